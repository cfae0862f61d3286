import { hash } from 'node:crypto';
import type { LogKind } from '../../preload/contract/log.ts';

/** One entry of the log of an archive, but for its hash. */
export interface LogEntry {
  /** Counted from 1 without a gap. */
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly kind: LogKind;
  /** The public name of what it concerns: an article, an annotation, a dossier or the archive; `null` for a list of articles. */
  readonly subject: string | null;
  /** What else is told of it, as JSON: names, numbers and hashes, never a word of anybody's. */
  readonly facts: string;
  /** SHA-256 of what it concerns as it was after; `null` where nothing is left of it. */
  readonly state: string | null;
}

/** What stands for the hash of the entry before the first. */
export const nothingBefore = '0'.repeat(64);

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export function sha256OfText(text: string): string {
  return hash('sha256', text);
}

/** The hash of an entry, chained with that of the one before; `docs/log.md` has the form for those outside. */
export function entryHash({ number, at, kind, subject, facts, state }: LogEntry, before: string): string {
  return sha256OfText(JSON.stringify(['aide-log-1', number, at, kind, subject, facts, state, before]));
}
