import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Phrase } from '../archive/normalise.ts';
import { findPhrases } from './hits.ts';

const phrases = z.array(z.object({ tokens: z.array(z.string()), isPrefix: z.boolean() }));

/** Gives a connection the SQL function `count_phrases(text, phrases)`: how often phrases, as JSON, stand in a text. */
export function addCounting(db: Database): void {
  // A query asks for the same phrases of one article after another.
  let latest: { readonly json: unknown; readonly phrases: readonly Phrase[] } = { json: '[]', phrases: [] };
  db.function('count_phrases', { deterministic: true }, (text: unknown, json: unknown) => {
    if (json !== latest.json) latest = { json, phrases: phrases.parse(JSON.parse(String(json))) };
    let count = 0;
    findPhrases(typeof text === 'string' ? text : '', latest.phrases, () => void (count += 1));
    return count;
  });
}
