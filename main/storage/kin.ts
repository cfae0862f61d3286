import type { Database } from 'better-sqlite3';
import type { ArticleId } from '../../preload/contract/articles.ts';
import { comparable, likenessOf } from '../archive/near-same/likeness.ts';
import { wordsOf } from '../archive/near-same/shingles.ts';
import { findNearSame, keepSketch, sketched, type Sketched } from './near-same.ts';
import { recordPair } from './pairs.ts';
import { prepared } from './prepared.ts';

/** How many articles are looked at in one step of catching up. */
const articlesPerStep = 25;

/** The articles a newly filed one belongs with. */
export interface Kin {
  readonly nearSame: ArticleId | null;
  readonly versionOf: ArticleId | null;
}

/**
 * Sketches an article just filed and pairs it: with the first article of its address as a version of that, and with the one
 * whose text is most nearly the same as a question to a person.
 */
export function findKin(db: Database, article: number, address: string | null, { words, sketch }: Sketched): Kin {
  const atAddress = address === null ? [] : othersAt(db, address, article);
  const [first] = atAddress;
  if (first !== undefined) {
    const { contained } = likenessOf(comparable(words), comparable(wordsOf(textOf(db, first))));
    recordPair(db, { articles: [first, article], kind: 'same-address', contained, decision: 'version' });
  }
  const near = findNearSame(db, words, sketch, [article, ...atAddress]);
  if (near !== null) recordNear(db, article, near);
  keepSketch(db, article, sketch);
  return { nearSame: near && idOf(db, near.article), versionOf: first === undefined ? null : idOf(db, first) };
}

/**
 * Sketches and pairs some of the articles that were filed before there were sketches, and gives how many numbers are left to
 * go and how many were found to have kin; where it is broken off, it goes on.
 */
export function catchUpKin(db: Database): { readonly left: number; readonly found: number } {
  return db
    .transaction(() => {
      const waitingTo = Number(prepared(db, /* sql */ `SELECT waiting_to FROM sketching`).pluck().get());
      if (waitingTo === 0) return { left: 0, found: 0 };
      let found = 0;
      const some = prepared<[number, number], { number: number; text: string; trashed_at: number | null }>(
        db,
        /* sql */ `
          SELECT a.number, b.text, a.trashed_at FROM articles a JOIN bodies b ON b.article = a.number
          WHERE a.number <= ? ORDER BY a.number DESC LIMIT ?`,
      ).all(waitingTo, articlesPerStep);
      for (const { number, text, trashed_at } of some) {
        const { words, sketch } = sketched(text);
        const near = trashed_at === null ? findNearSame(db, words, sketch, [number]) : null;
        if (near !== null) {
          recordNear(db, number, near);
          found += 1;
        }
        keepSketch(db, number, sketch);
      }
      const left = some.length < articlesPerStep ? 0 : (some.at(-1)?.number ?? 1) - 1;
      prepared(db, /* sql */ `UPDATE sketching SET waiting_to = ?`).run(left);
      return { left, found };
    })
    .immediate();
}

function recordNear(
  db: Database,
  article: number,
  near: { readonly article: number; readonly contained: number },
): void {
  const { contained } = near;
  recordPair(db, { articles: [near.article, article], kind: 'near-same', contained, decision: null });
}

/** The articles of an address outside the trash, the first filed first. */
function othersAt(db: Database, address: string, article: number): readonly number[] {
  return prepared<[string, number], number>(
    db,
    /* sql */ `SELECT number FROM articles WHERE address = ? AND number <> ? AND trashed_at IS NULL ORDER BY number LIMIT 50`,
  )
    .pluck()
    .all(address, article);
}

function textOf(db: Database, article: number): string {
  return String(prepared(db, /* sql */ `SELECT text FROM bodies WHERE article = ?`).pluck().get(article));
}

function idOf(db: Database, article: number): ArticleId {
  return prepared<[number], ArticleId>(db, /* sql */ `SELECT id FROM articles WHERE number = ?`)
    .pluck()
    .get(article) as ArticleId; // -- the article was just read
}
