import { at, type Random } from '../random.ts';
import { chancesAt, fitLogistic } from './logistic.ts';
import type { PageLook } from './page-look.ts';
import { rowsOf, withContext, type NamedRows } from './page-rows.ts';

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
 * judge the pages to come.
 */
export function fitLooks(pages: readonly FitPage[], manner: FitManner, say: (line: string) => void): FittedLooks {
  const looks = pages.map(({ look }) => look);
  const signs = rowsOf(looks, manner.leastOften);
  say(`fitting the first look: ${signs.names.length} signs of ${signs.rows.starts.length - 1} blocks`);
  const first = fitLook(pages, signs, manner);
  const learnt = withContext(signs, looks, first.heldOut);
  say(`fitting the second look: ${learnt.names.length} signs`);
  const second = fitLook(pages, learnt, manner);
  const met = withContext(signs, looks, byPage(pages, chancesAt(signs.rows, first.weights)));
  return {
    first: named(signs.names, first.weights),
    second: named(learnt.names, second.weights),
    chances: byPage(pages, chancesAt(met.rows, second.weights)),
    heldOut: second.heldOut,
  };
}

function fitLook(
  pages: readonly FitPage[],
  { rows }: NamedRows,
  { folds, ridge }: FitManner,
): { readonly weights: Float64Array; readonly heldOut: Chances } {
  const labels = pages.flatMap(({ look, weight, fold }) =>
    look.labels.map((label) => ({ share: label.share, weight: label.weight * weight, fold })),
  );
  const targets = Float64Array.from(labels, ({ share }) => share);
  const weights = Float64Array.from(labels, ({ weight }) => weight);
  const all = fitLogistic({ rows, targets, weights }, ridge);
  const heldOut = new Float64Array(labels.length);
  for (let out = 0; out < folds; out++) {
    const others = Float64Array.from(labels, ({ fold, weight }) => (fold === out ? 0 : weight));
    const chances = chancesAt(rows, fitLogistic({ rows, targets, weights: others }, ridge, all).map(settled));
    labels.forEach(({ fold }, row) => {
      if (fold === out) heldOut[row] = at(chances, row);
    });
  }
  return { weights: all.map(settled), heldOut: byPage(pages, heldOut) };
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
