import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** One benchmark: it prints its results and gives the exit code. */
export interface Bench {
  /** Its name and options, as they are typed. */
  readonly usage: string;
  /** Whether it takes so long, or changes so much, that it runs only by its own name. */
  readonly isApart?: boolean;
  run(words: readonly string[], say: (line: string) => void): Promise<number>;
}

/** The options benchmarks share; each looks at those it knows. */
export interface BenchOptions {
  readonly articles: number;
  readonly seed: number;
  readonly corpora: string | null;
  /** One file of a corpus, in place of articles of the bench's own. */
  readonly corpus: string | null;
  /** How many articles one after the other, to see how costs grow. */
  readonly growth: readonly number[];
  readonly folder: string | null;
  readonly json: boolean;
}

/** Reads the words behind a benchmark's name. @throws {Error} when one is no number, or is not known */
export function readOptions(words: readonly string[], usual: { readonly articles: number }): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      articles: { type: 'string', default: String(usual.articles) },
      seed: { type: 'string', default: '1' },
      growth: { type: 'string', default: '' },
      corpora: { type: 'string' },
      corpus: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const [articles, seed] = [Number(values.articles), Number(values.seed)];
  if (!Number.isSafeInteger(articles) || articles <= 0) throw new Error('--articles takes a number');
  if (!Number.isSafeInteger(seed)) throw new Error('--seed takes a number');
  const growth = values.growth.split(',').flatMap((size) => (size === '' ? [] : [Number(size)]));
  if (growth.some((size) => !Number.isSafeInteger(size) || size <= 0))
    throw new Error('--growth takes numbers, as 10000,100000');
  const { corpora = process.env['AIDE_CORPORA'] ?? null, corpus = null, json } = values;
  return { articles, seed, corpora, corpus, growth, folder: positionals[0] ?? null, json };
}

/** A folder of the corpora, or null, and then it has said that the benchmark is skipped. */
export function corpus({ corpora }: Pick<BenchOptions, 'corpora'>, name: string): string | null {
  const folder = corpora === null ? null : join(corpora, name);
  if (folder !== null && existsSync(folder)) return folder;
  process.stdout.write(`skipped: ${corpora === null ? '--corpora DIR was not given' : `there is no ${name} in it`}\n`);
  return null;
}
