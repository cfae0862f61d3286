import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { CitedItem } from '../../../../../main/archive/citations/cited-item.ts';
import { shippedStyles, type ShippedStyle } from '../../../../../preload/contract/citations.ts';
import { citerFor, shippedStyle } from '../../../../../main/processes/citation-styles.ts';

const item: CitedItem = {
  id: 'a',
  type: 'article-newspaper',
  title: 'Strait reopens',
  author: [{ given: 'Ana', family: 'Ruiz' }],
  'container-title': 'Harbour Gazette',
  issued: { 'date-parts': [[2024, 5, 31]] },
  language: 'en',
};

async function citer(style: ShippedStyle, ...items: readonly CitedItem[]) {
  return citerFor(await shippedStyle(style), items);
}

const markup = [
  '<i>',
  '</i>',
  '<b>',
  '<span class="nocase">',
  '</span>',
  '<sup>',
  '<script>',
  '&amp;',
  '&#38;',
  '&',
  '²',
  '™',
  '%%STRING%%',
  '{:author: X}',
  '__proto__',
  '$&',
  '\uE000',
  ' ',
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...markup), fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 8 })
  .map((pieces) => `x${pieces.join('')}x`);

/** What of a text must survive: letters, figures and signs; quotation marks and other punctuation are a style's to set. */
function substance(text: string): string {
  return text.toWellFormed().replace(/[^\p{L}\p{N}\p{S}&%]/gu, '');
}

describe('what comes from an article', () => {
  it('comes out as words, whatever it looks like', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (title, outlet) => {
        const cites = await citer('apa-7', { ...item, title, 'container-title': outlet });
        const { text, runs } = cites.entry('a');
        expect(substance(text)).toContain(substance(title));
        expect(substance(text)).toContain(substance(outlet));
        const italic = runs.filter(({ looks }) => looks.includes('italic')).map((run) => run.text);
        expect(substance(italic.join(''))).toBe(substance(outlet));
        expect(runs.map((run) => run.text).join('')).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it('breaks no style', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...shippedStyles), hostile, hostile, async (style, words, name) => {
        const all = await citer(style, {
          ...item,
          title: words,
          URL: words,
          author: [{ given: name, family: words }, { literal: name }],
        });
        for (const { text } of [all.cite('a', words), all.alone('a'), all.short('a'), all.entry('a')])
          expect(text.isWellFormed()).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

test('an article that was not announced is not cited', async () => {
  const cites = await citer('chicago-notes-18', item);
  expect(() => cites.cite('b')).toThrow('b was not announced');
});

test('two documents that are cited in turn do not mix', async () => {
  const one = await citer('apa-7', item);
  const two = await citer('apa-7', item, { ...item, id: 'b', title: 'Strait closes' });
  expect(one.cite('a').text).toBe('(Ruiz, 2024)');
  expect(two.cite('a').text).toBe('(Ruiz, 2024b)');
  expect(one.entry('a').text).toContain('(2024, May 31)');
});

test('notes are in full once and in short after that, whatever stands between', async () => {
  const cites = await citer('chicago-notes-18', item, { ...item, id: 'b', title: 'Strait closes' });
  expect(['a', 'b', 'a', 'a'].map((id) => cites.cite(id).text)).toEqual([
    'Ana Ruiz, “Strait Reopens,” Harbour Gazette, May 31, 2024.',
    'Ana Ruiz, “Strait Closes,” Harbour Gazette, May 31, 2024.',
    'Ruiz, “Strait Reopens.”',
    'Ruiz, “Strait Reopens.”',
  ]);
});

test('a bibliography is in the order of its style', async () => {
  const cites = await citer('chicago-notes-18', item, { ...item, id: 'b', author: [{ given: 'Eva', family: 'Lind' }] });
  expect([...cites.bibliography().keys()]).toEqual(['b', 'a']);
});

test.each(shippedStyles)('%s says whether it cites in notes', async (style) => {
  expect((await citer(style, item)).kind).toBe(style.startsWith('chicago-notes') ? 'note' : 'in-text');
});
