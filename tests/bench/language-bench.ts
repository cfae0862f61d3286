import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { guessLanguage } from '../../main/intake/language.ts';
import { percentilesOf, timed, type Percentiles } from './measure.ts';

/** How often the language of an article was recognised from its first 400 characters. */
export interface LanguageReport {
  readonly texts: number;
  readonly right: number;
  /** The same over the languages the detector was trained on. */
  readonly trained: { readonly texts: number; readonly right: number };
  readonly languages: readonly LanguageRow[];
  readonly ms: Percentiles;
}

/** One language of the corpus, with what its texts were taken for most often. */
export interface LanguageRow {
  readonly language: string;
  readonly texts: number;
  readonly right: number;
  readonly takenFor: string;
}

const sampleLength = 400;
/** Those of the corpus that `eld` knows; the rest are told by their small words and by the shapes of their words. */
const trainedLanguages: ReadonlySet<string> = new Set(['am', 'ar', 'de', 'en', 'fr', 'ja', 'pt', 'ru', 'yo']);

/**
 * Guesses the language of every line of `multilingual/native.jsonl.gz` (`lang`, `text`) in a folder of corpora; null where
 * the folder holds none.
 */
export async function languageBench(corpora: string): Promise<LanguageReport | null> {
  const file = join(corpora, 'multilingual', 'native.jsonl.gz');
  if (!existsSync(file)) return null;
  const rows = new Map<string, { texts: number; right: number; wrong: Map<string, number> }>();
  const times: number[] = [];
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
    if (line === '') continue;
    const { lang, text }: { readonly lang: string; readonly text: string } = JSON.parse(line);
    const { value, ms } = await timed(() => guessLanguage(text.slice(0, sampleLength))?.value ?? 'none');
    times.push(ms);
    const row = rows.get(lang) ?? { texts: 0, right: 0, wrong: new Map<string, number>() };
    row.texts += 1;
    if (value === lang) row.right += 1;
    else row.wrong.set(value, (row.wrong.get(value) ?? 0) + 1);
    rows.set(lang, row);
  }
  const languages = [...rows].map(([language, { texts, right, wrong }]) => ({
    language,
    texts,
    right: right / texts,
    takenFor: [...wrong]
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, 3)
      .map(([other, count]) => `${other} ${count}`)
      .join(', '),
  }));
  const over = (some: readonly LanguageRow[]): { readonly texts: number; readonly right: number } => {
    const texts = some.reduce((sum, row) => sum + row.texts, 0);
    return { texts, right: some.reduce((sum, row) => sum + row.right * row.texts, 0) / Math.max(1, texts) };
  };
  return {
    ...over(languages),
    trained: over(languages.filter(({ language }) => trainedLanguages.has(language))),
    languages,
    ms: percentilesOf(times),
  };
}
