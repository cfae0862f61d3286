import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { corpus, type Bench } from '../bench-kind.ts';
import { knownPages, pageSets, type PageSet } from '../known-pages.ts';
import { randomOf } from '../random.ts';
import { scoreReading, type KnownPage } from '../score-reading.ts';
import { fitLooks, foldsOf, type FittedLooks, type FitManner } from './fit-looks.ts';
import type { PageLook } from './page-look.ts';
import { onAllProcessors } from './page-pool.ts';
import { weightsFile } from './weights-file.ts';

/** How much a page of each set counts: the press is what is clipped most, and the smallest set. */
const setWeights: Readonly<Record<PageSet, number>> = { 'press-dev': 3, 'wcxb-dev': 1.4, 'world-dev': 1.5 };

interface FitOptions extends FitManner {
  readonly corpora: string | null;
  readonly by: 'page' | 'site';
  readonly seed: number;
  readonly write: boolean;
  readonly worst: number;
}

interface SetPage {
  readonly set: PageSet;
  readonly folder: string;
  readonly page: KnownPage;
}

/** Fits the weights by which blocks are chosen, and tells how well pages are read by them and by weights fitted to other pages. */
export const fitCommand: Bench = {
  usage:
    'fit --corpora DIR [--write] [--folds 5] [--by page|site] [--ridge 1e-6] [--least-often 80] [--seed 1] [--worst 0]',
  isApart: true,
  async run(words, say) {
    const options = readFitOptions(words);
    const pages = pageSets.flatMap(([set]) => {
      const folder = corpus({ corpora: options.corpora }, set);
      return folder === null ? [] : knownPages(folder).map((page): SetPage => ({ set, folder, page }));
    });
    if (pages.length === 0) return 0;
    say(`looking at ${pages.length} pages`);
    const looked = await onAllProcessors(
      pages.map(({ folder, page }) => ({ kind: 'look', folder, file: page.file, truth: page.body })),
    );
    const looks = looked.map(({ look = null }) => look);
    const fitted = fitAll(pages, looks, options, say);
    say('reading the pages by the weights fitted to all');
    await report('in sample', pages, byChances(looks, fitted.chances), options);
    say('reading the pages by weights fitted to others');
    await report('held out', pages, byChances(looks, fitted.heldOut), options);
    if (options.write) write(fitted);
    return 0;
  },
};

/** @throws {Error} when an option is no number, or is not known */
function readFitOptions(words: readonly string[]): FitOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      corpora: { type: 'string' },
      folds: { type: 'string', default: '5' },
      by: { type: 'string', default: 'page' },
      ridge: { type: 'string', default: '1e-6' },
      'least-often': { type: 'string', default: '80' },
      seed: { type: 'string', default: '1' },
      worst: { type: 'string', default: '0' },
      write: { type: 'boolean', default: false },
    },
  });
  const number = (name: 'folds' | 'ridge' | 'least-often' | 'seed' | 'worst', least: number): number => {
    const value = Number(values[name]);
    if (!(value >= least)) throw new Error(`--${name} takes a number, ${least} or more`);
    return value;
  };
  if (values.by !== 'page' && values.by !== 'site') throw new Error('--by takes page or site');
  return {
    corpora: values.corpora ?? process.env['AIDE_CORPORA'] ?? null,
    folds: number('folds', 2),
    by: values.by,
    ridge: number('ridge', 1e-9),
    leastOften: number('least-often', 1),
    seed: number('seed', 0),
    worst: number('worst', 0),
    write: values.write,
  };
}

function fitAll(
  pages: readonly SetPage[],
  looks: readonly (PageLook | null)[],
  options: FitOptions,
  say: (line: string) => void,
): FittedLooks {
  const keys = pages.map(({ set, page }) => (options.by === 'site' ? siteOf(page) : `${set}/${page.file}`));
  const folds = foldsOf(keys, options.folds, randomOf(options.seed));
  const fitPages = pages.flatMap(({ set }, index) => {
    const look = looks[index] ?? null;
    return look === null ? [] : [{ look, weight: setWeights[set], fold: folds[index] ?? 0 }];
  });
  return fitLooks(fitPages, options, say);
}

function siteOf({ url, file }: KnownPage): string {
  return URL.parse(url ?? '')?.hostname.replace(/^www\./, '') ?? file;
}

/** The chances of each page's blocks; null for a page that is read without a choice of blocks. */
function byChances(
  looks: readonly (PageLook | null)[],
  chances: readonly (readonly number[])[],
): readonly (readonly number[] | null)[] {
  let next = 0;
  return looks.map((look) => (look === null ? null : (chances[next++] ?? null)));
}

async function report(
  how: string,
  pages: readonly SetPage[],
  chances: readonly (readonly number[] | null)[],
  { worst }: FitOptions,
): Promise<void> {
  const read = await onAllProcessors(
    pages.map(({ folder, page }, index) => ({
      kind: 'read',
      folder,
      file: page.file,
      chances: chances[index] ?? null,
    })),
  );
  const texts = new Map(pages.map(({ page }, index) => [page, read[index]?.text ?? '']));
  for (const [set, least] of pageSets) {
    const own = pages.flatMap((one) => (one.set === set ? [one.page] : []));
    if (own.length === 0) continue;
    const { f1, precision, recall } = scoreTexts(own, texts);
    process.stdout.write(
      `${how.padEnd(9)}  ${set.padEnd(9)}  F1 ${f1.toFixed(4)} (asked ${least})  precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}\n`,
    );
    for (const { page, score } of worstOf(own, texts, worst))
      process.stdout.write(
        `  ${score.f1.toFixed(3)}  p ${score.precision.toFixed(2)}  r ${score.recall.toFixed(2)}  ${page.file}  ${page.url ?? ''}\n`,
      );
  }
}

function scoreTexts(pages: readonly KnownPage[], texts: ReadonlyMap<KnownPage, string>) {
  return scoreReading(
    pages,
    new Map(
      pages.map((page) => [page.file, { text: texts.get(page) ?? '', title: null, author: null, published: null }]),
    ),
  );
}

function worstOf(pages: readonly KnownPage[], texts: ReadonlyMap<KnownPage, string>, count: number) {
  return pages
    .map((page) => ({ page, score: scoreTexts([page], texts) }))
    .toSorted((one, other) => one.score.f1 - other.score.f1)
    .slice(0, count);
}

function write({ first, second }: FittedLooks): void {
  const file = (name: string): URL => new URL(`../../../main/intake/${name}`, import.meta.url);
  writeFileSync(file('weights-first-look.ts'), weightsFile('first', first));
  writeFileSync(file('weights-second-look.ts'), weightsFile('second', second));
}
