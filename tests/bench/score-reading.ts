import { runsOf, wordsOf } from './word-runs.ts';

/** A page whose truth is known: what a person took for its article and fields. */
export interface KnownPage {
  readonly file: string;
  readonly url: string | null;
  readonly body: string;
  readonly title: string | null;
  readonly author: string | readonly string[] | null;
  readonly date: string | null;
}

/** What was read from a page. */
export interface ReadPage {
  readonly text: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly published: string | null;
}

/** How often a field was right, and how often it was another value than the truth, as shares of the pages that have it. */
export interface FieldScore {
  readonly right: number;
  readonly wrong: number;
  readonly of: number;
}

/** How well pages were read; `precision` and `recall` are means over pages, F1 that of the two. */
export interface ReadingScore {
  readonly pages: number;
  readonly failed: number;
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly title: FieldScore;
  readonly author: FieldScore;
  readonly published: FieldScore;
}

/**
 * The score of what was read against the truth: runs of four words counted with repeats (the measure of the public
 * article-extraction benchmark), fields compared as names, letters and days.
 */
export function scoreReading(pages: readonly KnownPage[], read: ReadonlyMap<string, ReadPage>): ReadingScore {
  const precisions: number[] = [];
  const recalls: number[] = [];
  const fields = { title: emptyScore(), author: emptyScore(), published: emptyScore() };
  let failed = 0;
  for (const page of pages) {
    const got = read.get(page.file);
    if (got === undefined) failed += 1;
    const [truth, said] = [runsOf(page.body), runsOf(got?.text ?? '')];
    const both = common(truth, said);
    const [expected, found] = [sizeOf(truth), sizeOf(said)];
    if (found > 0) precisions.push(both / found);
    if (expected > 0) recalls.push(both / expected);
    count(fields.title, page.title, got?.title, plain);
    count(fields.author, asText(page.author), got?.author, (value) => namesOf(value).toSorted().join('|'));
    count(fields.published, dayOf(page.date), got?.published, dayOf);
  }
  const [precision, recall] = [mean(precisions), mean(recalls)];
  return {
    pages: pages.length,
    failed,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    precision,
    recall,
    title: shares(fields.title),
    author: shares(fields.author),
    published: shares(fields.published),
  };
}

interface Counts {
  of: number;
  right: number;
  wrong: number;
}

function emptyScore(): Counts {
  return { of: 0, right: 0, wrong: 0 };
}

function shares({ of, right, wrong }: Counts): FieldScore {
  return { of, right: right / Math.max(1, of), wrong: wrong / Math.max(1, of) };
}

function count(
  score: Counts,
  truth: string | null,
  said: string | null | undefined,
  compared: (value: string) => string,
): void {
  if (truth === null || truth === '') return;
  const isSame = compared(truth) === compared(said ?? '');
  score.of += 1;
  if (isSame) score.right += 1;
  else if (said) score.wrong += 1;
}

function common(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let both = 0;
  for (const [run, times] of one) both += Math.min(times, other.get(run) ?? 0);
  return both;
}

function sizeOf(runs: ReadonlyMap<string, number>): number {
  let size = 0;
  for (const times of runs.values()) size += times;
  return size;
}

function plain(text: string): string {
  return wordsOf(text.normalize('NFKC').toLowerCase()).join(' ');
}

function namesOf(text: string): string[] {
  const line = text.trim().replace(/^(?:by|von|par|por|di|от|автор)\s+/i, '');
  const parts = line.split(/\s*(?:,|;|\||&|\band\b|\bund\b|\bet\b|\by\b|\n)\s*/u);
  return [...new Set(parts.map(plain).filter((name) => name !== ''))];
}

function asText(value: string | readonly string[] | null): string | null {
  return value === null || typeof value === 'string' ? value : value.join(', ');
}

function dayOf(value: string | null): string {
  return /\d{4}-\d\d-\d\d/.exec(value ?? '')?.[0] ?? '';
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
