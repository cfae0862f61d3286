import type { CitedItem } from '../../archive/citations/cited-item.ts';
import { Citer, type CitationStyle } from './citer.ts';
import type { ProcessorMaker } from './processor.ts';

const authors = [
  { family: 'Ferrão', given: 'Ines' },
  { family: 'von der Linden', given: 'Karl' },
  { literal: 'Ministry of Straits' },
];

const types: readonly CitedItem['type'][] = [
  'article-newspaper',
  'article-journal',
  'broadcast',
  'interview',
  'report',
  'webpage',
];

/** Articles of every kind there is, with all that can be said of them and with next to nothing. */
const tried: readonly CitedItem[] = types.flatMap((type, at): readonly CitedItem[] => [
  {
    id: `full-${at}`,
    type,
    title: `The strait that nobody owns: a <i>history</i>, part ${at}`,
    author: authors.slice(0, 1 + (at % 3)),
    'container-title': 'The Harbour Gazette',
    issued: { 'date-parts': [[2024, 5, 31]], ...(at % 2 === 0 ? {} : { circa: true }) },
    accessed: { 'date-parts': [[2024, 6, 1]] },
    URL: 'https://gazette.example/strait?a=1&b=2',
    language: at % 2 === 0 ? 'en' : 'ar',
    page: '12-14',
    edition: '2nd',
    section: 'B',
    volume: '12',
    issue: '3',
    publisher: 'Harbour Press',
    DOI: '10.5555/12345678',
    source: 'A database',
  },
  {
    id: `month-${at}`,
    type,
    title: '海峡は開いている',
    issued: { 'date-parts': [[2024, 5]] },
    URL: 'https://gazette.example/',
  },
  { id: `year-${at}`, type, author: authors, issued: { 'date-parts': [[2024]] } },
  { id: `bare-${at}`, type },
]);

/**
 * Cites articles of every kind by a style, in every form: a style that hangs or fails does it here and not when something is written.
 * @throws {Error} what the processor says, or that nothing came of it
 */
export function tryStyle(make: ProcessorMaker, style: CitationStyle): void {
  const citer = new Citer(make, style, tried);
  const texts = tried.flatMap(({ id }) => [
    citer.cite(id),
    citer.cite(id, '12'),
    citer.cite(id, '12'),
    citer.cite(id, '13-14'),
    citer.alone(id),
    citer.short(id),
    citer.entry(id),
  ]);
  const first = tried[0]?.id ?? '';
  if (texts.every(({ text }) => text === '') || citer.alone(first).text === '')
    throw new Error('nothing comes of citing by it');
}
