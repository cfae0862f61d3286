import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, randomOf, zipf, type Random } from './random.ts';

const articlesPerFile = 1_000;

/** An article of the benchmark, as a line of JSON Lines that an import reads. */
export interface MadeArticle {
  readonly title: string;
  readonly text: string;
  readonly outlet: string;
  readonly author: string;
  readonly published: string;
  readonly language: string;
  readonly externalId: string;
}

/** Everything the made articles draw from; `words` by rank, the most frequent first. */
export interface Vocabulary {
  readonly words: readonly string[];
  readonly outlets: readonly string[];
  readonly authors: readonly string[];
}

const onsets = 'b c d f g l m n p r s t v br ch cl dr gr pl pr st tr'.split(' ');
const vowels = 'a a a e e e i i o o u é ia ou'.split(' ');
const codas = ['', '', '', '', 'n', 'r', 's', 'l', 'nt', 'st'];

/** The vocabulary of a seed: 50,000 distinct words, 40 outlets, 600 authors; frequent words are short, as they are in life. */
export function vocabularyOf(seed: number): Vocabulary {
  const random = randomOf(seed);
  const taken = new Set<string>();
  while (taken.size < 50_000) {
    const syllables = 1 + Math.floor(Math.log10(taken.size + 1) / 2.4 + random() * 0.9);
    taken.add(Array.from({ length: syllables }, () => syllable(random)).join(''));
  }
  const words = [...taken];
  const name = (): string => capitalised(at(words, 500 + Math.floor(random() * 20_000)));
  return {
    words,
    outlets: Array.from({ length: 40 }, () => `${name()} ${name()}`),
    authors: Array.from({ length: 600 }, () => `${name()} ${name()}`),
  };
}

/** As many articles as asked for, the same for the same seed: about 300 words each, Zipf-like, in paragraphs, 2000 to 2024. */
export function* madeArticles(count: number, seed: number): Generator<MadeArticle> {
  const vocabulary = vocabularyOf(seed);
  const random = randomOf(seed + 1);
  const word = zipf(vocabulary.words.length, random);
  const outlet = zipf(vocabulary.outlets.length, random);
  const firstDay = Date.UTC(2000, 0, 1);
  for (let number = 1; number <= count; number += 1) {
    const sentences = Array.from({ length: 14 + Math.floor(random() * 8) }, () => sentence(vocabulary, word, random));
    const paragraphs = Array.from({ length: Math.ceil(sentences.length / 3) }, (_, index) =>
      sentences.slice(index * 3, index * 3 + 3).join(' '),
    );
    yield {
      title: capitalised(
        Array.from({ length: 6 + Math.floor(random() * 5) }, () => at(vocabulary.words, word())).join(' '),
      ),
      text: paragraphs.join('\n\n'),
      outlet: at(vocabulary.outlets, outlet()),
      author: at(vocabulary.authors, Math.floor(random() * vocabulary.authors.length)),
      published: new Date(firstDay + Math.floor(random() * 9131) * 86_400_000).toISOString().slice(0, 10),
      language: 'en',
      externalId: `made-${number}`,
    };
  }
}

function syllable(random: Random): string {
  return [onsets, vowels, codas].map((parts) => at(parts, Math.floor(random() * parts.length))).join('');
}

function sentence(vocabulary: Vocabulary, word: () => number, random: Random): string {
  const words = Array.from({ length: 10 + Math.floor(random() * 15) }, () => at(vocabulary.words, word()));
  return `${capitalised(words.join(' '))}.`;
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Writes articles as files of JSON Lines into a new folder. */
export function writeArticles(folder: string, articles: Iterable<MadeArticle>): void {
  mkdirSync(folder);
  let lines: string[] = [];
  let files = 0;
  const write = (): void => {
    if (lines.length > 0) writeFileSync(join(folder, `made-${(files += 1)}.jsonl`), lines.join('\n'));
    lines = [];
  };
  for (const article of articles) {
    lines.push(JSON.stringify(article));
    if (lines.length === articlesPerFile) write();
  }
  write();
}
