import { closeSync, openSync, readSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Article, Clipping } from '../../preload/contract/articles.ts';
import { archivePaths } from '../archive/archive-paths.ts';
import { originalPath } from './originals.ts';
import { prepared } from './prepared.ts';

/** What an original can be shown as: the pages of a PDF, or a saved web page. */
export type ShownKind = 'pdf' | 'page';

/** How far into a file the sign of a PDF may stand, in bytes, as readers of PDF take it; a page says what it is as soon. */
const signWithin = 1024;

/** Where the original with this SHA-256 lies, when the archive keeps it and it is of this kind; else null. */
export function findShown(db: Database, sha256: string, kind: ShownKind): string | null {
  if (prepared(db, /* sql */ `SELECT 1 FROM originals WHERE sha256 = ?`).get(sha256) === undefined) return null;
  const path = originalPath(archivePaths(dirname(db.name)).originals, sha256);
  return kindOf(path) === kind ? path : null;
}

/** The SHA-256 of the first original of each kind that an article was clipped from as a whole; null where there is none. */
export function shownAmong(db: Database, clippings: readonly Clipping[]): Pick<Article, 'pdf' | 'page'> {
  const { originals } = archivePaths(dirname(db.name));
  const whole = clippings.filter(({ part }) => part === 0);
  const kinds = whole.map(({ sha256 }) => ({ sha256, kind: kindOf(originalPath(originals, sha256)) }));
  const first = (kind: ShownKind): string | null => kinds.find((one) => one.kind === kind)?.sha256 ?? null;
  return { pdf: first('pdf'), page: first('page') };
}

function kindOf(path: string): ShownKind | null {
  const head = headOf(path);
  if (head.includes('%PDF-')) return 'pdf';
  // Chromium and Internet Explorer say so of what they save as MHTML.
  if (/^(?:snapshot-content-location:|from: ["<]{0,2}saved by )/imu.test(head)) return 'page';
  // Without the zeros of UTF-16. A message says what it is first.
  const isMessage = /^(?:[\w-]+:\s|from )/iu.test(head);
  return !isMessage && /<(?:!doctype\s+html|html)[\s>]/iu.test(head.replaceAll('\0', '')) ? 'page' : null;
}

/** The beginning of a file, a byte a character; nothing where it is not there. */
function headOf(path: string): string {
  try {
    const file = openSync(path, 'r');
    try {
      const head = Buffer.alloc(signWithin);
      return head.toString('latin1', 0, readSync(file, head, 0, signWithin, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
}
