import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { ArticleId } from '../../preload/contract/articles.ts';
import { canonicalText, canonicalTextVersion } from '../../preload/contract/canonical-text.ts';
import type { ImportOutcome } from '../../preload/contract/imports.ts';
import type { FailureCode } from '../../preload/contract/result.ts';
import { canonicalAddress } from '../archive/address.ts';
import { AppError, toFailure } from '../archive/app-error.ts';
import { checkReadPart } from '../archive/check-read.ts';
import type { FileReading, FilingBatch } from '../archive/filing-batch.ts';
import { fingerprint } from '../archive/fingerprint.ts';
import { newId } from '../archive/identity.ts';
import { leadOf } from '../archive/lead.ts';
import { sortingDay } from '../archive/published.ts';
import type { ReadArticle, ReadPart, UnreadPart } from '../archive/read-article.ts';
import { turn } from '../archive/turn.ts';
import { putSources } from './article-sources.ts';
import { putOrigins } from './articles.ts';
import { putInDossiers } from './dossiers.ts';
import { completeReference, referencePrint } from './completion.ts';
import { findDuplicate } from './duplicates.ts';
import { dropSpareImages, keepImages, putImages, type KeptImages } from './images.ts';
import { importNumber, outcomeOf, recordOutcome } from './imports.ts';
import { findKin } from './kin.ts';
import { logArticle, newSalt } from './log-states.ts';
import { sketched, type Sketched } from './near-same.ts';
import { keepOriginal } from './originals.ts';
import { putReadAnnotations } from './read-annotations.ts';
import { nextRevision } from './revision.ts';
import { addArticleTags } from './tags.ts';
import { prepared } from './prepared.ts';

/** The original of a reading: its size once it is kept, or why it could not be. */
type Kept = { readonly bytes: number } | { readonly code: FailureCode; readonly message: string };

/**
 * Files the articles of a batch, each whole or not at all, after their originals are safe on disk: when this resolves, every
 * outcome it gives survives a crash and a power cut. Nothing is filed twice.
 */
export async function fileBatch(
  db: Database,
  originals: string,
  batch: FilingBatch,
): Promise<readonly ImportOutcome[]> {
  // A file that holds many articles comes in several stretches; its bytes are kept once.
  const keeping = new Map<string | null, Promise<Kept>>();
  for (const reading of batch.readings) {
    if (!keeping.has(reading.sha256)) keeping.set(reading.sha256, keep(originals, reading));
  }
  const kept = new Map(
    await Promise.all([...keeping].map(async ([sha256, original]) => [sha256, await original] as const)),
  );
  const images = await keepImages(db, batch.readings);
  const parts = batch.readings.flatMap((reading) => reading.parts.map((json) => ({ reading, json })));
  const outcomes: ImportOutcome[] = [];
  while (outcomes.length < parts.length) {
    await turn();
    const ready = readySome(parts, outcomes.length);
    await turn();
    outcomes.push(...db.transaction(() => fileParts(db, batch, ready, kept, images)).immediate());
  }
  dropSpareImages(db, images);
  return outcomes;
}

/** A part as it is filed; an article with its text as it is compared. */
type ReadyPart = { readonly reading: FileReading } & (
  | { readonly read: UnreadPart; readonly sketch: null }
  | { readonly read: ReadArticle; readonly sketch: Sketched }
);

/**
 * How long parts are made ready before they are filed, in milliseconds: filing them takes some three times as long, after which
 * the process looks after its questions again. What is made ready for few at a time is garbage that dies young.
 */
const msPerStep = 2;

/** What can be done for the next parts, and one at least, before the database is asked: they are checked, and their texts are sketched. */
function readySome(parts: readonly { reading: FileReading; json: string }[], from: number): readonly ReadyPart[] {
  const since = performance.now();
  const ready: ReadyPart[] = [];
  for (const { reading, json } of parts.slice(from)) {
    const read = readOrFailure(json);
    ready.push(
      read.kind === 'article' ? { reading, read, sketch: sketched(read.text) } : { reading, read, sketch: null },
    );
    if (performance.now() - since >= msPerStep) break;
  }
  return ready;
}

async function keep(originals: string, reading: FileReading): Promise<Kept> {
  if (reading.sha256 === null) return { bytes: 0 };
  try {
    return { bytes: await keepOriginal(originals, reading.path, reading.sha256) };
  } catch (error) {
    const failure = toFailure(error);
    // A full disk or a lost folder ends the import; a file that went away is that file's own failure.
    if (failure.code === 'disk-full' || failure.code === 'archive-not-writable') throw error;
    return { code: failure.code === 'internal' ? 'file-not-readable' : failure.code, message: failure.message };
  }
}

function fileParts(
  db: Database,
  batch: FilingBatch,
  parts: readonly ReadyPart[],
  kept: ReadonlyMap<string | null, Kept>,
  images: KeptImages,
): readonly ImportOutcome[] {
  const importNo = importNumber(db, batch.importId);
  return parts.map((part) =>
    filePart(db, importNo, batch, part, kept.get(part.reading.sha256) ?? { bytes: 0 }, images),
  );
}

function filePart(
  db: Database,
  importNo: number,
  batch: FilingBatch,
  { reading, read, sketch }: ReadyPart,
  original: Kept,
  images: KeptImages,
): ImportOutcome {
  const { fileName: file, sha256 } = reading;
  const { part, entry } = read;
  if (batch.isRetry) {
    const before = outcomeOf(db, importNo, file, part);
    if (before !== null) return before;
  }
  const fail = (code: FailureCode, message: string): ImportOutcome => {
    const outcome: ImportOutcome = { kind: 'failed', file, part, entry, code, message };
    recordOutcome(db, importNo, outcome, null);
    return outcome;
  };
  if (sketch === null) return fail(read.code, read.message);
  if ('code' in original) return fail(original.code, original.message);
  if (sha256 === null) return fail('reader-ended', 'an article came without the hash of its file');

  const address = read.fields.url === null ? null : canonicalAddress(read.fields.url.value);
  const print = fingerprint(read.text === '' ? referencePrint(read, address) : read.text);
  const known = findDuplicate(db, { sha256, part, address, print, text: read.text });
  if (known !== null) {
    if (known.match !== 'bytes') {
      addClipping(db, known.number, reading, sha256, read, original.bytes);
      logArticle(db, 'article.clipped', known.number, { import: batch.importId });
    }
    const { id, title, match } = known;
    const outcome: ImportOutcome = {
      kind: 'duplicate',
      file,
      part,
      entry,
      id,
      title,
      match,
      isTrashed: known.trashed_at !== null,
    };
    recordOutcome(db, importNo, outcome, known.number);
    return outcome;
  }
  const completed = completeReference(db, read, address, print);
  const id = completed?.id ?? unusedId(db);
  const number = completed?.number ?? insertArticle(db, id, read, address, print, batch.isSample);
  addArticleTags(db, number, read.tags);
  putInDossiers(db, number, read.dossiers);
  putImages(db, number, read, images);
  addClipping(db, number, reading, sha256, read, original.bytes);
  logArticle(db, completed === null ? 'article.filed' : 'article.completed', number, { import: batch.importId });
  putReadAnnotations(db, number, read.body, read.annotations);
  const title = completed?.title ?? read.fields.title?.value ?? '';
  const kin = findKin(db, number, address, sketch);
  const warnings = read.warnings.map(({ code }) => code);
  const outcome: ImportOutcome = { kind: 'filed', file, part, entry, id, title, warnings, ...kin };
  recordOutcome(db, importNo, outcome, number);
  return outcome;
}

function readOrFailure(json: string): ReadPart {
  try {
    const read = checkReadPart(json);
    // The text is worked out again from the checked body, so that the two can never disagree.
    return read.kind === 'article' ? { ...read, text: canonicalText(read.body).text } : read;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { kind: 'unread', part: 0, entry: null, code: error.code, message: error.message };
  }
}

function insertArticle(
  db: Database,
  id: string,
  read: ReadArticle,
  address: string | null,
  print: string,
  isSample: boolean,
): number {
  const filedAt = Date.now();
  const { title, translation, outlet, author, published, language, url } = read.fields;
  const number = Number(
    prepared(
      db,
      /* sql */ `
        INSERT INTO articles (id, title, translation, outlet, author, published, language, url, address, fingerprint, lead,
          words, external_id, is_sample, is_starred, is_unread, filed_at, day, revision, salt)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      id,
      title?.value ?? '',
      translation?.value ?? null,
      outlet?.value ?? null,
      author?.value ?? null,
      published?.value ?? null,
      language?.value ?? null,
      url?.value ?? null,
      address,
      print,
      leadOf(read.text),
      read.words,
      read.externalId,
      isSample ? 1 : 0,
      read.isStarred ? 1 : 0,
      read.isRead ? 0 : 1,
      filedAt,
      sortingDay(published?.value ?? null, filedAt),
      nextRevision(db),
      newSalt(),
    ).lastInsertRowid,
  );
  prepared(db, /* sql */ `INSERT INTO bodies (article, text_version, text, tree) VALUES (?, ?, ?, ?)`).run(
    number,
    canonicalTextVersion,
    read.text,
    JSON.stringify(read.body),
  );
  putOrigins(db, number, read.fields);
  putSources(db, number, read);
  return number;
}

function addClipping(
  db: Database,
  article: number,
  reading: FileReading,
  sha256: string,
  { part, entry }: Pick<ReadArticle, 'part' | 'entry'>,
  bytes: number,
): void {
  const now = Date.now();
  prepared(db, /* sql */ `INSERT OR IGNORE INTO originals (sha256, bytes, kept_at) VALUES (?, ?, ?)`).run(
    sha256,
    bytes,
    now,
  );
  prepared(
    db,
    /* sql */ `INSERT INTO clippings (article, sha256, part, entry, file_name, seen_at) VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(article, sha256, part, entry, basename(reading.fileName), now);
}

function unusedId(db: Database): ArticleId {
  const taken = prepared(db, /* sql */ `SELECT 1 FROM articles WHERE id = ?`);
  for (;;) {
    const id = newId();
    if (taken.get(id) === undefined) return id;
  }
}
