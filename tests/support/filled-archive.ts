import {
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  readSync,
  statSync,
  utimesSync,
  writeSync,
  closeSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

import type { ArticleId } from '../../preload/contract/articles.ts';
import type { ImportId } from '../../preload/contract/imports.ts';
import { toFailure } from '../../main/archive/app-error.ts';
import { archivePaths } from '../../main/archive/archive-paths.ts';
import type { ReadImage } from '../../main/archive/read-article.ts';
import { createAnnotation } from '../../main/storage/annotations.ts';
import { correctField, tagArticles, trashArticles } from '../../main/storage/article-changes.ts';
import { addToDossier, createDossier } from '../../main/storage/dossiers.ts';
import { writeBackup } from '../../main/storage/backups.ts';
import { newId } from '../../main/archive/identity.ts';
import { fileBatch } from '../../main/storage/filing.ts';
import { beginImport, endImport } from '../../main/storage/imports.ts';
import { sha256Of } from '../../main/storage/originals.ts';
import { openArchive } from '../../main/storage/open-archive.ts';
import { keepReadingPlace } from '../../main/storage/reading-places.ts';
import { verifyArchive, type ArchiveCheck } from '../../main/storage/verify.ts';
import { canalParagraphs } from './made-articles.ts';
import { pngOf } from './made-pictures.ts';
import { fromFile, readArticle } from './read-articles.ts';

/** How many articles a filled archive has: enough that its tables have pages above their leaves. */
export const filledArticles = 60;

/** Makes an archive in a folder, with something in most tables, pages of every kind, a picture, and a backup of all of it; closed. */
export async function fillArchive(folder: string): Promise<void> {
  const db = openArchive(folder);
  const importId: ImportId = newId();
  beginImport(db, importId);
  const { archive, originals, incoming } = archivePaths(folder);
  const ids: ArticleId[] = [];
  for (let number = 1; number <= filledArticles; number += 1) {
    const texts = Array.from(
      { length: number % 10 === 0 ? 40 : 8 },
      (_, at) => `${number}.${at} ${canalParagraphs[at % 4] ?? ''}`,
    );
    const read = readArticle(`Canal report ${number}`, texts, {
      fields: {
        outlet: fromFile('Harbour Courier'),
        published: fromFile('1975-08-01'),
        url: fromFile(`https://courier.example/${number}`),
      },
      tags: [`lock ${number}`],
      sources: { details: [{ name: 'page', value: String(number) }], ...(number === 1 ? { images: [picture()] } : {}) },
    });
    const path = join(incoming, `page-${number}`);
    const bytes = `bytes ${number}`;
    writeFileSync(path, bytes);
    const reading = {
      path,
      fileName: `page-${number}.html`,
      sha256: sha256Of(Buffer.from(bytes)),
      parts: [JSON.stringify(read)],
    };
    const [outcome] = await fileBatch(db, originals, {
      importId,
      isSample: false,
      isRetry: false,
      readings: [reading],
    });
    if (outcome?.kind !== 'filed') throw new Error(`article ${number} was not filed`);
    ids.push(outcome.id);
    createAnnotation(db, outcome.id, 6, 40, { colour: 'blue', note: `ask the pilots of ${number}`, tags: ['ask'] });
    rmSync(path);
  }
  endImport(db, importId, 'finished');
  const [first, second, third] = ids;
  if (first === undefined || second === undefined || third === undefined) throw new Error('too few articles');
  correctField(db, first, 'author', 'A. Mason');
  tagArticles(db, [second], ['strike'], []);
  trashArticles(db, [third]);
  keepReadingPlace(db, second, 12);
  addToDossier(db, createDossier(db, 'Straits').id, [first, second]);
  db.pragma('wal_checkpoint(TRUNCATE)');
  // A backup begun in the same tick of the clock as the last write counts as made before it.
  const before = Date.now() / 1000 - 1;
  utimesSync(archive, before, before);
  writeBackup(folder, 'asked', Date.now());
  db.close();
}

function picture(): ReadImage {
  const bytes = pngOf(40, 30);
  return {
    sha256: sha256Of(bytes),
    type: 'image/png',
    data: bytes.toString('base64'),
  };
}

/** Changes bytes of a file where they lie, as a disk does: its times stay as they were. */
export function damage(path: string, at: number, change: (bytes: Buffer) => void, length = 1): void {
  const { atimeMs, mtimeMs } = statSync(path);
  const file = openSync(path, 'r+');
  const bytes = Buffer.alloc(length);
  readSync(file, bytes, 0, length, at);
  change(bytes);
  writeSync(file, bytes, 0, length, at);
  closeSync(file);
  utimesSync(path, atimeMs / 1000, mtimeMs / 1000);
}

/** Turns one bit. */
export function flip(path: string, at: number, bit = 0): void {
  damage(path, at, (bytes) => bytes.writeUInt8(bytes.readUInt8(0) ^ (1 << bit), 0));
}

/** A page of a table or index of a database: where it lies in the file, and its size. */
export interface PlacedPage {
  readonly name: string;
  readonly pagetype: 'leaf' | 'internal' | 'overflow';
  readonly pgoffset: number;
  readonly pgsize: number;
}

/** One page of each kind of each table and index of a database. */
export function pagesOf(path: string): readonly PlacedPage[] {
  const db = new Database(path, { readonly: true });
  try {
    return db
      .prepare<[], PlacedPage>(
        /* sql */ `SELECT name, pagetype, min(pgoffset) AS pgoffset, pgsize FROM dbstat WHERE payload > 0 OR pagetype = 'internal' GROUP BY name, pagetype`,
      )
      .all();
  } finally {
    db.close();
  }
}

/** Where in a file a bit of a page's first cell lies that means something: of what a leaf or an overflow page holds, else of the page it leads to. */
export function telling(path: string, { pagetype, pgoffset }: PlacedPage): number {
  const bytes = readFileSync(path);
  if (pagetype === 'overflow') return pgoffset + 200;
  // sqlite.org/fileformat2.html#b_tree_pages: the first page begins with the header of the file.
  const header = pgoffset === 0 ? 100 : pgoffset;
  const cell = pgoffset + bytes.readUInt16BE(header + (pagetype === 'leaf' ? 8 : 12));
  return pagetype === 'leaf' ? cell + 5 : cell + 3;
}

/** What opening and checking an archive finds: the failure it cannot be opened with, or the report. */
export async function examined(folder: string): Promise<{ readonly failure: string } | ArchiveCheck> {
  let db: Database.Database;
  try {
    db = openArchive(folder);
  } catch (error) {
    return { failure: toFailure(error).code };
  }
  try {
    return await verifyArchive(db, archivePaths(folder).originals);
  } finally {
    db.close();
  }
}
