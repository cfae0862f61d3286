import type { Colour } from '../../../preload/contract/annotations.ts';

/** What other programs call their colours, as the nearest of our six. */
const names: readonly (readonly [pattern: RegExp, colour: Colour])[] = [
  [/yellow|gold/, 'yellow'],
  [/green|lime|teal|olive/, 'green'],
  [/blue|cyan|aqua|turquoise/, 'blue'],
  [/orange|brown|amber/, 'orange'],
  [/red|pink|rose|magenta|fuchsia|crimson/, 'rose'],
  [/purple|violet|indigo|lavender/, 'violet'],
];

/** Where on the colour wheel, in degrees, the next of ours begins. */
const wheel: readonly (readonly [until: number, colour: Colour])[] = [
  [12, 'rose'],
  [42, 'orange'],
  [70, 'yellow'],
  [175, 'green'],
  [235, 'blue'],
  [295, 'violet'],
  [361, 'rose'],
];

/** The nearest of our colours to one that another program names, or writes as `#rrggbb`; yellow where it says nothing. */
export function colourNamed(written: string): Colour {
  const value = written.trim().toLowerCase();
  const [, hex] = /^#([\da-f]{6})(?:[\da-f]{2})?$/.exec(value) ?? [];
  if (hex !== undefined) return nearest(Number.parseInt(hex, 16));
  return names.find(([pattern]) => pattern.test(value))?.[1] ?? 'yellow';
}

function nearest(rgb: number): Colour {
  const [red, green, blue] = [(rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255];
  const most = Math.max(red, green, blue);
  const span = most - Math.min(red, green, blue);
  if (span < 16) return 'yellow';
  const sector =
    most === red ? (green - blue) / span : most === green ? (blue - red) / span + 2 : (red - green) / span + 4;
  const degrees = (sector * 60 + 360) % 360;
  return wheel.find(([until]) => degrees < until)?.[1] ?? 'yellow';
}
