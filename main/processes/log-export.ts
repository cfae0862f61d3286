import type { Database } from 'better-sqlite3';
import { sha256OfText } from '../archive/log-entry.ts';
import { sha256OfFile } from '../storage/hash-file.ts';
import { appendEntry, type LogFacts } from '../storage/log.ts';

/** Something that was taken out of the archive. */
export interface TakenOut {
  /** A list of articles, the draft of a dossier, or a methods appendix. */
  readonly what: 'articles' | 'draft' | 'methods';
  readonly format: string;
  /** The dossier whose draft it is. */
  readonly subject?: string;
  /** Which articles, in their order; the log keeps the hash of the list. */
  readonly ids?: readonly string[];
  readonly counts: LogFacts;
  /** Where the one file lies that was written; `null` where there are several. */
  readonly path: string | null;
}

/** Tells the log what was taken out: the format, the numbers, and the SHA-256 of the file that was written. */
export async function logExport(db: Database, { what, format, subject, ids, counts, path }: TakenOut): Promise<void> {
  const state = path === null ? null : await sha256OfFile(path);
  const facts = { what, format, ...counts, ...(ids === undefined ? {} : { list: sha256OfText(ids.join('\n')) }) };
  db.transaction(() => appendEntry(db, { kind: 'export.written', subject: subject ?? null, facts, state })).immediate();
}
