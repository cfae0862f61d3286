import type { DetailName } from '../../preload/contract/articles.ts';
import { cslItem, type CslDate } from '../archive/citations/csl-item.ts';
import type { CslName } from '../archive/citations/csl-name.ts';
import { annotationWords } from './annotation-words.ts';
import type { ExportArticle } from './export-job.ts';
import { oneLine } from '../archive/one-line.ts';
import { referencePlace, referenceType, type ReferenceType } from './reference-type.ts';
import { addressForZotero, noteForZotero, wordsForZotero } from './ris-words.ts';
import { unparted } from './unparted.ts';
import type { OneFile } from './write-one-file.ts';

/** References as RIS in UTF-8, which every reference manager reads: a note for each annotation, a keyword for each tag. */
export const ris: OneFile = { stem: 'Aide-memoire references', ending: '.ris', pieces };

async function* pieces(items: AsyncIterable<ExportArticle>): AsyncGenerator<string> {
  for await (const item of items) yield risRecord(item);
}

/** What CSL’s types are in RIS; of these MPCT is what reference managers take a broadcast for. */
const types: Readonly<Record<ReferenceType, string>> = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  book: 'BOOK',
  broadcast: 'MPCT',
  chapter: 'CHAP',
  'paper-conference': 'CONF',
  'post-weblog': 'BLOG',
  report: 'RPRT',
  thesis: 'THES',
  webpage: 'ELEC',
};

type Line = readonly [tag: string, value: string | undefined];

/** The record of one article: each value on a line of its own, which nothing in it can break. */
function risRecord({ article, annotations, colourNames }: ExportArticle): string {
  const item = cslItem(article);
  const type = referenceType(item, article);
  const { container, publisher } = referencePlace(item, type);
  const said = (name: DetailName): string => article.details.find((one) => one.name === name)?.value ?? '';
  const lines: readonly Line[] = [
    ['TY', types[type]],
    ['TI', item.title],
    ['TT', item.translation],
    ...(item.author ?? []).map((name): Line => ['AU', nameOf(name)]),
    ['T2', container],
    ['PB', publisher],
    ['CY', said('place')],
    ['DA', dateOf(item.issued)],
    ['PY', item.issued === undefined ? undefined : dateOf(item.issued).slice(0, 4)],
    ['UR', item.URL],
    ['Y2', dateOf(item.accessed)],
    ['LA', item.language],
    ...pageLines(item.page ?? ''),
    ['ET', item.edition],
    ['SE', item.section],
    ['VL', item.volume],
    // JabRef takes both for a number, and keeps the last.
    ['AN', said('accession-number')],
    ['IS', item.issue],
    ['DO', item.DOI],
    // In the record of a report this is its number.
    ['SN', item.ISSN ?? (type === 'report' ? undefined : item.ISBN)],
    ['DB', item.source],
    ['AB', item.abstract],
    ...article.tags.map((tag): Line => ['KW', unparted(tag)]),
    ...annotations.map((one): Line => ['N1', noteForZotero(annotationWords(one, colourNames))]),
    ['ID', item.id],
  ];
  const written = lines.flatMap(([tag, value = '']) => {
    const line = (tag === 'UR' || tag === 'DO' ? addressForZotero : wordsForZotero)(oneLine(value));
    return line === '' ? [] : [`${tag}  - ${line}\r\n`];
  });
  return `${written.join('')}ER  - \r\n\r\n`;
}

/** Readers part a name at its first comma, so that a name that is whole has none. */
function nameOf(name: CslName): string {
  if ('literal' in name) return unparted(name.literal);
  const { family, given, suffix } = name;
  return [family, given, ...(suffix === undefined ? [] : [suffix])].map(unparted).join(', ');
}

/** `2024/05/31/` with as much left empty as is not known; empty for no date. */
function dateOf(date: CslDate | undefined): string {
  const [year, month, day] = date?.['date-parts'][0] ?? [];
  if (year === undefined) return '';
  const padded = (part: number | undefined): string => (part === undefined ? '' : String(part).padStart(2, '0'));
  return `${String(year).padStart(4, '0')}/${padded(month)}/${padded(day)}/`;
}

function pageLines(page: string): readonly Line[] {
  const [, first, last] = /^(\w{1,10})\s?[-–—]{1,2}\s?(\w{1,10})$/u.exec(page) ?? [];
  return [
    ['SP', first ?? page],
    ['EP', last],
  ];
}
