import type { Database } from 'better-sqlite3';
import { articleTexts } from './article-text.ts';
import type { QueryGroup } from './compile.ts';
import type { Found } from './found-list.ts';
import type { TextTable } from './index-schema.ts';
import { raiseAlike } from './likeness.ts';
import { weigh } from './weigh.ts';

/** How many of the articles that FTS5 ranks first are weighed closely: reading them costs about as much as showing them. */
const mostWeighed = 100;
/** Of so many words or more, of which any will do, few articles have all; what is like the best is then raised. */
const longQuestion = 4;

/**
 * Articles that FTS5 has ranked, the first of them in a better order: all forms of a word count as one, most as it was typed, and
 * nearness counts. FTS5's own measure takes a rare form of a common word for a rare word.
 */
export function rankClosely(
  db: Database,
  texts: TextTable,
  ranked: readonly Found[],
  groups: readonly QueryGroup[],
  isAnyEnough: boolean,
): readonly Found[] {
  const plain = groups.filter(({ field }) => field === null || field === 'headline');
  if (plain.length === 0 || ranked.length < 2) return ranked;
  const first = ranked.slice(0, mostWeighed);
  const read = articleTexts(db);
  const articles = first.map(({ number }) => read(number));
  const rarities = plain.length === 1 ? [1] : raritiesOf(db, texts, plain);
  const weights = weigh(
    articles,
    plain.map(({ phrases }, group) => ({ phrases, rarity: rarities[group] ?? 1 })),
  );
  const inOrder = first
    .map((found, place) => ({ ...found, score: weights[place] ?? 0, article: articles[place] }))
    .toSorted((one, other) => other.score - one.score);
  const scores = inOrder.map(({ score }) => score);
  const raised =
    isAnyEnough && plain.length >= longQuestion
      ? raiseAlike(
          inOrder.map(({ article }) => `${article?.title ?? ''}\n${article?.text ?? ''}`),
          scores,
        )
      : scores;
  const closely = inOrder.map(({ number }, place) => ({ number, score: 1 + (raised[place] ?? 0) }));
  const rest = ranked.slice(mostWeighed);
  const highest = rest[0]?.score ?? 1;
  // What was not weighed comes after what was, in FTS5's order.
  return [
    ...closely.toSorted((one, other) => other.score - one.score),
    ...rest.map(({ number, score }) => ({ number, score: score / Math.max(highest, Number.MIN_VALUE) })),
  ];
}

/** How telling the words are: the logarithm of how few articles have them, as in BM25. */
function raritiesOf(db: Database, texts: TextTable, groups: readonly QueryGroup[]): readonly number[] {
  const all = Number(db.prepare(/* sql */ `SELECT count(*) FROM idx.entries`).pluck().get());
  const holding = db.prepare(/* sql */ `SELECT count(*) FROM idx.${texts} WHERE ${texts} MATCH ?`).pluck();
  return groups.map(({ expression }) => {
    const held = Number(holding.get(expression));
    return Math.log(1 + (all - held + 0.5) / (held + 0.5));
  });
}
