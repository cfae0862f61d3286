import type { Database } from 'better-sqlite3';
import type { QueryProblem } from '../../preload/contract/search.ts';
import type { ArticleId } from '../../preload/contract/articles.ts';
import { idPattern } from '../archive/identity.ts';
import type { AllNode } from '../archive/query/query-tree.ts';
import { likedArticles, type Likeness } from '../archive/query/with-likes.ts';
import { wordsOfArticle, type ArticleText } from './article-text.ts';
import type { Condition } from './conditions.ts';
import type { TextTable } from './index-schema.ts';
import { tellingWords } from './telling-words.ts';

/** How many likenesses are remembered, since each page, each count and each hit of a list asks for one anew. */
const mostRemembered = 20;
/** A query likens to no more articles: each costs some milliseconds. */
const mostLiked = 8;
/** An article has no more kin than is looked at. */
const mostKin = 200;

interface KnownLikeness extends Likeness {
  /** The article itself, its versions and what is nearly the same, none of which need be shown beside it. */
  readonly kin: readonly number[];
}

/** What the articles are likened by that others are likened to in queries. */
export class Likes {
  readonly #db: Database;
  readonly #remembered = new Map<string, KnownLikeness>();

  constructor(db: Database) {
    this.#db = db;
  }

  /** Forgets what the index, which has moved on, may know better now. */
  forget(): void {
    this.#remembered.clear();
  }

  /** What is known of the articles that others are likened to in a query, by id; `texts` is where others are looked for. */
  of(tree: AllNode, texts: TextTable): ReadonlyMap<string, KnownLikeness> {
    return new Map(
      [...new Set(likedArticles(tree))].slice(0, mostLiked).flatMap((id) => {
        const likeness = this.#likeness(id, texts);
        return likeness === null ? [] : [[id, likeness] as const];
      }),
    );
  }

  #likeness(id: string, texts: TextTable): KnownLikeness | null {
    const key = `${texts} ${id}`;
    const remembered = this.#remembered.get(key);
    if (remembered !== undefined) return remembered;
    const article = idPattern.test(id) ? readArticle(this.#db, id as ArticleId) : null; // -- the pattern is the brand
    if (article === null) return null;
    const { title, number } = article;
    const likeness = { headline: title, words: tellingWords(this.#db, texts, article), kin: kinOf(this.#db, number) };
    if (this.#remembered.size >= mostRemembered) this.#remembered.clear();
    this.#remembered.set(key, likeness);
    return likeness;
  }
}

/** Leaves out the very articles that others are likened to, and their kin. */
export function notKin(likes: ReadonlyMap<string, KnownLikeness>): readonly Condition[] {
  return [...likes.values()].map(({ kin }) => ({
    sql: /* sql */ `r.number NOT IN (SELECT value FROM json_each(?))`,
    params: [JSON.stringify(kin)],
  }));
}

/** What is wrong with the likening in a typed query, with its place. */
export function likeProblems(
  typed: string,
  tree: AllNode,
  likes: ReadonlyMap<string, Likeness>,
): readonly QueryProblem[] {
  return [...new Set(likedArticles(tree))].flatMap((id, place) => {
    const like = likes.get(id);
    if (like !== undefined && like.words.length > 0) return [];
    const start = Math.max(0, typed.toLowerCase().search(/like:/u));
    const message =
      place >= mostLiked
        ? `Others are likened to no more than ${mostLiked} articles.`
        : like === undefined
          ? '“like:” needs the id of an article in this archive; “More like this” writes it.'
          : 'This article has no words that tell what it is about.';
    return [{ message, start, end: Math.max(start + 1, start + typed.slice(start).search(/\s|$/u)) }];
  });
}

function readArticle(db: Database, id: ArticleId): (ArticleText & { readonly number: number }) | null {
  const read = db.prepare<[string], ArticleText & { readonly number: number }>(
    /* sql */ `SELECT a.number, ${wordsOfArticle} FROM main.articles a WHERE a.id = ?`,
  );
  return read.get(id) ?? null;
}

function kinOf(db: Database, number: number): readonly number[] {
  return db
    .prepare<[number], number>(/* sql */ `
        WITH RECURSIVE kin (number) AS (
          SELECT ?
          UNION SELECT p.second FROM kin JOIN main.article_pairs p ON p.first = kin.number WHERE p.decision IS NOT 'separate'
          UNION SELECT p.first FROM kin JOIN main.article_pairs p ON p.second = kin.number WHERE p.decision IS NOT 'separate'
          LIMIT ${mostKin}
        )
        SELECT number FROM kin`)
    .pluck()
    .all(number);
}
