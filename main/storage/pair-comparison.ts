import type { Database } from 'better-sqlite3';
import type { PairComparison, PairId } from '../../preload/contract/pairs.ts';
import { wordDiff } from '../archive/word-diff.ts';
import { articleText, getArticle } from './articles.ts';
import { getPair } from './pairs.ts';

const comparedFields = ['translation', 'outlet', 'author', 'published', 'language', 'url'] as const;

/** How the two articles of a pair differ. @throws {AppError} `not-found` */
export function comparePair(db: Database, id: PairId): PairComparison {
  const pair = getPair(db, id);
  const [first, second] = [pair.first, pair.second].map((article) => getArticle(db, article.id).fields);
  const fields = comparedFields.flatMap((name) => {
    const runs = wordDiff(first?.[name]?.value ?? '', second?.[name]?.value ?? '');
    return runs.some(({ kind }) => kind !== 'same') ? [{ name, runs }] : [];
  });
  return {
    pair,
    title: wordDiff(pair.first.title, pair.second.title),
    fields,
    text: wordDiff(articleText(db, pair.first.id), articleText(db, pair.second.id)),
  };
}
