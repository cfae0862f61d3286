import type { Database } from 'better-sqlite3';
import type { ArticleId } from '../../preload/contract/articles.ts';
import type { DuplicateMatch } from '../../preload/contract/imports.ts';
import { comparable, isNearlyIdentical } from '../archive/near-same/likeness.ts';
import { wordsOf } from '../archive/near-same/shingles.ts';
import { keptInstead } from './pairs.ts';
import { prepared } from './prepared.ts';

/** An article already in the archive, as the report of a duplicate names it. */
export interface KnownArticle {
  readonly number: number;
  readonly id: ArticleId;
  readonly title: string;
  readonly trashed_at: number | null;
}

/** What is known of a reading when it is looked for in the archive. */
export interface Reading {
  readonly sha256: string;
  readonly part: number;
  /** Its canonical address. */
  readonly address: string | null;
  readonly print: string;
  readonly text: string;
}

const knownColumns = /* sql */ `a.number, a.id, a.title, a.trashed_at`;
/** How many articles of one address are compared. */
const mostAtAddress = 50;

/**
 * The article a reading agrees with, in the order that is surest: the same bytes, the same canonical address with a text that
 * differs in trifles at the most, the same text. Articles in the trash count too, so that what was thrown away on purpose is
 * not filed again unsaid; for one that was thrown away as the same as another, that other is given.
 */
export function findDuplicate(db: Database, reading: Reading): (KnownArticle & { match: DuplicateMatch }) | null {
  const { sha256, part, address, print } = reading;
  const find = (match: DuplicateMatch, where: string, ...values: readonly (string | number)[]) => {
    const found = prepared<unknown[], KnownArticle>(
      db,
      /* sql */ `SELECT ${knownColumns} FROM articles a WHERE ${where} ORDER BY a.number LIMIT 1`,
    ).get(...values);
    return found === undefined ? null : { ...found, match };
  };
  const known =
    find('bytes', 'a.number = (SELECT article FROM clippings WHERE sha256 = ? AND part = ?)', sha256, part) ??
    (address === null ? null : findAtAddress(db, address, reading.text)) ??
    find('text', 'a.fingerprint = ?', print);
  return known === null ? null : kept(db, known);
}

/** The article at an address that a text adds nothing to: any for a mere reference, what was thrown away for any text. */
function findAtAddress(db: Database, address: string, text: string): (KnownArticle & { match: DuplicateMatch }) | null {
  const there = prepared<[string, number], KnownArticle & { text: string }>(
    db,
    /* sql */ `
      SELECT ${knownColumns}, b.text FROM articles a JOIN bodies b ON b.article = a.number
      WHERE a.address = ? ORDER BY a.trashed_at IS NOT NULL, a.number LIMIT ?`,
  ).all(address, mostAtAddress);
  if (there.length === 0) return null;
  const asked = comparable(wordsOf(text));
  const isHere = (other: string): boolean => text === '' || isNearlyIdentical(asked, comparable(wordsOf(other)));
  const isThrownAway = there.every(({ trashed_at }) => trashed_at !== null);
  const found = there.find((article) => isHere(article.text)) ?? (isThrownAway ? there[0] : undefined);
  if (found === undefined) return null;
  const { number, id, title, trashed_at } = found;
  return { number, id, title, trashed_at, match: 'address' };
}

function kept<T extends KnownArticle>(db: Database, known: T): T {
  const instead = known.trashed_at === null ? null : keptInstead(db, known.number);
  if (instead === null) return known;
  const article = prepared<[number], KnownArticle>(
    db,
    /* sql */ `SELECT ${knownColumns} FROM articles a WHERE a.number = ?`,
  ).get(instead);
  return article === undefined ? known : { ...known, ...article };
}
