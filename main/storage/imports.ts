import type { Database } from 'better-sqlite3';
import type { ArticleId, WarningCode } from '../../preload/contract/articles.ts';
import type {
  DuplicateMatch,
  ImportId,
  ImportOutcome,
  OutcomeFilter,
  OutcomePage,
} from '../../preload/contract/imports.ts';
import type { PairKind } from '../../preload/contract/pairs.ts';
import type { FailureCode } from '../../preload/contract/result.ts';
import { AppError } from '../archive/app-error.ts';
import { prepared } from './prepared.ts';

interface OutcomeRow {
  readonly kind: ImportOutcome['kind'];
  readonly file: string;
  readonly part: number;
  readonly entry: string | null;
  /** The codes of the article's warnings, parted by commas. */
  readonly warnings: string | null;
  readonly id: ArticleId;
  readonly title: string;
  readonly trashed_at: number | null;
  readonly match: DuplicateMatch;
  readonly code: FailureCode;
  readonly message: string;
  readonly near_same: ArticleId | null;
  readonly version_of: ArticleId | null;
}

/** Opens the record of an import; the one it has, when that was done before and the answer was lost. */
export function beginImport(db: Database, id: ImportId): void {
  prepared(
    db,
    /* sql */ `INSERT INTO imports (id, started_at, state) VALUES (?, ?, 'reading')
      ON CONFLICT (id) DO UPDATE SET ended_at = NULL, state = 'reading'`,
  ).run(id, Date.now());
}

/** Closes the record of an import. */
export function endImport(db: Database, id: ImportId, state: 'finished' | 'cancelled' | 'stopped'): void {
  prepared(db, /* sql */ `UPDATE imports SET ended_at = ?, state = ? WHERE id = ?`).run(Date.now(), state, id);
}

/** Marks imports that were cut off by the end of their process; what they filed is whole and stays. Gives how many there were, and how many articles they filed. */
export function closeStoppedImports(db: Database): { readonly imports: number; readonly filed: number } {
  return db
    .transaction(() => {
      const filed = prepared(
        db,
        /* sql */ `SELECT count(*) FROM import_outcomes o JOIN imports i ON i.number = o.import WHERE i.state = 'reading' AND o.kind = 'filed'`,
      )
        .pluck()
        .get();
      const close = prepared(
        db,
        /* sql */ `UPDATE imports SET ended_at = ?, state = 'stopped' WHERE state = 'reading'`,
      );
      return { imports: close.run(Date.now()).changes, filed: Number(filed) };
    })
    .immediate();
}

/** The internal number of an import. @throws {AppError} `not-found` */
export function importNumber(db: Database, id: ImportId): number {
  const number = prepared(db, /* sql */ `SELECT number FROM imports WHERE id = ?`).pluck().get(id);
  if (typeof number !== 'number') throw new AppError('not-found', `no import ${id}`);
  return number;
}

/** Records what became of one article, or of a file that gave none. */
export function recordOutcome(db: Database, importNo: number, outcome: ImportOutcome, article: number | null): void {
  prepared(
    db,
    /* sql */ `INSERT INTO import_outcomes (import, kind, file, part, entry, article, match, code, message) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    importNo,
    outcome.kind,
    outcome.file,
    outcome.part,
    outcome.entry,
    article,
    outcome.kind === 'duplicate' ? outcome.match : null,
    outcome.kind === 'failed' ? outcome.code : null,
    outcome.kind === 'failed' ? outcome.message : null,
  );
}

/** The first article of the pair of a kind whose second is article `a`. */
const firstOf = (kind: PairKind): string => /* sql */ `(
  SELECT f.id FROM article_pairs p JOIN articles f ON f.number = p.first
  WHERE p.second = a.number AND p.kind = '${kind}' ORDER BY p.number LIMIT 1)`;

/** The columns, of article `a`, that say which articles it was paired with when it was filed. */
export const kinColumns = /* sql */ `${firstOf('near-same')} AS near_same, ${firstOf('same-address')} AS version_of`;

const selectOutcomes = /* sql */ `
  SELECT o.kind, o.file, o.part, o.entry, o.match, o.code, o.message, a.id, a.title, a.trashed_at, ${kinColumns},
    (SELECT group_concat(w.code) FROM article_warnings w WHERE w.article = o.article) AS warnings
  FROM import_outcomes o LEFT JOIN articles a ON a.number = o.article WHERE o.import = ?`;

/** What an import made of one part of a file, if it has come to it already. */
export function outcomeOf(db: Database, importNo: number, file: string, part: number): ImportOutcome | null {
  const row = prepared<[number, string, number], OutcomeRow>(
    db,
    /* sql */ `${selectOutcomes} AND o.file = ? AND o.part = ?`,
  ).get(importNo, file, part);
  return row === undefined ? null : toOutcome(row);
}

const conditions: Readonly<Record<OutcomeFilter, string>> = {
  filed: /* sql */ `AND o.kind = 'filed'`,
  duplicate: /* sql */ `AND o.kind = 'duplicate'`,
  failed: /* sql */ `AND o.kind = 'failed'`,
  look: /* sql */ `AND o.kind = 'filed' AND EXISTS (SELECT 1 FROM article_warnings w WHERE w.article = o.article)`,
};

/** One page of what an import did, in the order it did it; `kind` null means all. @throws {AppError} `not-found` */
export function listOutcomes(
  db: Database,
  id: ImportId,
  kind: OutcomeFilter | null,
  offset: number,
  limit: number,
): OutcomePage {
  const importNo = importNumber(db, id);
  const chosen = kind === null ? '' : conditions[kind];
  const total = prepared(db, /* sql */ `SELECT count(*) FROM import_outcomes o WHERE o.import = ? ${chosen}`)
    .pluck()
    .get(importNo);
  const rows = prepared<[number, number, number], OutcomeRow>(
    db,
    /* sql */ `${selectOutcomes} ${chosen} ORDER BY o.number LIMIT ? OFFSET ?`,
  ).all(importNo, limit, offset);
  return { total: Number(total), outcomes: rows.map(toOutcome) };
}

function toOutcome(row: OutcomeRow): ImportOutcome {
  const { kind, file, part, entry, id, title } = row;
  if (kind === 'failed') return { kind, file, part, entry, code: row.code, message: row.message };
  if (kind === 'duplicate')
    return { kind, file, part, entry, id, title, match: row.match, isTrashed: row.trashed_at !== null };
  const warnings = (row.warnings?.split(',') ?? []) as WarningCode[]; // -- only filing writes these codes
  return { kind, file, part, entry, id, title, warnings, nearSame: row.near_same, versionOf: row.version_of };
}
