import { expect, test } from 'vitest';
import { citedFrom } from '../../../../../main/export/citations/cited.ts';
import { unveiled, veiled } from '../../../../../main/export/citations/veil.ts';

test('the processor’s markup becomes runs, and words under a veil are words', () => {
  expect(citedFrom(`A ${veiled('<i>b</i> & c²')} <i>D <span style="font-style:normal;">E</span></i>.`)).toEqual({
    text: 'A <i>b</i> & c² D E.',
    runs: [
      { text: 'A <i>b</i> & c² ', looks: [] },
      { text: 'D ', looks: ['italic'] },
      { text: 'E.', looks: [] },
    ],
  });
});

test.each([
  ['<b>x</b>', 'bold'],
  ['<sup>x</sup>', 'raised'],
  ['<sub>x</sub>', 'lowered'],
  ['<span style="font-variant:small-caps;">x</span>', 'small-caps'],
  ['<span style="text-decoration:underline;">x</span>', 'underlined'],
])('%s is %s', (html, look) => {
  expect(citedFrom(html).runs).toEqual([{ text: 'x', looks: [look] }]);
});

test('the number of an entry stands before it in one line', () => {
  const html =
    '  <div class="csl-entry">\n    <div class="csl-left-margin">1. </div><div class="csl-right-inline">Ruiz &#38; Hale</div>\n  </div>\n';
  expect(citedFrom(html).text).toBe('1. Ruiz & Hale');
});

test('a tag that is not known changes nothing, and a lone closing one breaks nothing', () => {
  expect(citedFrom('</i>a <blink>b</blink>')).toEqual({ text: 'a b', runs: [{ text: 'a b', looks: [] }] });
});

test('a veil is lifted, and what was private before is gone', () => {
  expect(unveiled(veiled('a<b>\uE001™'))).toBe('a<b>™');
});
