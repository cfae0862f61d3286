import type { BenchHouse } from './bench-house.ts';
import type { Vocabulary } from './made-articles.ts';
import { percentilesOf, timed, type Percentiles } from './measure.ts';
import { at } from './random.ts';

/** What is typed in the benchmark, the last letter of it just now. */
interface Typed {
  readonly group: 'begun' | 'slip' | 'words' | 'value';
  readonly text: string;
}

/** Times of suggestions, all and by what was typed, in milliseconds. */
export interface SuggestionTimes {
  readonly all: Percentiles;
  /** What was meant by words with a slip, asked after their search. */
  readonly meant: Percentiles;
  readonly groups: readonly (Percentiles & { readonly group: string })[];
}

const rounds = 3;
const ranks = [0, 3, 10, 40, 150, 600, 2_000, 6_000, 15_000, 30_000];

/** Asks for suggestions as someone does who types words letter by letter, with and without a slip, and names of outlets and authors behind their fields. */
export async function suggestionBench({ call }: BenchHouse, vocabulary: Vocabulary): Promise<SuggestionTimes> {
  const typed = typedTexts(vocabulary);
  const times: { group: string; ms: number }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    for (const { group, text } of typed) {
      const { ms } = await timed(() => call('search.suggest', { text, caret: text.length, limit: 7 }));
      if (round > 0) times.push({ group, ms });
    }
  }
  const meant = [];
  for (const query of misspelt(vocabulary)) {
    const { ms } = await timed(() => call('search.meant', { query, shelf: { kind: 'all' } }));
    meant.push(ms);
  }
  const groups = [...new Set(times.map(({ group }) => group))];
  return {
    all: percentilesOf(times.map(({ ms }) => ms)),
    meant: percentilesOf(meant),
    groups: groups.map((group) => ({
      group,
      ...percentilesOf(times.filter((time) => time.group === group).map(({ ms }) => ms)),
    })),
  };
}

function typedTexts({ words, outlets, authors }: Vocabulary): readonly Typed[] {
  const word = (rank: number): string => at(words, Math.min(rank, words.length - 1));
  return ranks.flatMap((rank, index) => {
    const long = words.slice(rank).find(({ length }) => length >= 6) ?? word(rank);
    const outlet = at(outlets, index % outlets.length);
    const author = at(authors, (index * 37) % authors.length);
    return [
      ...beginnings(word(rank)).map((text): Typed => ({ group: 'begun', text })),
      ...beginnings(long).map((text): Typed => ({ group: 'begun', text })),
      ...beginnings(swapped(long))
        .slice(3)
        .map((text): Typed => ({ group: 'slip', text })),
      ...beginnings(word(rank + 7)).map((text): Typed => ({ group: 'words', text: `${word(rank)} ${text}` })),
      ...['', ...beginnings(outlet).slice(0, 8), swapped(outlet)].map((text): Typed => ({
        group: 'value',
        text: `outlet:"${text}`,
      })),
      ...['', ...beginnings(author).slice(0, 8), swapped(author)].map((text): Typed => ({
        group: 'value',
        text: `author:"${text}`,
      })),
    ];
  });
}

function misspelt({ words }: Vocabulary): readonly string[] {
  return ranks.flatMap((rank) => {
    const long = words.slice(rank).find(({ length }) => length >= 6) ?? at(words, 0);
    return [swapped(long), `${at(words, 5)} ${swapped(long)}`];
  });
}

function beginnings(word: string): readonly string[] {
  const letters = Array.from(word);
  return letters.map((_, place) => letters.slice(0, place + 1).join(''));
}

/** A word with its third and fourth letters in each other's place. */
function swapped(word: string): string {
  const [first = '', second = '', third = '', fourth = '', ...rest] = Array.from(word);
  return [first, second, fourth, third, ...rest].join('');
}
