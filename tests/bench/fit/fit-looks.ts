import { at, type Random } from '../random.ts';
import { chancesAt, fitLogistic, type Sample, type SparseRows } from './logistic.ts';
import type { PageLook } from './page-look.ts';
import { rowsOf, withContext } from './page-rows.ts';

/** A page to fit to. */
export interface FitPage {
  readonly look: PageLook;
  /** How much it counts beside the others. */
  readonly weight: number;
  /** Which part of the pages it is held out with. */
  readonly fold: number;
}

/** How a fit is made. */
export interface FitManner {
  /** How many parts the pages are in, each held out once. */
  readonly folds: number;
  /** How much the square of a weight costs, in mean log-loss. */
  readonly ridge: number;
  /** On how many blocks a sign must occur. */
  readonly leastOften: number;
}

/** How likely the blocks of each page are. */
type Chances = readonly (readonly number[])[];

/** The weights of both looks, and what they come to. */
export interface FittedLooks {
  readonly first: ReadonlyMap<string, number>;
  readonly second: ReadonlyMap<string, number>;
  /** By these weights. */
  readonly chances: Chances;
  /** By weights that were fitted without the page. */
  readonly heldOut: Chances;
}

/** Smaller weights change nothing that is seen. */
const leastWeight = 0.03;

/**
 * Fits both looks. The second learns from how the first judges pages it was not fitted to, since that is how it will
 * judge the pages to come. What is held out is held out of all of that: else the first look, which saw its pages, would tell
 * the second of them.
 */
export function fitLooks(pages: readonly FitPage[], manner: FitManner, say: (line: string) => void): FittedLooks {
  const looks = pages.map(({ look }) => look);
  const signs = rowsOf(looks, manner.leastOften);
  say(`fitting the first look: ${signs.names.length} signs of ${signs.rows.starts.length - 1} blocks`);
  const sample = sampleOf(pages, signs.rows);
  const first = fitLogistic(sample, manner.ridge);
  const folds = Array.from({ length: manner.folds }, (_, fold) => fold);
  const judge = (...without: readonly number[]): Float64Array =>
    chancesAt(signs.rows, fitLogistic(outside(sample, without), manner.ridge, first).map(settled));
  const byOthers = folds.map((fold) => judge(fold));
  const learnt = withContext(
    signs,
    looks,
    byPage(
      pages,
      sample.pick((fold) => byOthers[fold]),
    ),
  );
  say(`fitting the second look: ${learnt.names.length} signs`);
  const learning = sampleOf(pages, learnt.rows);
  const second = fitLogistic(learning, manner.ridge);
  const heldOut = new Float64Array(sample.targets.length);
  const byPairs = new Map(
    folds.flatMap((one) => folds.slice(one + 1).map((other) => [`${one} ${other}`, judge(one, other)] as const)),
  );
  for (const out of folds) {
    say(`holding out part ${out + 1} of ${manner.folds}`);
    const met = sample.pick((fold) =>
      fold === out ? byOthers[out] : byPairs.get(`${Math.min(fold, out)} ${Math.max(fold, out)}`),
    );
    const { rows } = withContext(signs, looks, byPage(pages, met));
    const apart = sampleOf(pages, rows);
    const chances = chancesAt(rows, fitLogistic(outside(apart, [out]), manner.ridge, second).map(settled));
    sample.folds.forEach((fold, row) => {
      if (fold === out) heldOut[row] = at(chances, row);
    });
  }
  const weights = { first: first.map(settled), second: second.map(settled) };
  const met = withContext(signs, looks, byPage(pages, chancesAt(signs.rows, weights.first)));
  return {
    first: named(signs.names, weights.first),
    second: named(learnt.names, weights.second),
    chances: byPage(pages, chancesAt(met.rows, weights.second)),
    heldOut: byPage(pages, heldOut),
  };
}

interface FoldedSample extends Sample {
  /** For each row the part it is in. */
  readonly folds: readonly number[];
  /** For each row its value among those given for its part. */
  pick(valuesOf: (fold: number) => Float64Array | undefined): Float64Array;
}

function sampleOf(pages: readonly FitPage[], rows: SparseRows): FoldedSample {
  const labels = pages.flatMap(({ look, weight, fold }) =>
    look.labels.map((label) => ({ share: label.share, weight: label.weight * weight, fold })),
  );
  const folds = labels.map(({ fold }) => fold);
  return {
    rows,
    targets: Float64Array.from(labels, ({ share }) => share),
    weights: Float64Array.from(labels, ({ weight }) => weight),
    folds,
    pick: (valuesOf) => Float64Array.from(folds, (fold, row) => valuesOf(fold)?.[row] ?? 0),
  };
}

function outside({ rows, targets, weights, folds }: FoldedSample, out: readonly number[]): Sample {
  return { rows, targets, weights: weights.map((weight, row) => (out.includes(at(folds, row)) ? 0 : weight)) };
}

/** A weight as it is written: with two decimals, and none where it is hardly one. */
function settled(weight: number): number {
  return Math.abs(weight) < leastWeight ? 0 : Math.round(weight * 100) / 100;
}

function named(names: readonly string[], weights: Float64Array): ReadonlyMap<string, number> {
  return new Map(names.map((name, place) => [name, at(weights, place)] as const).filter(([, weight]) => weight !== 0));
}

function byPage(pages: readonly FitPage[], rows: Float64Array): Chances {
  let start = 0;
  return pages.map(({ look }) => [...rows.subarray(start, (start += look.lines.length))]);
}

/** For each key which of as many even parts it falls in by chance; the same keys fall in the same. */
export function foldsOf(keys: readonly string[], folds: number, random: Random): readonly number[] {
  const drawn = [...new Set(keys)]
    .map((key) => ({ key, rank: random() }))
    .toSorted((one, other) => one.rank - other.rank);
  const places = new Map(drawn.map(({ key }, place) => [key, place % folds]));
  return keys.map((key) => places.get(key) ?? 0);
}
