import type { Line } from './lines.ts';
import { note, type Evidence } from './evidence.ts';

/** Longer blocks weigh no more than this in what surrounds a block. */
const mostWeight = 600;

/** How many levels of elements around a block are looked at. */
const levels = [1, 2, 3, 4];

/** How many of the likeliest blocks tell how sure one can be of a page. */
const likeliest = 8;

/**
 * What a first look at a whole page says about each of its lines: how likely it and those around it are.
 * @param chains for each line what tells its block and the elements around it from others, from the inside out
 * @param chances for each line how likely it is the article's, 0–1
 */
export function noteContext(
  evidence: readonly Evidence[],
  lines: readonly Pick<Line, 'size' | 'isHeading' | 'isProse'>[],
  chains: readonly (readonly unknown[])[],
  chances: readonly number[],
): void {
  const weights = lines.map(({ size }) => Math.min(size, mostWeight));
  const chance = (index: number): number => chances[index] ?? 0;
  const mean = (...indices: readonly number[]): number =>
    indices.reduce((total, index) => total + chance(index), 0) / indices.length;
  const expected = weights.map((weight, index) => weight * chance(index));
  const total = Math.max(1, sum(expected));
  const partMeans = levels.map((level) =>
    means(
      chains.map((chain) => chain[level] ?? chain.at(-1)),
      expected,
      weights,
    ),
  );
  let section = 0;
  const sectionMeans = means(
    lines.map(({ isHeading }) => (isHeading ? ++section : section)),
    expected,
    weights,
  );
  const best = chances.map((_, index) => index).toSorted((a, b) => chance(b) - chance(a));
  const sure = average(best.slice(0, likeliest), expected, weights);
  let before = 0;

  evidence.forEach((facts, index) => {
    const own = chance(index);
    const odds = Math.log((own + 1e-4) / (1 - own + 1e-4)) / 3;
    const after = total - before - (expected[index] ?? 0);
    note(facts, 'chance', own);
    note(facts, 'odds', odds);
    note(facts, 'chance before', chance(index - 1));
    note(facts, 'chance after', chance(index + 1));
    note(facts, 'chance soon before', mean(index - 2, index - 3));
    note(facts, 'chance soon after', mean(index + 2, index + 3));
    note(facts, 'chance long before', mean(index - 4, index - 5, index - 6));
    note(facts, 'chance long after', mean(index + 4, index + 5, index + 6));
    note(facts, 'lesser neighbour', Math.min(chance(index - 1), chance(index + 1)));
    note(facts, 'greater neighbour', Math.max(chance(index - 1), chance(index + 1)));
    note(facts, 'share before', before / total);
    note(facts, 'share after', after / total);
    note(facts, 'nothing before', before / total < 0.02);
    note(facts, 'nothing after', after / total < 0.02);
    note(facts, 'unlikely last', after / total < 0.02 ? 1 - own : 0);
    levels.forEach((level, at) => note(facts, `chance around ${level}`, partMeans[at]?.[index] ?? 0));
    note(facts, 'best chance around', Math.max(...partMeans.map((values) => values[index] ?? 0)));
    note(facts, 'chance of section', sectionMeans[index] ?? 0);
    if (lines[index]?.isHeading === true) note(facts, 'chance below heading', sectionMeans[index] ?? 0);
    if (facts.has('unread') && lines[index]?.isProse === true) {
      note(facts, 'chance beside unread', partMeans[0]?.[index] ?? 0);
    }
    note(facts, 'sure', sure);
    note(facts, 'sure odds', sure * odds);
    before += expected[index] ?? 0;
  });
}

/** For each place the weighted mean of the chances of all places with the same key. */
function means(keys: readonly unknown[], expected: readonly number[], weights: readonly number[]): readonly number[] {
  const places = new Map<unknown, number[]>();
  keys.forEach((key, index) => {
    const held = places.get(key);
    if (held === undefined) places.set(key, [index]);
    else held.push(index);
  });
  const values = keys.map(() => 0);
  for (const indices of places.values()) {
    const value = average(indices, expected, weights);
    for (const index of indices) values[index] = value;
  }
  return values;
}

function average(indices: readonly number[], expected: readonly number[], weights: readonly number[]): number {
  const pick = (values: readonly number[]): number => sum(indices.map((index) => values[index] ?? 0));
  return pick(expected) / Math.max(1, pick(weights));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
