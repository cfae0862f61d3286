import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { SearchId } from '../../preload/contract/searches.ts';
import type { RecordedSearch, SearchRun, UsedArticle } from '../archive/search-record.ts';
import { readShelf } from '../archive/stored-shelf.ts';
import { articleFields } from './articles.ts';
import { prepared } from './prepared.ts';

interface SearchRow {
  readonly number: number;
  readonly query: string;
  readonly shelf: string;
  readonly firstAt: number;
}

type RunRow = Omit<SearchRun, 'added' | 'versions'> & {
  readonly added: string;
  readonly program: string;
  readonly index: number;
  readonly normaliser: number;
};

type UseRow = Omit<UsedArticle, 'fields' | 'isTrashed'> & { readonly number: number; readonly isTrashed: number };

const addedForms = z.array(z.object({ word: z.string(), forms: z.array(z.string()) }));

/** Whether a value is what the log keeps of the other forms and spellings that were looked for. */
export function isAddedForms(value: unknown): boolean {
  try {
    return typeof value === 'string' && addedForms.safeParse(JSON.parse(value)).success;
  } catch {
    return false;
  }
}

/** The numbers of searches in the log, all of them with `null`, what was searched for first first. */
export function loggedSearches(db: Database, ids: readonly SearchId[] | null): readonly number[] {
  const order = /* sql */ `ORDER BY (SELECT min(first_at) FROM search_runs WHERE search = number), number`;
  if (ids === null) return prepared<[], number>(db, /* sql */ `SELECT number FROM searches ${order}`).pluck().all();
  const some = /* sql */ `SELECT number FROM searches WHERE id IN (SELECT value FROM json_each(?)) ${order}`;
  return prepared<[string], number>(db, some).pluck().all(JSON.stringify(ids));
}

/** All that the log holds of a search; `null` for one that is gone. */
export function recordOf(db: Database, search: number): RecordedSearch | null {
  const row = prepared<[number], SearchRow>(
    db,
    /* sql */ `
      SELECT number, query, shelf, (SELECT min(first_at) FROM search_runs WHERE search = number) AS firstAt
      FROM searches WHERE number = ?`,
  ).get(search);
  if (row === undefined) return null;
  const { query, shelf, firstAt } = row;
  return { query, shelf: readShelf(shelf), firstAt, runs: runsOf(db, search), articles: usesOf(db, search) };
}

function runsOf(db: Database, search: number): readonly SearchRun[] {
  const rows = prepared<[number], RunRow>(
    db,
    /* sql */ `
      SELECT last_at AS at, utc_offset AS utcOffset, shelf_name AS shelfName, sort, explanation, added, found, articles,
        covered, revision, program, index_version AS "index", normaliser
      FROM search_runs WHERE search = ? ORDER BY last_at`,
  ).all(search);
  return rows.map(({ added, program, index, normaliser, ...run }) => ({
    ...run,
    added: addedForms.parse(JSON.parse(added)),
    versions: { program, index, normaliser },
  }));
}

function usesOf(db: Database, search: number): readonly UsedArticle[] {
  const rows = prepared<[number], UseRow>(
    db,
    /* sql */ `
      SELECT a.number, a.id, a.external_id AS externalId, a.trashed_at IS NOT NULL AS isTrashed,
        u.opened_at AS openedAt, u.judgement, u.reason, u.judged_at AS judgedAt
      FROM search_uses u JOIN articles a ON a.number = u.article WHERE u.search = ?
      ORDER BY u.judgement IS NULL, u.judgement, a.day, a.number`,
  ).all(search);
  return rows.map(({ number, isTrashed, ...use }) => ({
    ...use,
    isTrashed: isTrashed === 1,
    fields: articleFields(db, number),
  }));
}
