import type { Database } from 'better-sqlite3';
import { articleTexts, type ArticleText } from './article-text.ts';
import type { QueryGroup } from './compile.ts';
import type { Found } from './found-list.ts';
import type { Holders } from './holders.ts';
import { raiseAlike } from './likeness.ts';
import { rarity } from './rarity.ts';
import { written } from './match-expression.ts';
import { formWeight, weigh, type WordGroup } from './weigh.ts';

/** How many of the articles that FTS5 ranks first are weighed closely: reading them costs about as much as showing them. */
const mostWeighed = 100;
/** Of so many words or more, of which any will do, few articles have all: more are weighed, and what is like the best is raised. */
const longQuestion = 4;
const mostWeighedOfQuestion = 200;
/** From so many UTF-16 units of text on, no more than `mostWeighed` are read: a question must not take long among long articles. */
const mostRead = 1_000_000;
/** A word in more of the articles than this says nothing in a long question. */
const commonShare = 0.5;

/**
 * Articles that FTS5 has ranked, the first of them in a better order: all forms of a word count as one, most as it was typed, and
 * nearness counts. FTS5's own measure takes a rare form of a common word for a rare word.
 */
export function rankClosely(
  db: Database,
  holders: Holders,
  ranked: readonly Found[],
  groups: readonly QueryGroup[],
  isAnyEnough: boolean,
): readonly Found[] {
  const plain = groups.filter(({ field }) => field === null || field === 'headline');
  if (plain.length === 0 || ranked.length < 2) return ranked;
  const isQuestion = isAnyEnough && plain.length >= longQuestion;
  const words = isQuestion ? wordsOfQuestion(holders, plain) : wordsOf(holders, plain);
  if (words.length === 0) return ranked;
  const articles = readFirst(db, ranked, isQuestion ? mostWeighedOfQuestion : mostWeighed);
  const first = ranked.slice(0, articles.length);
  const weights = weigh(articles, words);
  const inOrder = first
    .map((found, place) => ({ ...found, score: weights[place] ?? 0, article: articles[place] }))
    .toSorted((one, other) => other.score - one.score);
  const scores = inOrder.map(({ score }) => score);
  const raised = isQuestion
    ? raiseAlike(
        inOrder.map(({ article }) => [article?.title, article?.translation, article?.text].join('\n')),
        scores,
        words.length,
      )
    : scores;
  const closely = inOrder.map(({ number }, place) => ({ number, score: 1 + (raised[place] ?? 0) }));
  const rest = ranked.slice(articles.length);
  const highest = rest[0]?.score ?? 1;
  // What was not weighed comes after what was, in FTS5's order.
  return [
    ...closely.toSorted((one, other) => other.score - one.score),
    ...rest.map(({ number, score }) => ({ number, score: score / Math.max(highest, Number.MIN_VALUE) })),
  ];
}

/** The first of some articles: as many as that, or `mostWeighed` where there is much to read. */
function readFirst(db: Database, ranked: readonly Found[], most: number): readonly ArticleText[] {
  const read = articleTexts(db);
  const articles: ArticleText[] = [];
  let length = 0;
  for (const { number } of ranked.slice(0, most)) {
    if (articles.length >= mostWeighed && length >= mostRead) break;
    const article = read(number);
    length += article.text.length;
    articles.push(article);
  }
  return articles;
}

/** Words with how telling they are: the logarithm of how few articles have them in any form, as in BM25. */
function wordsOf(holders: Holders, groups: readonly QueryGroup[]): readonly WordGroup[] {
  if (groups.length === 1) return groups.map(({ phrases }) => ({ phrases, rarity: 1 }));
  const { all } = holders;
  return groups.map(({ phrases, expression }) => ({ phrases, rarity: rarity(holders.of(expression), all) }));
}

/** The words of a long question that tell articles apart; their forms count for as little in how many have a word as in how often it stands in one. */
function wordsOfQuestion(holders: Holders, groups: readonly QueryGroup[]): readonly WordGroup[] {
  const { all } = holders;
  return groups.flatMap(({ field, phrases, expression }) => {
    const inAnyForm = holders.of(expression);
    const [typed, ...forms] = phrases;
    const asTyped =
      typed === undefined || forms.length === 0 || field !== null ? inAnyForm : holders.of(written(typed));
    const held = asTyped === 0 ? inAnyForm : formWeight * inAnyForm + (1 - formWeight) * asTyped;
    // As in the weight of Robertson and Spärck Jones (1976), which is nothing for a word in half of all articles.
    if (held === 0 || held > all * commonShare) return [];
    return { phrases, rarity: rarity(held, all) };
  });
}
