import type { Database } from 'better-sqlite3';
import { indexTextOf } from '../archive/normalise.ts';
import { withoutAddresses } from '../../preload/contract/note-links.ts';
import { authorsIn, wholeName } from '../archive/whole-name.ts';
import { wordsOfArticle, type ArticleText } from './article-text.ts';
import type { TextTable } from './index-schema.ts';

/** Stands between the headline and its translation, and the tags, authors or notes of an article, so that no phrase runs from one into the next. */
const border = ' \u00B7 ';

interface IndexedRow extends ArticleText {
  readonly outlet: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly day: string;
  readonly trashed_at: number | null;
  readonly has_more: number;
}

interface MoreRow {
  readonly tags: string;
  readonly notes: string;
  readonly quotes: string;
}

const changed = /* sql */ `
  SELECT number, revision FROM (
    SELECT number, revision FROM main.articles WHERE revision > @reached
    UNION ALL SELECT article, revision FROM main.departed WHERE revision > @reached
  ) ORDER BY revision LIMIT @limit`;

const readArticle = /* sql */ `
  SELECT ${wordsOfArticle}, a.outlet, a.author, a.published, a.day, a.trashed_at,
    EXISTS (SELECT 1 FROM main.article_tags WHERE article = a.number)
      OR EXISTS (SELECT 1 FROM main.annotations WHERE article = a.number AND deleted_at IS NULL) AS has_more
  FROM main.articles a WHERE a.number = ?`;

/** What few articles have is asked only of those: gathering nothing takes three times as long as reading the rest. */
const readMore = /* sql */ `
  SELECT
    (SELECT json_group_array(DISTINCT t.name) FROM main.tags t WHERE t.number IN (
      SELECT tag FROM main.article_tags WHERE article = a.number
      UNION SELECT x.tag FROM main.annotation_tags x JOIN main.annotations n ON n.number = x.annotation
        WHERE n.article = a.number AND n.deleted_at IS NULL)) AS tags,
    (SELECT json_group_array(note) FROM main.annotations
      WHERE article = a.number AND deleted_at IS NULL AND note <> '') AS notes,
    (SELECT json_group_array(exact) FROM main.annotations
      WHERE article = a.number AND deleted_at IS NULL AND exact <> '') AS quotes
  FROM main.articles a WHERE a.number = ?`;

const nothingMore: MoreRow = { tags: '[]', notes: '[]', quotes: '[]' };

/** The revision up to which the index knows the archive. */
export function reachedRevision(db: Database): number {
  return Number(db.prepare(/* sql */ `SELECT reached FROM idx.state`).pluck().get());
}

/** How many changes, by article, the index has yet to follow. */
export function countRemaining(db: Database): number {
  const count = db.prepare(/* sql */ `
    SELECT (SELECT count(*) FROM main.articles WHERE revision > @reached)
      + (SELECT count(*) FROM main.departed WHERE revision > @reached)`);
  return Number(count.pluck().get({ reached: reachedRevision(db) }));
}

/** An article the index has followed; `day` is the day it sorts by, `null` when it has gone. */
export interface Indexed {
  readonly number: number;
  readonly day: string | null;
}

/** A step of the index from one revision of the archive to another. */
export interface IndexStep {
  readonly from: number;
  readonly to: number;
  readonly articles: readonly Indexed[];
  /** Whether nothing was left when the step ended. */
  readonly isLast: boolean;
}

/**
 * Follows the next changes of the archive, oldest first, in one transaction of the index.
 * @param mostMs how long it may take before it stops between two articles, in milliseconds
 */
export function indexNext(db: Database, limit: number, mostMs: number): IndexStep {
  return db
    .transaction(() => {
      const from = reachedRevision(db);
      const rows = db.prepare<[object], { number: number; revision: number }>(changed).all({ reached: from, limit });
      const write = prepareWriter(db);
      const articles: Indexed[] = [];
      let to = from;
      const until = performance.now() + mostMs;
      for (const { number, revision } of rows) {
        articles.push({ number, day: write(number) });
        to = revision;
        if (performance.now() >= until) break;
      }
      if (to !== from)
        db.prepare(/* sql */ `
          UPDATE idx.state SET reached = @to, last = (SELECT id FROM main.articles WHERE revision = @to)`).run({ to });
      return { from, to, articles, isLast: rows.length < limit && articles.length === rows.length };
    })
    .immediate();
}

function prepareWriter(db: Database): (number: number) => string | null {
  const read = db.prepare<[number], IndexedRow>(readArticle);
  const readTheRest = db.prepare<[number], MoreRow>(readMore);
  const forget = db.prepare<[number], { is_trashed: number }>(
    /* sql */ `DELETE FROM idx.entries WHERE number = ? RETURNING is_trashed`,
  );
  const enter = db.prepare(
    /* sql */ `INSERT INTO idx.entries (number, day, published, is_trashed) VALUES (?, ?, ?, ?)`,
  );
  const insertInto = (table: TextTable) =>
    db.prepare(/* sql */ `
      INSERT INTO idx.${table} (rowid, headline, body, outlet, author, tags, notes, quotes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
  const removeFrom = (table: TextTable) => db.prepare(/* sql */ `DELETE FROM idx.${table} WHERE rowid = ?`);
  const insert = { library_text: insertInto('library_text'), trash_text: insertInto('trash_text') };
  const remove = { library_text: removeFrom('library_text'), trash_text: removeFrom('trash_text') };
  const tableOf = (isTrashed: boolean): TextTable => (isTrashed ? 'trash_text' : 'library_text');

  return (number) => {
    const known = forget.get(number);
    if (known !== undefined) remove[tableOf(known.is_trashed === 1)].run(number);
    const row = read.get(number);
    if (row === undefined) return null;
    const more = (row.has_more === 1 ? readTheRest.get(number) : undefined) ?? nothingMore;
    const isTrashed = row.trashed_at !== null;
    enter.run(number, row.day, row.published, isTrashed ? 1 : 0);
    insert[tableOf(isTrashed)].run(
      number,
      joined(row.translation === '' ? [row.title] : [row.title, row.translation]),
      indexTextOf(row.text),
      named(row.outlet === null ? [] : [row.outlet]),
      named(authorsIn(row.author ?? '')),
      named(listed(more.tags)),
      joined(listed(more.notes).map(withoutAddresses)),
      joined(listed(more.quotes)),
    );
    return row.day;
  };
}

/** Names with their words, and each as one word behind all of them, by which a whole name is found. */
function named(names: readonly string[]): string {
  return names.length === 0 ? '' : `${joined(names)}${border}${names.map(wholeName).join(' ')}`;
}

function joined(texts: readonly string[]): string {
  return texts.map(indexTextOf).join(border);
}

function listed(json: string): readonly string[] {
  return JSON.parse(json) as readonly string[]; // -- written by json_group_array over TEXT columns above
}
