import { expect, test } from 'vitest';
import { citedItem, type CitedItem } from '../../../../../main/archive/citations/cited-item.ts';
import { englishQuotes } from '../../../../../main/archive/citations/english-quotes.ts';
import { isNewsService } from '../../../../../main/archive/citations/news-service.ts';

const item: CitedItem = { id: 'a', type: 'article-newspaper', title: 'T', 'container-title': 'The Harbour Gazette' };

test('a newspaper loses its The only where a style wants it so', () => {
  expect(citedItem(item, { dropsThe: true })['container-title']).toBe('Harbour Gazette');
  expect(citedItem(item, {})['container-title']).toBe('The Harbour Gazette');
  expect(citedItem({ ...item, type: 'webpage' }, { dropsThe: true })['container-title']).toBe('The Harbour Gazette');
});

test('what an agency or a broadcaster publishes itself is on its site, and a broadcast is on its station', () => {
  expect(citedItem({ ...item, 'container-title': 'Reuters' }, {}).type).toBe('webpage');
  const aired = citedItem({ ...item, type: 'broadcast', 'container-title': 'BBC Radio 4' }, {});
  expect([aired['container-title'], aired.publisher]).toEqual([undefined, 'BBC Radio 4']);
});

test.each([
  ['Reuters', true],
  ['The Associated Press', true],
  ['ТАСС', true],
  ['Reuters Weekly Review', false],
])('whether %s is a news service: %s', (outlet, is) => {
  expect(isNewsService(outlet)).toBe(is);
});

test.each([
  ['He said "no" twice', 'He said “no” twice'],
  ['Le mot « paix »', 'Le mot “paix”'],
  ['Das Wort „Frieden“ fehlt', 'Das Wort “Frieden” fehlt'],
  ['Das Wort »Frieden« fehlt', 'Das Wort “Frieden” fehlt'],
])('%s is quoted in English as %s', (title, expected) => {
  expect(englishQuotes(title)).toBe(expected);
});

test.each([
  ['Nine days at sea: how it went', 'Nine days at sea'],
  ['Opinion: no prize', 'Opinion: no prize'],
  ['He asks “where now: north', 'He asks “where now: north'],
])('%s is shortened to %s', (title, expected) => {
  expect(citedItem({ ...item, title }, {})['title-short']).toBe(expected);
});

test('addresses of DOIs and dashes between pages are levelled', () => {
  expect(citedItem({ ...item, DOI: 'https://doi.org/10.1/x', page: '45–67' }, {})).toMatchObject({
    DOI: '10.1/x',
    page: '45-67',
  });
});
