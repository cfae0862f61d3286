import { expect, test } from 'vitest';
import { citedItem, type CitedItem } from '../../../../../main/archive/citations/cited-item.ts';
import { englishQuotes } from '../../../../../main/archive/citations/english-quotes.ts';
import { newsService } from '../../../../../main/archive/citations/news-service.ts';
import { webArchive } from '../../../../../main/archive/citations/web-archive.ts';

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
  ['Reuters', 'agency'],
  ['The Associated Press', 'agency'],
  ['ТАСС', 'agency'],
  ['BBC News', 'site'],
  ['Vox', 'site'],
  ['Reuters Weekly Review', null],
])('%s as a news service: %s', (outlet, service) => {
  expect(newsService(outlet)).toBe(service);
});

test('sites of news are in no newspaper, unless a style has them so; agencies never are', () => {
  const type = (outlet: string, sitesAsPapers: boolean): string =>
    citedItem({ ...item, 'container-title': outlet }, { sitesAsPapers }).type;
  expect([type('CNN', false), type('CNN', true), type('AFP', true)]).toEqual([
    'webpage',
    'article-newspaper',
    'webpage',
  ]);
});

test.each([
  ['https://web.archive.org/web/20240601120000/https://gazette.example/s', [2024, 6, 1]],
  ['http://web.archive.org/web/20240601/https://gazette.example/s', [2024, 6, 1]],
  ['https://web.archive.org/web/20240601120000if_/https://gazette.example/s', [2024, 6, 1]],
])('the address %s is of a copy', (address, day) => {
  expect(webArchive(address)).toEqual({ archive: 'Wayback Machine', 'available-date': { 'date-parts': [day] } });
});

test.each([
  'https://web.archive.org/',
  'https://web.archive.org/web/*/https://gazette.example/s',
  'https://web.archive.org/web/2024/https://gazette.example/s',
  'https://web.archive.org/web/20241399/https://gazette.example/s',
  'https://gazette.example/https://web.archive.org/web/20240601120000/',
  undefined,
])('the address %s is of no copy whose day it tells', (address) => {
  expect(webArchive(address)).toEqual({});
});

test('an author who is the outlet too, in other letters, is named once', () => {
  const page: CitedItem = { ...item, type: 'webpage', 'container-title': 'The AFP', author: [{ literal: 'Afp' }] };
  expect(citedItem(page, { selfPublished: 'as-author' })).not.toHaveProperty('container-title');
  expect(citedItem(page, { selfPublished: 'as-publisher' })).not.toHaveProperty('author');
  expect(citedItem(page, {})).toMatchObject({ 'container-title': 'The AFP', author: [{ literal: 'Afp' }] });
  const shared = citedItem(
    { ...page, author: [{ literal: 'AFP' }, { literal: 'EFE' }] },
    { selfPublished: 'as-author' },
  );
  expect(shared).toHaveProperty('container-title');
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

test.each([
  ['Nine days: how it went', undefined, 'Nine days: How it went'],
  ['Nine days: how it went', 'en-GB', 'Nine days: How it went'],
  ['Neuf jours: le récit', 'fr', 'Neuf jours: le récit'],
  ['Девять дней: как это было', undefined, 'Девять дней: как это было'],
  ['At 9:30 the strait opens', 'en', 'At 9:30 the strait opens'],
])('after its colon, %s (%s) is %s', (title, language, expected) => {
  const given = language === undefined ? { ...item, title } : { ...item, title, language };
  expect(citedItem(given, { capitalAfterColon: true }).title).toBe(expected);
});

test('addresses of DOIs and dashes between pages are levelled', () => {
  expect(citedItem({ ...item, DOI: 'https://doi.org/10.1/x', page: '45–67' }, {})).toMatchObject({
    DOI: '10.1/x',
    page: '45-67',
  });
});
