import type { Database } from 'better-sqlite3';
import type { SortOrder } from '../../preload/contract/search.ts';
import type { AskedSearch, SavedSearch, SavedSearchId } from '../../preload/contract/searches.ts';
import { AppError } from '../archive/app-error.ts';
import { foldName, tidyName } from '../archive/fold-name.ts';
import { newId } from '../archive/identity.ts';
import { readShelf, shelfText } from '../archive/stored-shelf.ts';
import { prepared } from './prepared.ts';

/** A saved search with the number above which articles are new to it. */
export type StoredSearch = Omit<SavedSearch, 'newArticles'> & { readonly seenArticle: number };

interface Row {
  readonly id: SavedSearchId;
  readonly name: string;
  readonly query: string;
  readonly shelf: string;
  readonly sort: SortOrder;
  readonly seenAt: number;
  readonly seenArticle: number;
}

/** Every saved search, by name. */
export function listSavedSearches(db: Database): readonly StoredSearch[] {
  const rows = prepared<[], Row>(
    db,
    /* sql */ `
      SELECT id, name, query, shelf, sort, seen_at AS seenAt, seen_article AS seenArticle
      FROM saved_searches WHERE deleted_at IS NULL`,
  ).all();
  return rows
    .map((row) => ({ ...row, shelf: readShelf(row.shelf) }))
    .toSorted((one, other) => foldName(one.name).localeCompare(foldName(other.name)));
}

/** Keeps a search under a name; nothing that has been filed is new to it. @throws {AppError} `bad-input` without a name */
export function createSavedSearch(db: Database, name: string, asked: AskedSearch): SavedSearchId {
  const id: SavedSearchId = newId();
  const now = Date.now();
  prepared(
    db,
    /* sql */ `
      INSERT INTO saved_searches (id, name, query, shelf, sort, made_at, seen_at, seen_article)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, checkedName(name), asked.query, shelfText(asked.shelf), asked.sort, now, now, lastArticle(db));
  return id;
}

/** Gives a saved search another name. @throws {AppError} `not-found`, or `bad-input` without a name */
export function renameSavedSearch(db: Database, id: SavedSearchId, name: string): void {
  change(db, id, /* sql */ `UPDATE saved_searches SET name = ? WHERE id = ? AND deleted_at IS NULL`, checkedName(name));
}

/** Takes a saved search out of the list; it can be restored. @throws {AppError} `not-found` */
export function deleteSavedSearch(db: Database, id: SavedSearchId): void {
  change(db, id, /* sql */ `UPDATE saved_searches SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL`, Date.now());
}

/** Brings a deleted saved search back. @throws {AppError} `not-found` */
export function restoreSavedSearch(db: Database, id: SavedSearchId): void {
  change(db, id, /* sql */ `UPDATE saved_searches SET deleted_at = ? WHERE id = ?`, null);
}

/** Marks a saved search as looked at: only what is filed from now on is new to it. @throws {AppError} `not-found` */
export function markSavedSearchSeen(db: Database, id: SavedSearchId, now = Date.now()): void {
  const seen = /* sql */ `UPDATE saved_searches SET seen_at = ?, seen_article = ? WHERE id = ? AND deleted_at IS NULL`;
  change(db, id, seen, now, lastArticle(db));
}

function change(db: Database, id: SavedSearchId, sql: string, ...values: readonly (string | number | null)[]): void {
  const { changes } = prepared<unknown[]>(db, sql).run(...values, id);
  if (changes === 0) throw new AppError('not-found', `no saved search ${id}`);
}

function checkedName(name: string): string {
  const tidy = tidyName(name);
  if (tidy === '') throw new AppError('bad-input', 'a saved search needs a name');
  return tidy;
}

/** Numbers only rise and are never given out again, whatever a clock says. */
function lastArticle(db: Database): number {
  return Number(prepared(db, /* sql */ `SELECT coalesce(max(number), 0) FROM articles`).pluck().get());
}
