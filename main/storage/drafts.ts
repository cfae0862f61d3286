import type { Database } from 'better-sqlite3';
import type { DossierId } from '../../preload/contract/articles.ts';
import type { HeadingLevel, HeadingPiece, NewPiece, PieceId, TextPiece } from '../../preload/contract/drafts.ts';
import { AppError } from '../archive/app-error.ts';
import { newId } from '../archive/identity.ts';
import { putQuote, quotesOf, type StoredQuote } from './draft-quotes.ts';
import { prepared } from './prepared.ts';

/** A piece of a draft as it is kept. */
export type StoredPiece = HeadingPiece | TextPiece | (StoredQuote & { readonly kind: 'quote'; readonly id: PieceId });

/** The draft of a dossier, under the dossier's name. */
export interface StoredDraft {
  readonly name: string;
  readonly pieces: readonly StoredPiece[];
}

interface PieceRow {
  readonly number: number;
  readonly id: PieceId;
  readonly dossier: number;
  readonly place: number;
  readonly kind: 'heading' | 'text' | 'quote';
  readonly level: HeadingLevel | null;
  readonly text: string;
  readonly removed_at: number | null;
}

/** The draft of a dossier, its pieces in order. @throws {AppError} `not-found` */
export function readDraft(db: Database, id: DossierId): StoredDraft {
  const { number, name } = dossierOf(db, id);
  const quotes = quotesOf(db, number);
  return {
    name,
    pieces: standingPieces(db, number).flatMap((row): readonly StoredPiece[] => {
      if (row.kind === 'text') return [{ kind: 'text', id: row.id, text: row.text }];
      if (row.kind === 'heading') return [{ kind: 'heading', id: row.id, level: row.level ?? 1, text: row.text }];
      const quote = quotes.get(row.number);
      return quote === undefined ? [] : [{ kind: 'quote', id: row.id, ...quote }];
    }),
  };
}

/**
 * Puts pieces into a draft after another of it, or at its beginning; gives their names.
 * @throws {AppError} `not-found` for a dossier, a piece or an annotation that is not there
 */
export function addPieces(
  db: Database,
  dossier: DossierId,
  after: PieceId | null,
  pieces: readonly NewPiece[],
): readonly PieceId[] {
  return db
    .transaction(() => {
      const { number } = dossierOf(db, dossier);
      const standing = standingPieces(db, number).map((row) => row.number);
      const at = placeAfter(db, number, standing, after);
      const added = pieces.map((piece) => insertPiece(db, number, piece));
      rewritePlaces(db, standing.toSpliced(at, 0, ...added.map((row) => row.number)));
      return added.map(({ id }) => id);
    })
    .immediate();
}

/** Gives a heading or a text other words, or a heading another level. @throws {AppError} `not-found`, or `bad-input` for what has none */
export function writePiece(
  db: Database,
  id: PieceId,
  { text, level }: { readonly text?: string; readonly level?: HeadingLevel },
): void {
  db.transaction(() => {
    const { number, kind } = rowOf(db, id);
    if (kind === 'quote' || (level !== undefined && kind !== 'heading'))
      throw new AppError('bad-input', `a ${kind} has no words or level of its own`);
    prepared(
      db,
      /* sql */ `UPDATE draft_pieces SET text = coalesce(?, text), level = coalesce(?, level), changed_at = ? WHERE number = ?`,
    ).run(text ?? null, level ?? null, Date.now(), number);
  }).immediate();
}

/**
 * Moves pieces of one draft, in the order they stand in, after another of it, or to its beginning; gives what the first of them
 * stood after. @throws {AppError} `not-found`, or `bad-input` when they are to stand after one of themselves
 */
export function movePieces(db: Database, ids: readonly PieceId[], after: PieceId | null): PieceId | null {
  if (after !== null && ids.includes(after)) throw new AppError('bad-input', 'a piece cannot stand after itself');
  return db
    .transaction(() => {
      const dossier = draftOf(rowsOf(db, ids));
      const standing = standingPieces(db, dossier);
      const moved = standing.filter(({ id }) => ids.includes(id));
      const [first] = moved;
      if (first === undefined) throw new AppError('not-found', 'the pieces were removed');
      const before = standing[standing.indexOf(first) - 1]?.id ?? null;
      const rest = standing.filter((row) => !moved.includes(row)).map((row) => row.number);
      const at = placeAfter(db, dossier, rest, after);
      rewritePlaces(db, rest.toSpliced(at, 0, ...moved.map((row) => row.number)));
      return before;
    })
    .immediate();
}

/** Takes pieces out of a draft; they can be restored. @throws {AppError} `not-found` */
export function removePieces(db: Database, ids: readonly PieceId[]): void {
  db.transaction(() => {
    const rows = rowsOf(db, ids);
    const remove = prepared(
      db,
      /* sql */ `UPDATE draft_pieces SET removed_at = ? WHERE number = ? AND removed_at IS NULL`,
    );
    for (const { number } of rows) remove.run(Date.now(), number);
    rewritePlaces(
      db,
      standingPieces(db, draftOf(rows)).map((row) => row.number),
    );
  }).immediate();
}

/** Brings pieces back to where they stood. @throws {AppError} `not-found` */
export function restorePieces(db: Database, ids: readonly PieceId[]): void {
  db.transaction(() => {
    const rows = rowsOf(db, ids);
    const order = standingPieces(db, draftOf(rows)).map((row) => row.number);
    const restore = prepared(db, /* sql */ `UPDATE draft_pieces SET removed_at = NULL WHERE number = ?`);
    const removed = rows.filter((row) => row.removed_at !== null).toSorted((one, other) => one.place - other.place);
    for (const { number, place } of removed) {
      restore.run(number);
      order.splice(Math.min(place, order.length), 0, number);
    }
    rewritePlaces(db, order);
  }).immediate();
}

function dossierOf(db: Database, id: DossierId): { readonly number: number; readonly name: string } {
  const row = prepared<[string], { number: number; name: string }>(
    db,
    /* sql */ `SELECT number, name FROM dossiers WHERE id = ? AND deleted_at IS NULL`,
  ).get(id);
  if (row === undefined) throw new AppError('not-found', `no dossier ${id}`);
  return row;
}

function rowOf(db: Database, id: PieceId): PieceRow {
  const row = prepared<[string], PieceRow>(db, /* sql */ `SELECT * FROM draft_pieces WHERE id = ?`).get(id);
  if (row === undefined) throw new AppError('not-found', `no piece ${id}`);
  return row;
}

function rowsOf(db: Database, ids: readonly PieceId[]): readonly PieceRow[] {
  return [...new Set(ids)].map((id) => rowOf(db, id));
}

/** The number of the dossier whose draft some pieces are of. */
function draftOf(rows: readonly PieceRow[]): number {
  const [dossier, ...others] = new Set(rows.map((row) => row.dossier));
  if (dossier === undefined || others.length > 0) throw new AppError('bad-input', 'the pieces are not of one draft');
  return dossier;
}

function standingPieces(db: Database, dossier: number): readonly PieceRow[] {
  return prepared<[number], PieceRow>(
    db,
    /* sql */ `SELECT * FROM draft_pieces WHERE dossier = ? AND removed_at IS NULL ORDER BY place, number`,
  ).all(dossier);
}

/** Where among the pieces that stand what comes after another goes; one that was removed meanwhile still marks where it stood. */
function placeAfter(db: Database, dossier: number, standing: readonly number[], after: PieceId | null): number {
  if (after === null) return 0;
  const row = rowOf(db, after);
  if (row.dossier !== dossier) throw new AppError('not-found', `piece ${after} is of another draft`);
  return row.removed_at === null ? standing.indexOf(row.number) + 1 : Math.min(row.place, standing.length);
}

function insertPiece(
  db: Database,
  dossier: number,
  piece: NewPiece,
): { readonly id: PieceId; readonly number: number } {
  const id: PieceId = newId();
  const now = Date.now();
  const insert = prepared(
    db,
    /* sql */ `
      INSERT INTO draft_pieces (id, dossier, place, kind, level, text, created_at, changed_at) VALUES (?, ?, 0, ?, ?, ?, ?, ?)`,
  );
  const level = piece.kind === 'heading' ? piece.level : null;
  const text = piece.kind === 'quote' ? '' : piece.text;
  const number = Number(insert.run(id, dossier, piece.kind, level, text, now, now).lastInsertRowid);
  if (piece.kind === 'quote') putQuote(db, number, piece.annotation);
  return { id, number };
}

/** Numbers the pieces that stand in a draft, given in their order, from 0. */
function rewritePlaces(db: Database, order: readonly number[]): void {
  const place = prepared(db, /* sql */ `UPDATE draft_pieces SET place = ? WHERE number = ? AND place <> ?`);
  order.forEach((number, at) => place.run(at, number, at));
}
