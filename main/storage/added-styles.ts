import type { Database } from 'better-sqlite3';
import type { AddedStyle, AddedStyleId } from '../../preload/contract/citations.ts';
import { AppError } from '../archive/app-error.ts';
import type { TriedStyle } from '../archive/citations/read-style.ts';
import { newId } from '../archive/identity.ts';
import { prepared } from './prepared.ts';

/** The styles that were added, in the order of their titles. */
export function addedStyles(db: Database): readonly AddedStyle[] {
  return prepared<[], AddedStyle>(
    db,
    /* sql */ `SELECT id, title, kind FROM added_styles WHERE removed_at IS NULL ORDER BY title COLLATE NOCASE, added_at, id`,
  ).all();
}

/** An added style with its text; `null` where there is none of that name, or it was removed. */
export function addedStyle(db: Database, id: string): (TriedStyle & { readonly id: AddedStyleId }) | null {
  const row = prepared<[string], TriedStyle & { readonly id: AddedStyleId }>(
    db,
    /* sql */ `SELECT id, title, kind, language, csl FROM added_styles WHERE id = ? AND removed_at IS NULL`,
  ).get(id);
  return row ?? null;
}

/** Keeps a style. The same text is kept once: a second time gives the style that is there, and brings it back where it was removed. */
export function keepStyle(db: Database, { title, kind, language, csl }: TriedStyle, now = Date.now()): AddedStyle {
  const id = newId() as string as AddedStyleId; // -- a name made for a style
  const kept = prepared<[string, string, string, string | null, string, number], AddedStyle>(
    db,
    /* sql */ `
      INSERT INTO added_styles (id, title, kind, language, csl, added_at) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (csl) DO UPDATE SET removed_at = NULL
      RETURNING id, title, kind
    `,
  ).get(id, title, kind, language, csl, now);
  if (kept === undefined) throw new Error('a style that was kept is not there');
  return kept;
}

/** Takes an added style away, or brings it back. @throws {AppError} `not-found` where there was none */
export function removeStyle(db: Database, id: AddedStyleId, isRemoved: boolean, now = Date.now()): void {
  const { changes } = prepared<[number | null, string]>(
    db,
    /* sql */ `UPDATE added_styles SET removed_at = ? WHERE id = ?`,
  ).run(isRemoved ? now : null, id);
  if (changes === 0) throw new AppError('not-found', `no style ${id}`);
}
