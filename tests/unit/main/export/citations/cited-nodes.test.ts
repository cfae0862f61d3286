import { expect, test } from 'vitest';
import { citedElements, citedPhrasing } from '../../../../../main/export/citations/cited-nodes.ts';
import type { Cited } from '../../../../../main/export/citations/cited.ts';
import { htmlText } from '../../../../../main/export/document/html-text.ts';

const url = 'https://gazette.example/s';
const cited: Cited = {
  text: `Ruiz, *<b>*, Gazette, ${url} (Accessed).`,
  runs: [
    { text: 'Ruiz, *<b>*, ', looks: [] },
    { text: 'Gazette', looks: ['italic'] },
    { text: `, ${url} (Accessed).`, looks: [] },
  ],
};

test('a citation keeps its italics and its link in HTML, and everything else is words', () => {
  expect(citedElements(cited, url).map(htmlText).join('')).toBe(
    `Ruiz, *&lt;b&gt;*, <em>Gazette</em>, <a href="${url}">${url}</a> (Accessed).`,
  );
});

test('and in Markdown', () => {
  expect(citedPhrasing(cited, url)).toEqual([
    { type: 'text', value: 'Ruiz, *<b>*, ' },
    { type: 'emphasis', children: [{ type: 'text', value: 'Gazette' }] },
    { type: 'text', value: ', ' },
    { type: 'link', url, children: [{ type: 'text', value: url }] },
    { type: 'text', value: ' (Accessed).' },
  ]);
});

test.each([null, '', 'javascript:alert(1)', 'https://other.example/'])('%s is no link of it', (address) => {
  expect(JSON.stringify(citedPhrasing(cited, address))).not.toContain('"link"');
});
