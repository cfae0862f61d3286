import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import { diffArrays } from 'diff';
import { z } from 'zod';
import type { ImportId } from '../../preload/contract/imports.ts';
import { archivePaths } from '../../main/archive/archive-paths.ts';
import { newId } from '../../main/archive/identity.ts';
import type { ReadArticle } from '../../main/archive/read-article.ts';
import { fileBatch } from '../../main/storage/filing.ts';
import { beginImport } from '../../main/storage/imports.ts';
import { sha256Of } from '../../main/storage/originals.ts';
import { readArticle } from '../support/read-articles.ts';
import { fingerprint } from '../../main/archive/fingerprint.ts';
import { wordsOf } from '../../main/archive/near-same/shingles.ts';
import { findNearSame, sketched, type NearSame } from '../../main/storage/near-same.ts';
import { openArchive } from '../../main/storage/open-archive.ts';
import { madeArticles } from './made-articles.ts';
import { percentilesOf, rounded, timed, type Percentiles } from './measure.ts';
import { nearCopy, paragraphsOf, type Story } from './near-copies.ts';
import { at, randomOf, type Random } from './random.ts';

/** What the benchmark of near-same texts found; shares from 0 to 1, times in milliseconds. */
export interface DuplicatesReport {
  /** Stories filed, each asked about again as one near-copy; and stories asked about that were not filed. */
  readonly stories: number;
  readonly strangers: number;
  readonly made: number;
  readonly recall: number;
  /** Of all answers, those that name the story the copy was made of, or one that is a near-copy in the corpus itself. */
  readonly precision: number;
  /** The same, with what the corpus itself holds twice counted as wrong. */
  readonly strictPrecision: number;
  /** Wrong answers for near-copies and for strangers. */
  readonly wrong: number;
  readonly inCorpus: number;
  readonly checkMs: Percentiles;
  /** The quickest of three, for a computer that has other work too. */
  readonly undisturbedMs: Percentiles;
  /** The mean time of the processor. */
  readonly meanCpuMs: number;
  readonly filedPerSecond: number;
  /** Every answer but the right ones, to be read by a person. */
  readonly examples: readonly string[];
}

interface Named extends Story {
  readonly name: string;
}

const file = 'reuters.jsonl.gz';
const wanted = 2_000;
const articlesPerBatch = 500;
const line = z.object({ id: z.string(), title: z.string(), text: z.string() });

/** The measure of the second opinion: so much of the shorter text stands, in order and in runs of eight words or more, in the longer. */
const inCommon = 0.5;
const runWords = 8;

/**
 * Files 2,000 stories among made articles, asks about a near-copy of each and about as many stories that were not filed,
 * as an import does, and counts. Null when the corpora are not there.
 */
export async function duplicatesBench(
  corpora: string,
  made: number,
  seed: number,
  say: (line: string) => void,
): Promise<DuplicatesReport | null> {
  const all = readStories(join(corpora, file));
  if (all === null) return null;
  const random = randomOf(seed);
  const { stories, strangers } = choose(all, random);
  const folder = mkdtempSync(join(tmpdir(), 'aide-bench-'));
  const db = openArchive(folder);
  try {
    const filedPerSecond = await fileAll(db, folder, stories, made, seed, say);
    say('asking');
    const copies = stories.map((story) => ({ story, copy: nearCopy(story, random) }));
    return { ...count(db, copies, strangers), made, filedPerSecond };
  } finally {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function count(
  db: Database,
  copies: readonly { readonly story: Named; readonly copy: Story }[],
  strangers: readonly Named[],
): Omit<DuplicatesReport, 'made' | 'filedPerSecond'> {
  const times: number[] = [];
  const undisturbed: number[] = [];
  let cpuMicroseconds = 0;
  const examples: string[] = [];
  const numbers = { right: 0, wrong: 0, inCorpus: 0 };
  const ask = (story: Story): { readonly name: string; readonly text: string } | null => {
    // What lies about it, an import has done anyway: the text is stored with white space folded.
    const text = paragraphsOf(story.text).join('\n');
    const cpuBefore = process.threadCpuUsage();
    const check = (): readonly [NearSame | null, number] => {
      const started = performance.now();
      const { words, sketch } = sketched(text);
      return [findNearSame(db, words, sketch, []), performance.now() - started];
    };
    const [near, ms] = check();
    const cpu = process.threadCpuUsage(cpuBefore);
    times.push(ms);
    undisturbed.push(Math.min(ms, check()[1], check()[1]));
    cpuMicroseconds += cpu.user + cpu.system;
    if (near === null) return null;
    return (
      db
        .prepare<[number], { name: string; text: string }>(
          /* sql */ `SELECT external_id AS name, text FROM articles JOIN bodies ON article = number WHERE number = ?`,
        )
        .get(near.article) ?? null
    );
  };
  const judge = (story: Story, name: string | null): void => {
    const answer = ask(story);
    if (answer === null) return;
    if (answer.name === name) numbers.right += 1;
    else {
      const verdict = isInCommon(story.text, answer.text) ? 'inCorpus' : 'wrong';
      numbers[verdict] += 1;
      const [asked, given] = [story.text, answer.text].map((text) => text.replace(/\s+/g, ' ').slice(0, 160));
      examples.push(`${verdict}: ${name ?? 'stranger'} “${asked}” taken for ${answer.name} “${given}”`);
    }
  };
  for (const { story, copy } of copies) judge(copy, story.name);
  for (const stranger of strangers) judge(stranger, null);
  const { right, wrong, inCorpus } = numbers;
  return {
    stories: copies.length,
    strangers: strangers.length,
    recall: share(right, copies.length),
    precision: share(right + inCorpus, right + inCorpus + wrong),
    strictPrecision: share(right, right + inCorpus + wrong),
    wrong,
    inCorpus,
    checkMs: percentilesOf(times),
    undisturbedMs: percentilesOf(undisturbed),
    meanCpuMs: Math.round(cpuMicroseconds / times.length) / 1000,
    examples,
  };
}

/** The second opinion, by another measure than the program's: an alignment of the words instead of sets of runs. */
function isInCommon(one: string, other: string): boolean {
  const [short, long] = [one, other].map((text) => [...wordsOf(text).hashes]).toSorted((a, b) => a.length - b.length);
  if (short === undefined || long === undefined) return false;
  const runs = diffArrays(long, short).filter(
    ({ added, removed, value }) => !added && !removed && value.length >= runWords,
  );
  return runs.reduce((sum, { value }) => sum + value.length, 0) >= inCommon * short.length;
}

function readStories(path: string): readonly Named[] | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return null;
  }
  const lines = gunzipSync(bytes).toString().trim().split('\n');
  return lines.flatMap((json) => {
    const { success, data } = line.safeParse(JSON.parse(json));
    return success ? [{ name: data.id, title: data.title, text: data.text }] : [];
  });
}

/** Stories drawn by lot, no two of the same text: long enough, at eighty words and three paragraphs, that a cut leaves a story. */
function choose(
  all: readonly Named[],
  random: Random,
): { readonly stories: readonly Named[]; readonly strangers: readonly Named[] } {
  const seen = new Set<string>();
  const fit = all.filter(({ text }) => {
    const print = fingerprint(text);
    const isNew = !seen.has(print);
    seen.add(print);
    return isNew && wordsOf(text).count >= 80 && paragraphsOf(text).length >= 3;
  });
  const drawn = [...fit];
  for (let end = drawn.length; end > 1; end -= 1) {
    const other = Math.floor(random() * end);
    [drawn[end - 1], drawn[other]] = [at(drawn, other), at(drawn, end - 1)];
  }
  return { stories: drawn.slice(0, wanted), strangers: drawn.slice(wanted, 2 * wanted) };
}

/** Files through the archive's own door, without the processes around it, and gives how many a second. */
async function fileAll(
  db: Database,
  folder: string,
  stories: readonly Named[],
  made: number,
  seed: number,
  say: (line: string) => void,
): Promise<number> {
  const importId: ImportId = newId();
  beginImport(db, importId);
  const path = join(folder, 'original.jsonl');
  let filed = 0;
  const batch: ReadArticle[] = [];
  const { ms } = await timed(async () => {
    const file = async (): Promise<void> => {
      const bytes = `${filed}`;
      writeFileSync(path, bytes);
      const parts = batch.splice(0).map((article) => JSON.stringify(article));
      const reading = { path, fileName: 'original.jsonl', sha256: sha256Of(Buffer.from(bytes)), parts };
      const { originals } = archivePaths(folder);
      const outcomes = await fileBatch(db, originals, {
        importId,
        isSample: false,
        isRetry: false,
        readings: [reading],
      });
      const other = outcomes.find(({ kind }) => kind !== 'filed');
      if (other !== undefined) throw new Error(`not filed: ${JSON.stringify(other)}`);
      filed += outcomes.length;
      if (filed % 10_000 === 0) say(`filed ${filed}`);
    };
    const all = [...stories.map((story) => ({ ...story, externalId: story.name })), madeArticles(made, seed)];
    for (const one of all) {
      for (const { title, text, externalId } of 'title' in one ? [one] : one) {
        const part = batch.length + 1;
        batch.push(readArticle(title, paragraphsOf(text), { part, sources: { externalId } }));
        if (batch.length === articlesPerBatch) await file();
      }
    }
    if (batch.length > 0) await file();
  });
  return rounded((filed * 1000) / ms);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10_000;
}
