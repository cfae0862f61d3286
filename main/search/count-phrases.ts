import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { findPhrases } from './hits.ts';

const phrases = z.array(z.object({ tokens: z.array(z.string()), isPrefix: z.boolean() }));

/** Gives a connection the SQL function `count_phrases(text, phrases)`: how often phrases, as JSON, stand in a text. */
export function addCounting(db: Database): void {
  db.function('count_phrases', { deterministic: true }, (text: unknown, json: unknown) => {
    let count = 0;
    findPhrases(typeof text === 'string' ? text : '', phrases.parse(JSON.parse(String(json))), () => void (count += 1));
    return count;
  });
}
