import { randomBytes } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { LogKind } from '../../preload/contract/log.ts';
import { sha256OfText } from '../archive/log-entry.ts';
import { appendEntry, lastEntryOn, type LogFacts } from './log.ts';
import { prepared } from './prepared.ts';

interface ArticleRow {
  readonly id: string;
  readonly salt: string | null;
  readonly title: string;
  readonly translation: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly trashed_at: number | null;
  readonly text: string | null;
  readonly tree: string | null;
}

interface AnnotationRow {
  readonly id: string;
  readonly article_id: string;
  readonly salt: string | null;
  readonly colour: string;
  readonly note: string;
  readonly exact: string;
  readonly is_detached: number;
  readonly deleted_at: number | null;
  readonly image: string | null;
  readonly original: string | null;
  readonly page: number | null;
  readonly x: number | null;
  readonly y: number | null;
  readonly width: number | null;
  readonly height: number | null;
}

type ArticleKind = Extract<LogKind, `article.${string}`>;
type AnnotationKind = Extract<LogKind, `annotation.${string}`>;

/** What goes into the hash of a state, so that it gives away nothing once it is gone. */
export function newSalt(): string {
  return randomBytes(16).toString('hex');
}

/** Tells the log what happened to an article, by its number, in the transaction that did it; nothing where it is as it was last told of. */
export function logArticle(db: Database, kind: ArticleKind, number: number, facts?: LogFacts): void {
  const row = articleRow(db, number);
  if (row === undefined) return;
  const salt = row.salt ?? putSalt(db, 'articles', number);
  tell(db, kind, { subject: row.id, state: hashOfArticle(db, number, { ...row, salt }), facts });
}

/** Tells the log what happened to an annotation, by its number, in the transaction that did it; nothing where it is as it was last told of. */
export function logAnnotation(db: Database, kind: AnnotationKind, number: number): void {
  const row = annotationRow(db, number);
  if (row === undefined) return;
  const salt = row.salt ?? putSalt(db, 'annotations', number);
  const state = hashOfAnnotation(db, number, { ...row, salt });
  tell(db, kind, { subject: row.id, state, facts: { article: row.article_id } });
}

/** The hash of an article as it is, by its number; `null` for one that is not there. */
export function articleState(db: Database, number: number): string | null {
  const row = articleRow(db, number);
  return row === undefined ? null : hashOfArticle(db, number, row);
}

/** The hash of an annotation as it is, by its number; `null` for one that is not there. Where it stands in the text is not of it: that is looked for. */
export function annotationState(db: Database, number: number): string | null {
  const row = annotationRow(db, number);
  return row === undefined ? null : hashOfAnnotation(db, number, row);
}

function hashOfArticle(db: Database, number: number, row: ArticleRow): string {
  // Without a translation the state is what it was before articles could have one, so that what was told then stays true.
  const { title, translation } = row;
  const headline = translation === null ? [title] : [title, translation];
  const state = [
    translation === null ? 'aide-article-1' : 'aide-article-2',
    row.salt,
    row.id,
    ...headline,
    row.outlet,
    row.author,
    row.published,
    row.language,
    row.url,
    sha256OfText(row.text ?? ''),
    sha256OfText(row.tree ?? ''),
    tagsOf(db, 'article', number),
    originalsOf(db, number),
    row.trashed_at !== null,
  ];
  return sha256OfText(JSON.stringify(state));
}

function hashOfAnnotation(db: Database, number: number, row: AnnotationRow): string {
  const { image, original, page, x, y, width, height } = row;
  const state = [
    'aide-annotation-1',
    row.salt,
    row.id,
    row.article_id,
    row.colour,
    row.note,
    row.exact,
    tagsOf(db, 'annotation', number),
    x === null ? null : [image, original, page, x, y, width, height],
    row.is_detached === 1,
    row.deleted_at !== null,
  ];
  return sha256OfText(JSON.stringify(state));
}

function tell(
  db: Database,
  kind: LogKind,
  { subject, state, facts }: { subject: string; state: string | null; facts: LogFacts | undefined },
): void {
  const isNew = kind === 'article.filed' || kind === 'annotation.made';
  if (!isNew && lastEntryOn(db, subject)?.state === state) return;
  appendEntry(db, { kind, subject, state, ...(facts === undefined ? {} : { facts }) });
}

/** What was there before the log has no salt yet. */
function putSalt(db: Database, table: 'articles' | 'annotations', number: number): string {
  const salt = newSalt();
  prepared(db, /* sql */ `UPDATE ${table} SET salt = ? WHERE number = ?`).run(salt, number);
  return salt;
}

function articleRow(db: Database, number: number): ArticleRow | undefined {
  return prepared<[number], ArticleRow>(
    db,
    /* sql */ `
      SELECT a.id, a.salt, a.title, a.translation, a.outlet, a.author, a.published, a.language, a.url, a.trashed_at,
        b.text, b.tree
      FROM articles a LEFT JOIN bodies b ON b.article = a.number WHERE a.number = ?`,
  ).get(number);
}

function annotationRow(db: Database, number: number): AnnotationRow | undefined {
  return prepared<[number], AnnotationRow>(
    db,
    /* sql */ `
      SELECT n.id, a.id AS article_id, n.salt, n.colour, n.note, n.exact, n.is_detached, n.deleted_at,
        g.image, g.original, g.page, g.x, g.y, g.width, g.height
      FROM annotations n JOIN articles a ON a.number = n.article
        LEFT JOIN annotation_areas g ON g.annotation = n.number
      WHERE n.number = ?`,
  ).get(number);
}

/** The names of its tags, sorted by code units: every program can sort so. */
function tagsOf(db: Database, bearer: 'article' | 'annotation', number: number): readonly string[] {
  return prepared<[number], string>(
    db,
    /* sql */ `SELECT t.name FROM ${bearer}_tags x JOIN tags t ON t.number = x.tag WHERE x.${bearer} = ?`,
  )
    .pluck()
    .all(number)
    .toSorted();
}

function originalsOf(db: Database, article: number): readonly string[] {
  return prepared<[number], string>(
    db,
    /* sql */ `SELECT DISTINCT sha256 FROM clippings WHERE article = ? ORDER BY sha256`,
  )
    .pluck()
    .all(article);
}
