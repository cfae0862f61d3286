import type { Database } from 'better-sqlite3';
import { isUnspaced, readTokens } from '../archive/normalise.ts';
import type { Likeness } from '../archive/query/with-likes.ts';
import type { TextTable } from './index-schema.ts';
import type { ArticleText } from './article-text.ts';
import { written } from './match-expression.ts';

const mostWords = 12;
/** A word in more of the articles than this share, or in more than this number, tells little, and is slow to look for. */
const commonShare = 0.1;
const mostHolders = 1_000;
/** In a small archive a word may be in so many, if that is not most of them. */
const fewHolders = 20;
/** In so many articles together the words may be, or there are too many to rank. */
const mostFound = 3_000;
const headlineWeight = 2;
/** Of so many words is asked how rare they are: about a tenth of a millisecond each. */
const mostAsked = 80;
/** A longer text is judged by its beginning, in UTF-16 units. */
const budget = 60_000;
const wordShape = /^[\p{L}\p{M}]{3,}$/u;
const pairShape = /^\p{L}[\p{L}\p{M}]/u;

interface Candidate {
  readonly token: string;
  readonly shown: string;
  times: number;
}

/**
 * The words by which an article is told from the others of a full-text table, the most telling first: often in it, rare
 * elsewhere (tf × idf), and in some other article too.
 */
export function tellingWords(db: Database, texts: TextTable, article: ArticleText): Likeness['words'] {
  const all = Number(db.prepare(/* sql */ `SELECT count(*) FROM idx.entries`).pluck().get());
  const most = Math.min(mostHolders, Math.max(all * commonShare, Math.min(fewHolders, all / 2)));
  const count = db
    .prepare<[string, number]>(
      /* sql */ `SELECT count(*) FROM (SELECT 1 FROM idx.${texts} WHERE ${texts} MATCH ? LIMIT ?)`,
    )
    .pluck();
  const rarest = Math.log(all / 2);
  const weighed: { readonly word: Candidate; readonly holders: number; readonly weight: number }[] = [];
  for (const word of candidates(article).slice(0, mostAsked)) {
    // No word that stands in the article less often can weigh more than those there are.
    if ((weighed[mostWords - 1]?.weight ?? -1) >= word.times * rarest) break;
    const holders = Number(count.get(written({ tokens: [word.token], isPrefix: false }), Math.floor(most) + 1));
    if (holders < 2 || holders > most) continue;
    weighed.push({ word, holders, weight: word.times * Math.log(all / holders) });
    weighed.sort((a, b) => b.weight - a.weight);
  }
  const chosen: Candidate[] = [];
  let found = 0;
  for (const { word, holders } of weighed) {
    if (chosen.length === mostWords) break;
    if (found + holders > mostFound) continue;
    found += holders;
    chosen.push(word);
  }
  return chosen.map(({ token, shown }) => ({ token, shown }));
}

/** The words of an article, those first that stand in it most often, and of those the longest, which are the rarest as a rule. */
function candidates({ title, translation, text }: ArticleText): readonly Candidate[] {
  const words = new Map<string, Candidate>();
  const read = (from: string, weight: number): void =>
    readTokens(from, (token, start, end) => {
      const known = words.get(token);
      if (known !== undefined) known.times += weight;
      else if ((isUnspaced(token) ? pairShape : wordShape).test(token))
        words.set(token, { token, shown: from.slice(start, end), times: weight });
    });
  read(text.slice(0, budget), 1);
  read(title, headlineWeight);
  read(translation, headlineWeight);
  return [...words.values()].toSorted((a, b) => b.times - a.times || b.token.length - a.token.length);
}
