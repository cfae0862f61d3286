import type { ArticleId, WarningCode } from './articles.ts';
import type { FailureCode } from './result.ts';

/** The public name of one import. */
export type ImportId = string & { readonly __brand: 'ImportId' };

/**
 * Something a person handed to a door to bring in: a file, a folder, or bytes. It is a name main made up, good for one
 * import; a window cannot name a place on the disk by itself.
 */
export type IntakeSource = string & { readonly __brand: 'IntakeSource' };

/** In what an article already in the archive agrees with the one that came again. */
export type DuplicateMatch = 'bytes' | 'address' | 'text';

/**
 * What became of one article, or of one file that gave none. `part` and `entry` as in a clipping. `nearSame` is the article whose
 * text is nearly the same, about which a person may decide; `versionOf` is the first article of the same address.
 */
export type ImportOutcome =
  | {
      readonly kind: 'filed';
      readonly file: string;
      readonly part: number;
      readonly entry: string | null;
      readonly id: ArticleId;
      readonly title: string;
      readonly warnings: readonly WarningCode[];
      readonly nearSame: ArticleId | null;
      readonly versionOf: ArticleId | null;
    }
  | {
      readonly kind: 'duplicate';
      readonly file: string;
      readonly part: number;
      readonly entry: string | null;
      readonly id: ArticleId;
      readonly title: string;
      readonly match: DuplicateMatch;
      readonly isTrashed: boolean;
    }
  | {
      readonly kind: 'failed';
      readonly file: string;
      readonly part: number;
      readonly entry: string | null;
      readonly code: FailureCode;
      readonly message: string;
    };

/** The outcomes to list: of one kind, or those articles filed with a warning, which need a look. */
export type OutcomeFilter = ImportOutcome['kind'] | 'look';

/** How far an import is. `counting` means `total` still grows. Counts of `filed`, `needLook` (of those filed), `duplicates` and `failed` are articles; `done` and `total` are files. */
export interface ImportProgress {
  readonly id: ImportId;
  readonly state: 'counting' | 'reading' | 'paused' | 'finished' | 'cancelled' | 'stopped';
  readonly done: number;
  readonly total: number;
  readonly filed: number;
  readonly needLook: number;
  readonly duplicates: number;
  readonly failed: number;
  readonly filesPerSecond: number;
  readonly secondsLeft: number | null;
  readonly current: string | null;
  readonly failure: { readonly code: FailureCode; readonly message: string } | null;
}

/** The states in which an import is over. */
export const importEnds: ReadonlySet<ImportProgress['state']> = new Set(['finished', 'cancelled', 'stopped']);

/** One page of what an import did. */
export interface OutcomePage {
  readonly total: number;
  readonly outcomes: readonly ImportOutcome[];
}
