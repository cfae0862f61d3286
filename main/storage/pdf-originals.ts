import { closeSync, openSync, readSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Clipping } from '../../preload/contract/articles.ts';
import { archivePaths } from '../archive/archive-paths.ts';
import { originalPath } from './originals.ts';
import { prepared } from './prepared.ts';

/** How far into a file the sign of a PDF may stand, in bytes, as readers of PDF take it. */
const signWithin = 1024;

/** Where the original with this SHA-256 lies, when the archive keeps it and it is a PDF; else null. */
export function findPdf(db: Database, sha256: string): string | null {
  if (prepared(db, /* sql */ `SELECT 1 FROM originals WHERE sha256 = ?`).get(sha256) === undefined) return null;
  const path = originalPath(archivePaths(dirname(db.name)).originals, sha256);
  return isPdf(path) ? path : null;
}

/** The SHA-256 of the first PDF that an article was clipped from as a whole; null where there is none. */
export function pdfAmong(db: Database, clippings: readonly Clipping[]): string | null {
  const whole = clippings.filter(({ part }) => part === 0);
  return whole.find(({ sha256 }) => findPdf(db, sha256) !== null)?.sha256 ?? null;
}

function isPdf(path: string): boolean {
  try {
    const file = openSync(path, 'r');
    try {
      const head = Buffer.alloc(signWithin);
      return head.toString('latin1', 0, readSync(file, head, 0, signWithin, 0)).includes('%PDF-');
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}
