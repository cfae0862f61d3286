import type { Code, Heading, Paragraph, PhrasingContent, RootContent, Table, TableRow } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { queryFields } from '../../preload/contract/query-fields.ts';
import type { SortOrder } from '../../preload/contract/search.ts';
import type { Judgement } from '../../preload/contract/searches.ts';
import type { CiteUsed, RecordedSearch, SearchRun, UsedArticle } from '../archive/search-record.ts';
import { markdownStyle } from './markdown-style.ts';
import { countUses } from './methods-counts.ts';
import { printable } from './printable.ts';
import { shownTime } from './zoned-time.ts';

/** What a methods appendix is made of; the time is milliseconds UTC, by a clock so many minutes ahead of it. */
export interface MethodsAppendix {
  readonly archive: string;
  readonly program: string;
  readonly writtenAt: number;
  readonly utcOffset: number;
  readonly searches: readonly RecordedSearch[];
  readonly cite: CiteUsed;
}

/** As an order is explained with a query, but for the usual one, which stands alone here. */
const orderWords: Readonly<Record<SortOrder, string>> = { ...queryFields.sort.values, relevance: 'best match first' };

/**
 * Searches of the log as an appendix in Markdown: of each its exact words, what they mean, each day it was run on and what it
 * found then, and the articles that were kept and rejected, with the reasons.
 */
export function methodsAppendix(appendix: MethodsAppendix): string {
  const { archive, program, writtenAt, utcOffset, searches, cite } = appendix;
  const children: RootContent[] = [
    heading(1, 'Methods appendix'),
    paragraph(
      text(
        `${searches.length === 1 ? 'One search' : `${searches.length} searches`} in the archive “${archive}”, as logged by Aide-mémoire. ` +
          `Written on ${shownTime(writtenAt, utcOffset)} with version ${program}. To run a search again, put its words into the search field on the shelf that is named; ` +
          'as long as the archive and the versions are the same, it finds the same articles.',
      ),
    ),
    ...searches.flatMap((search, place) => section(search, place + 1, cite)),
  ];
  return toMarkdown({ type: 'root', children }, markdownStyle);
}

function section({ query, runs, articles }: RecordedSearch, number: number, cite: CiteUsed): readonly RootContent[] {
  const last = runs.at(-1);
  return [
    heading(2, `Search ${number}`),
    words(query),
    ...(last === undefined ? [] : [inWords(last), ...alsoLookedFor(last), ...whereAndHow(last)]),
    runTable(runs),
    tally(last?.found ?? 0, articles),
    ...judged('Kept', 'kept', articles, { utcOffset: last?.utcOffset ?? 0, cite }),
    ...judged('Rejected', 'rejected', articles, { utcOffset: last?.utcOffset ?? 0, cite }),
  ];
}

/** The query as it was typed: a block of code needs no escapes, and none that it holds ends it. */
function words(query: string): Code {
  return { type: 'code', value: printable(query).toWellFormed().replace(/\t/g, ' ') };
}

/** What is looked for stands between asterisks in an explanation. */
function inWords({ explanation }: SearchRun): Paragraph {
  const pieces = explanation.split('*').filter((piece, at) => at % 2 === 0 || piece !== '');
  return paragraph(
    text('In words: '),
    ...pieces.map((piece, at): PhrasingContent =>
      at % 2 === 1 ? { type: 'emphasis', children: [text(piece)] } : text(piece),
    ),
    text('.'),
  );
}

function alsoLookedFor({ added }: SearchRun): readonly Paragraph[] {
  return added.map(({ word, forms }) => paragraph(text(`Beside “${word}” also looked for: ${forms.join(', ')}.`)));
}

function whereAndHow({ shelfName, sort }: SearchRun): readonly Paragraph[] {
  return [paragraph(text(`On the shelf: ${shelfName}. Order: ${orderWords[sort]}.`))];
}

function runTable(runs: readonly SearchRun[]): Table {
  const rows = runs.map(({ at, utcOffset, found, articles, covered, revision, sort, versions }) => [
    shownTime(at, utcOffset),
    String(found),
    covered < 1 ? `${articles}, of which ${Math.floor(covered * 100)} % were indexed` : String(articles),
    orderWords[sort],
    String(revision),
    versions.program,
    `${versions.index} / ${versions.normaliser}`,
  ]);
  return table(
    ['Searched', 'Found', 'Articles in the archive', 'Order', 'Revision', 'Program', 'Index / normaliser'],
    rows,
  );
}

/** How many there were at each step, as in the flow diagrams of systematic reviews. */
function tally(found: number, articles: readonly UsedArticle[]): Paragraph {
  const { opened, kept, rejected } = countUses(articles);
  return paragraph(
    { type: 'strong', children: [text(`Found ${found} → opened ${opened} → kept ${kept}, rejected ${rejected}`)] },
    text(`, not judged ${Math.max(0, found - kept - rejected)}.`),
  );
}

function judged(
  title: string,
  judgement: Judgement,
  articles: readonly UsedArticle[],
  { utcOffset, cite }: Pick<MethodsAppendix, 'utcOffset' | 'cite'>,
): readonly RootContent[] {
  const these = articles.filter((article) => article.judgement === judgement);
  if (these.length === 0) return [];
  const rows = these.map((article, place) => {
    const { id, externalId, isTrashed, reason, judgedAt } = article;
    return [
      String(place + 1),
      `${cite(article)}${isTrashed ? ' (In the trash.)' : ''}`,
      externalId === null ? id : `${id} (${externalId})`,
      reason,
      judgedAt === null ? '' : shownTime(judgedAt, utcOffset),
    ];
  });
  return [heading(3, title), table(['No.', 'Article', 'Id', 'Reason', 'Judged'], rows)];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const row = (cells: readonly string[]): TableRow => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
  });
  return { type: 'table', children: [row(head), ...rows.map(row)] };
}

function heading(depth: Heading['depth'], value: string): Heading {
  return { type: 'heading', depth, children: [text(value)] };
}

function paragraph(...children: readonly PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children: [...children] };
}

/** Text of one line: what stands in a cell or a sentence must not begin another. */
function text(value: string): PhrasingContent {
  return { type: 'text', value: printable(value.replace(/\s+/gu, ' ')).toWellFormed() };
}
