import type { CiteUsed, RecordedSearch, UsedArticle } from '../archive/search-record.ts';
import { csvRows, type Cell } from './csv-rows.ts';
import { countUses } from './methods-counts.ts';
import { isoTime } from './zoned-time.ts';

const columns = [
  'search',
  'query',
  'in_words',
  'also_looked_for',
  'shelf',
  'order',
  'first_searched',
  'last_searched',
  'days',
  'found',
  'articles_in_archive',
  'share_indexed',
  'archive_revision',
  'program',
  'index',
  'normaliser',
  'opened',
  'kept',
  'rejected',
  'article',
  'judgement',
  'reason',
  'judged_at',
  'opened_at',
  'in_trash',
  'external_id',
  'headline',
  'outlet',
  'author',
  'published',
  'address',
  'citation',
] as const;

/**
 * Searches of the log as CSV: a row for each article that was kept, rejected or opened, with its search before it, and one
 * without an article for a search of which none was.
 */
export function methodsTable(searches: readonly RecordedSearch[], cite: CiteUsed): string {
  const rows = searches.flatMap((search, place) => {
    const first = searchCells(search, place + 1);
    const offset = search.runs.at(-1)?.utcOffset ?? 0;
    const articles = search.articles.length === 0 ? [null] : search.articles;
    return articles.map((article) => [...first, ...articleCells(article, offset, cite)]);
  });
  return csvRows([columns, ...rows]);
}

function searchCells({ query, runs, firstAt, articles }: RecordedSearch, number: number): readonly Cell[] {
  const run = runs.at(-1);
  const { opened, kept, rejected } = countUses(articles);
  const added = run?.added.map(({ word, forms }) => `${word}: ${forms.join(', ')}`) ?? [];
  return [
    number,
    query,
    run?.explanation.replaceAll('*', '') ?? null,
    added.join('; '),
    run?.shelfName ?? null,
    run?.sort ?? null,
    isoTime(firstAt, runs[0]?.utcOffset ?? 0),
    run === undefined ? null : isoTime(run.at, run.utcOffset),
    runs.length,
    run?.found ?? null,
    run?.articles ?? null,
    run?.covered ?? null,
    run?.revision ?? null,
    run?.versions.program ?? null,
    run?.versions.index ?? null,
    run?.versions.normaliser ?? null,
    opened,
    kept,
    rejected,
  ];
}

function articleCells(article: UsedArticle | null, utcOffset: number, cite: CiteUsed): readonly Cell[] {
  if (article === null) return Array.from({ length: 13 }, () => null);
  const { id, judgement, reason, judgedAt, openedAt, isTrashed, externalId, fields } = article;
  const timeOf = (at: number | null): Cell => (at === null ? null : isoTime(at, utcOffset));
  return [
    id,
    judgement,
    reason,
    timeOf(judgedAt),
    timeOf(openedAt),
    isTrashed ? 'yes' : 'no',
    externalId,
    fields.title?.value ?? null,
    fields.outlet?.value ?? null,
    fields.author?.value ?? null,
    fields.published?.value ?? null,
    fields.url?.value ?? null,
    cite(article),
  ];
}
