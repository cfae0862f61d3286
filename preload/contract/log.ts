/** What the log of the archive tells of: one word for what it concerned, one for what happened to it. */
export const logKinds = [
  'log.begun',
  'article.filed',
  'article.completed',
  'article.clipped',
  'article.corrected',
  'article.tagged',
  'article.reread',
  'article.swapped',
  'article.trashed',
  'article.restored',
  'article.destroyed',
  'annotation.made',
  'annotation.changed',
  'annotation.deleted',
  'annotation.restored',
  'export.written',
  'backup.restored',
] as const;

/** One of the words above. */
export type LogKind = (typeof logKinds)[number];

/** The last entry of a log: its number, counted from 1, and its hash, SHA-256 in hexadecimal. Whoever keeps it can tell later that nothing before it was changed. */
export interface LogHead {
  readonly number: number;
  readonly hash: string;
}

/** How many things of the archive something has happened to, by what it was. */
export type LogCounts = Readonly<Partial<Record<LogKind, number>>>;
