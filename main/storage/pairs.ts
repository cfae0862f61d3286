import type { Database } from 'better-sqlite3';
import type { ArticleId, ArticleSummary } from '../../preload/contract/articles.ts';
import type {
  ArticlePair,
  ArticleVersions,
  PairDecision,
  PairId,
  PairKind,
  PairPage,
} from '../../preload/contract/pairs.ts';
import { AppError } from '../archive/app-error.ts';
import { newId } from '../archive/identity.ts';
import { restoreArticles, trashArticles } from './article-changes.ts';
import { articleNumber } from './article-numbers.ts';
import { prepared } from './prepared.ts';
import { summariesOf } from './summaries.ts';

interface PairRow {
  readonly id: PairId;
  readonly first: number;
  readonly second: number;
  readonly kind: PairKind;
  readonly contained: number;
  readonly decision: PairDecision | null;
  readonly found_at: number;
  readonly decided_at: number | null;
}

const pairColumns = /* sql */ `p.id, p.first, p.second, p.kind, p.contained, p.decision, p.found_at, p.decided_at`;

/** Pairs to decide: nobody has, and neither article lies in the trash. */
const openPairs = /* sql */ `
  article_pairs p JOIN articles f ON f.number = p.first JOIN articles s ON s.number = p.second
  WHERE p.decision IS NULL AND f.trashed_at IS NULL AND s.trashed_at IS NULL`;

/** No article has more versions than are looked at. */
const mostVersions = 200;

/** Records that two articles may be one; a pair that is known already keeps what was decided of it. */
export function recordPair(
  db: Database,
  pair: {
    readonly articles: readonly [number, number];
    readonly kind: PairKind;
    readonly contained: number;
    readonly decision: PairDecision | null;
  },
): void {
  const [first, second] = pair.articles.toSorted((a, b) => a - b);
  const now = Date.now();
  prepared(
    db,
    /* sql */ `
      INSERT INTO article_pairs (id, first, second, kind, contained, decision, found_at, decided_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (first, second) DO NOTHING`,
  ).run(
    unusedPairId(db),
    first,
    second,
    pair.kind,
    pair.contained,
    pair.decision,
    now,
    pair.decision === null ? null : now,
  );
}

/** How many pairs wait for a decision. */
export function countOpenPairs(db: Database): number {
  return Number(prepared(db, /* sql */ `SELECT count(*) FROM ${openPairs}`).pluck().get());
}

/** One page of the pairs that wait for a decision, the newest first. */
export function listOpenPairs(db: Database, offset: number, limit: number): PairPage {
  const rows = prepared<[number, number], PairRow>(
    db,
    /* sql */ `SELECT ${pairColumns} FROM ${openPairs} ORDER BY p.number DESC LIMIT ? OFFSET ?`,
  ).all(limit, offset);
  return { total: countOpenPairs(db), pairs: toPairs(db, rows) };
}

/** A pair. @throws {AppError} `not-found` */
export function getPair(db: Database, id: PairId): ArticlePair {
  const [pair] = toPairs(db, [pairRow(db, id)]);
  if (pair === undefined) throw new AppError('not-found', `no pair ${id}`);
  return pair;
}

/**
 * Remembers what a pair is. `same` lays the second article into the trash with all that belongs to it; any other decision,
 * or null, which opens the pair again, takes it out if it was laid there so. @throws {AppError} `not-found`
 */
export function decidePair(db: Database, id: PairId, decision: PairDecision | null): ArticlePair {
  return db
    .transaction(() => {
      const before = getPair(db, id);
      if (decision === 'same' && before.decision !== 'same') trashArticles(db, [before.second.id]);
      if (decision !== 'same' && before.decision === 'same') restoreArticles(db, [before.second.id]);
      prepared(db, /* sql */ `UPDATE article_pairs SET decision = ?, decided_at = ? WHERE id = ?`).run(
        decision,
        decision === null ? null : Date.now(),
        id,
      );
      return getPair(db, id);
    })
    .immediate();
}

/** The versions of an article outside the trash; none but itself when it has no others. @throws {AppError} `not-found` */
export function versionsOf(db: Database, id: ArticleId): ArticleVersions {
  const article = articleNumber(db, id);
  const numbers = prepared<[number, number], number>(
    db,
    /* sql */ `
      WITH RECURSIVE version (number) AS (
        SELECT ?
        UNION
        SELECT p.second FROM version v JOIN article_pairs p ON p.first = v.number AND p.decision = 'version'
        UNION
        SELECT p.first FROM version v JOIN article_pairs p ON p.second = v.number AND p.decision = 'version'
      )
      SELECT number FROM version LIMIT ?`,
  )
    .pluck()
    .all(article, mostVersions);
  const summaries = summariesOf(db, numbers);
  const shown = numbers
    .filter((number) => number === article || summaries.get(number)?.trashedAt === null)
    .toSorted((a, b) => a - b);
  const among = JSON.stringify(shown);
  const rows = prepared<[string, string], PairRow>(
    db,
    /* sql */ `
      SELECT ${pairColumns} FROM article_pairs p
      WHERE p.decision = 'version' AND p.first IN (SELECT value FROM json_each(?))
        AND p.second IN (SELECT value FROM json_each(?)) ORDER BY p.first, p.second`,
  ).all(among, among);
  return {
    articles: shown.map((number) => summaries.get(number)).filter((summary) => summary !== undefined),
    pairs: toPairs(db, rows),
  };
}

/** The number of the article that is kept in place of one that was found to be the same and lies in the trash for it, or null. */
export function keptInstead(db: Database, article: number): number | null {
  const kept = prepared(
    db,
    /* sql */ `
      SELECT p.first FROM article_pairs p JOIN articles s ON s.number = p.second
      WHERE p.second = ? AND p.decision = 'same' AND s.trashed_at IS NOT NULL ORDER BY p.first LIMIT 1`,
  )
    .pluck()
    .get(article);
  return typeof kept === 'number' ? kept : null;
}

function pairRow(db: Database, id: PairId): PairRow {
  const row = prepared<[string], PairRow>(
    db,
    /* sql */ `SELECT ${pairColumns} FROM article_pairs p WHERE p.id = ?`,
  ).get(id);
  if (row === undefined) throw new AppError('not-found', `no pair ${id}`);
  return row;
}

function toPairs(db: Database, rows: readonly PairRow[]): readonly ArticlePair[] {
  const summaries = summariesOf(
    db,
    rows.flatMap(({ first, second }) => [first, second]),
  );
  return rows.flatMap((row) => {
    const first: ArticleSummary | undefined = summaries.get(row.first);
    const second: ArticleSummary | undefined = summaries.get(row.second);
    if (first === undefined || second === undefined) return [];
    const { id, kind, contained, decision } = row;
    return [{ id, kind, contained, decision, foundAt: row.found_at, decidedAt: row.decided_at, first, second }];
  });
}

function unusedPairId(db: Database): PairId {
  const taken = prepared(db, /* sql */ `SELECT 1 FROM article_pairs WHERE id = ?`);
  for (;;) {
    const id = newId();
    if (taken.get(id) === undefined) return id;
  }
}
