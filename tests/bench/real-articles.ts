import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { MadeArticle, Vocabulary } from './made-articles.ts';

/** A line of a corpus: of a speech or an agency's story. */
const lineShape = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  date: z.string().default(''),
  country: z.string().optional(),
  source: z.string().optional(),
  speaker: z.string().optional(),
});

/** The documents of a corpus, JSON Lines with or without gzip, as articles to import. @throws {ZodError} when a line is no document */
export function realArticles(file: string): readonly MadeArticle[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { id, title, text: body, date, country, source = '', speaker = '' } = lineShape.parse(JSON.parse(line));
      return {
        title,
        text: body,
        // A corpus of one source has an outlet for each country, so that there is something to tell apart.
        outlet: country ?? source,
        author: speaker,
        published: date,
        language: 'en',
        externalId: id,
      };
    });
}

/** What the articles themselves draw from: words by how many articles hold them, outlets by how many are theirs. */
export function vocabularyIn(articles: readonly MadeArticle[]): Vocabulary {
  const words = new Map<string, number>();
  for (const { text } of articles) {
    for (const word of new Set(text.toLowerCase().match(/[a-z]{2,}/g))) words.set(word, (words.get(word) ?? 0) + 1);
  }
  return {
    words: byCount(words),
    outlets: byCount(countsOf(articles.map(({ outlet }) => outlet))),
    authors: byCount(countsOf(articles.map(({ author }) => author))),
  };
}

function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function byCount(counts: ReadonlyMap<string, number>): readonly string[] {
  return [...counts]
    .filter(([name]) => name !== '')
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name]) => name);
}
