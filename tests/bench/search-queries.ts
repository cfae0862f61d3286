import type { Vocabulary } from './made-articles.ts';
import { at } from './random.ts';

/** A query of the benchmark: as typed into the app, and as the same question to a bare FTS5 table (title, outlet, body). */
export interface BenchQuery {
  readonly group: 'rare' | 'common' | 'phrase' | 'prefix' | 'field' | 'two-word';
  readonly typed: string;
  readonly bare: string;
}

/** Ranks of words from the most frequent, which is in nearly every article, to one in a few hundred. */
const common = [0, 1, 2, 4, 8, 16, 32, 64, 128, 256];
const rare = [15_000, 18_000, 21_000, 24_000, 27_000, 30_000, 35_000, 40_000, 45_000, 49_000];
const pairs = [
  [0, 1],
  [2, 9],
  [5, 40],
  [3, 700],
  [20, 60],
  [80, 300],
  [150, 1_500],
  [1, 20_000],
  [900, 1_100],
  [0, 45_000],
] as const;
const phrases = [
  [0, 1],
  [1, 0],
  [2, 5],
  [0, 30],
  [40, 3],
  [12, 25],
  [60, 7],
  [100, 0],
  [1, 500],
  [0, 4_000],
] as const;
const prefixes = [
  [16, 2],
  [70, 2],
  [8, 3],
  [120, 3],
  [400, 3],
  [1_000, 3],
  [2_500, 4],
  [6_000, 4],
  [12_000, 5],
  [20_000, 6],
] as const;

/** The sixty queries, ten of each group, in a fixed order that mixes the groups. */
export function searchQueries({ words, outlets }: Vocabulary): readonly BenchQuery[] {
  // A corpus may have fewer words than ranks; its rarest do then.
  const word = (rank: number): string => at(words, Math.min(rank, words.length - 1));
  return Array.from({ length: 10 }, (_, index): BenchQuery[] => {
    const pair = at(pairs, index).map(word);
    const phrase = at(phrases, index).map(word).join(' ');
    const [rank, letters] = at(prefixes, index);
    const start = Array.from(word(rank)).slice(0, letters).join('');
    return [
      { group: 'rare', typed: word(at(rare, index)), bare: `"${word(at(rare, index))}"` },
      { group: 'common', typed: word(at(common, index)), bare: `"${word(at(common, index))}"` },
      { group: 'phrase', typed: `"${phrase}"`, bare: `"${phrase}"` },
      { group: 'prefix', typed: `${start}*`, bare: `"${start}" *` },
      fieldQuery(index, word(at(common, index)), at(outlets, index % outlets.length)),
      { group: 'two-word', typed: pair.join(' '), bare: pair.map((one) => `"${one}"`).join(' ') },
    ];
  }).flat();
}

/** Turn about: a word in the headline, everything of an outlet, a word within an outlet, as a press on a facet asks for it. */
function fieldQuery(index: number, word: string, outlet: string): BenchQuery {
  const group = 'field';
  if (index % 3 === 0) return { group, typed: `headline:${word}`, bare: `title : "${word}"` };
  if (index % 3 === 1) return { group, typed: `outlet:"${outlet}"`, bare: `outlet : "${outlet}"` };
  return { group, typed: `outlet:"${outlet}" ${word}`, bare: `outlet : "${outlet}" AND "${word}"` };
}
