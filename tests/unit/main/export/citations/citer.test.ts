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

const withIbid = `<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="en-US">
  <info><title>T</title><id>urn:t</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <citation><layout suffix="."><choose>
    <if position="ibid-with-locator"><text term="ibid" text-case="capitalize-first"/><text variable="locator" prefix=" "/></if>
    <else-if position="ibid"><text term="ibid" text-case="capitalize-first"/></else-if>
    <else-if position="subsequent"><text variable="title"/><text variable="first-reference-note-number" prefix=", note "/></else-if>
    <else><text variable="title" font-weight="bold"/></else>
  </choose></layout></citation>
</style>`;

test('a style of anybody’s gets its ibid., the number of the first note, and no list where it has none', async () => {
  const cites = await citerFor({ key: 'with ibid', csl: withIbid, locale: null }, [
    item,
    { ...item, id: 'b', title: 'Strait closes' },
  ]);
  expect(cites.cite('b').runs[0]).toEqual({ text: 'Strait closes', looks: ['bold'] });
  const notes = [['a'], ['a'], ['a', '7'], ['a', '7'], ['b'], ['a']] as const;
  expect(notes.map(([id, page]) => cites.cite(id, page).text)).toEqual([
    'Strait reopens.',
    'Ibid.',
    'Ibid. 7.',
    'Ibid.',
    'Strait closes, note 1.',
    'Strait reopens, note 2.',
  ]);
  expect([cites.entry('a').text, cites.bibliography().size]).toEqual(['', 0]);
});

test('a style is written in another language where that is asked for', async () => {
  const cites = await citerFor({ ...(await shippedStyle('chicago-notes-18')), locale: 'fr-FR' }, [item]);
  expect(cites.alone('a').text.replace(/\p{Zs}/gu, ' ')).toBe(
    'Ana Ruiz, « Strait Reopens », Harbour Gazette, 31 mai 2024.',
  );
});

test('what is no style is refused', async () => {
  const cites = await citerFor({ key: 'no style', csl: '<html/>', locale: null }, [item]);
  expect(() => cites.cite('a')).toThrow(/./u);
});
