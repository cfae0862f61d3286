import { dirname } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { ArticleId } from '../../preload/contract/articles.ts';
import type { CarriedOver } from '../../preload/contract/annotations.ts';
import { canonicalText, canonicalTextVersion } from '../../preload/contract/canonical-text.ts';
import { AppError } from '../archive/app-error.ts';
import { archivePaths } from '../archive/archive-paths.ts';
import { checkReadPart } from '../archive/check-read.ts';
import { fingerprint } from '../archive/fingerprint.ts';
import { carryOver, standingOf } from './anchoring.ts';
import { listAnnotations } from './annotations.ts';
import { replaceBody, type BodyRow } from './article-body.ts';
import { articleNumber } from './article-numbers.ts';
import { dropSpareImages, keepImages, putImages } from './images.ts';
import { logArticle } from './log-states.ts';
import { keepSketch, sketched } from './near-same.ts';
import { originalPath } from './originals.ts';
import { prepared } from './prepared.ts';

/** Where the file lies that an article was read from, and which part of it the article is. */
export interface ArticleOriginal {
  readonly path: string;
  readonly fileName: string;
  readonly part: number;
}

/** The first original of an article. @throws {AppError} `not-found` */
export function originalOf(db: Database, id: ArticleId): ArticleOriginal {
  const row = prepared<[number], { sha256: string; part: number; file_name: string }>(
    db,
    /* sql */ `SELECT sha256, part, file_name FROM clippings WHERE article = ? ORDER BY number LIMIT 1`,
  ).get(articleNumber(db, id));
  if (row === undefined) throw new AppError('not-found', `article ${id} has no original`);
  const path = originalPath(archivePaths(dirname(db.name)).originals, row.sha256);
  return { path, fileName: row.file_name, part: row.part };
}

/**
 * Gives an article the text that its original was now read as, a part in JSON; the text it had is kept to go back to, and its
 * annotations are looked for in the new one. @throws {AppError} `not-found`, or what keeps the part from being an article
 */
export async function replaceText(db: Database, id: ArticleId, json: string): Promise<CarriedOver> {
  const read = checkReadPart(json);
  if (read.kind !== 'article') throw new AppError(read.code, read.message);
  const { text } = canonicalText(read.body);
  if (text === '') throw new AppError('file-empty', 'the original was read as nothing');
  const images = await keepImages(db, [{ path: '', fileName: '', sha256: null, parts: [json] }]);
  const carried = db
    .transaction(() => {
      const article = articleNumber(db, id);
      const before = bodyOf(db, article);
      const tree = JSON.stringify(read.body);
      if (before.tree === tree) return { isChanged: false, ...standingOf(listAnnotations(db, id)) };
      putFormer(db, article, before);
      putImages(db, article, read, images);
      putBody(db, article, { text_version: canonicalTextVersion, text, tree, words: read.words });
      carryOver(db, id);
      logArticle(db, 'article.reread', article);
      return { isChanged: true, ...standingOf(listAnnotations(db, id)) };
    })
    .immediate();
  dropSpareImages(db, images);
  return carried;
}

/** Gives an article back the text it had before its original was read again; twice, and the new one is there again. @throws {AppError} `not-found` */
export function swapText(db: Database, id: ArticleId): CarriedOver {
  return db
    .transaction(() => {
      const article = articleNumber(db, id);
      const former = prepared<[number], BodyRow>(
        db,
        /* sql */ `SELECT text_version, text, tree, words FROM former_bodies WHERE article = ?`,
      ).get(article);
      if (former === undefined) throw new AppError('not-found', `article ${id} has no former text`);
      putFormer(db, article, bodyOf(db, article));
      putBody(db, article, former);
      carryOver(db, id);
      logArticle(db, 'article.swapped', article);
      return { isChanged: true, ...standingOf(listAnnotations(db, id)) };
    })
    .immediate();
}

function bodyOf(db: Database, article: number): BodyRow {
  const row = prepared<[number], BodyRow>(
    db,
    /* sql */ `
      SELECT b.text_version, b.text, b.tree, (SELECT words FROM articles WHERE number = b.article) AS words
      FROM bodies b WHERE b.article = ?`,
  ).get(article);
  if (row === undefined) throw new AppError('not-found', `article ${article} has no body`);
  return row;
}

function putFormer(db: Database, article: number, { text_version, text, tree, words }: BodyRow): void {
  prepared(
    db,
    /* sql */ `
      INSERT OR REPLACE INTO former_bodies (article, text_version, text, tree, words, replaced_at) VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(article, text_version, text, tree, words, Date.now());
}

function putBody(db: Database, article: number, body: BodyRow): void {
  replaceBody(db, article, body, fingerprint(body.text));
  keepSketch(db, article, sketched(body.text).sketch);
}
