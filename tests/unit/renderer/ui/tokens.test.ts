import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../../../renderer/ui/tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...(css.split('@media')[0] ?? '').matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/gu)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);
const sepia = new Map(
  [...(/data-theme='sepia'\] \{\s+--[^}]+/u.exec(css)?.[0] ?? '').matchAll(/--([\w-]+): (#[\da-f]{6})/gu)].map(
    ([, name = '', colour = '']) => [name, colour],
  ),
);

/** A colour of a theme; the sepia one has the light ones but for its own. */
function colourOf(token: string, theme: 'light' | 'dark' | 'sepia'): string {
  const colours = tokens.get(token);
  return theme === 'sepia' ? (sepia.get(token) ?? colours?.light ?? '') : (colours?.[theme] ?? '');
}

/** The relative luminance of a colour, as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['paper', 'paper-shade', 'paper-raised', 'paper-hover'];
const highlights = ['yellow', 'green', 'blue', 'orange', 'rose', 'violet'].map((name) => `highlight-${name}`);

/** What stands on what, and the least contrast WCAG AA asks for: 4.5 for text, 3 for the edges of controls. */
const rules = [
  { above: ['ink', 'ink-second', 'ink-third', 'accent', 'danger'], below: grounds, least: 4.5 },
  { above: ['ink', 'ink-second', 'accent'], below: ['accent-wash'], least: 4.5 },
  { above: ['ink'], below: highlights, least: 4.5 },
  { above: ['ink'], below: ['removed', 'added'], least: 4.5 },
  { above: ['accent-ink'], below: ['accent'], least: 4.5 },
  { above: ['danger-ink'], below: ['danger'], least: 4.5 },
  { above: ['edge'], below: ['paper', 'paper-raised'], least: 3 },
];
const pairs = rules.flatMap(({ above, below, least }) =>
  above.flatMap((ink) => below.map((ground) => ({ ink, ground, least }))),
);

for (const theme of ['light', 'dark', 'sepia'] as const) {
  test.each(pairs)(`in the ${theme} theme $ink on $ground keeps a contrast of $least`, ({ ink, ground, least }) => {
    expect(contrast(colourOf(ink, theme), colourOf(ground, theme))).toBeGreaterThanOrEqual(least);
  });
}

test('the sepia theme has grounds and inks of its own', () => {
  expect(['paper', 'ink', 'hairline'].filter((token) => !sepia.has(token))).toEqual([]);
});
