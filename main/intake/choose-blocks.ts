import { isClutterLine } from './clutter-line.ts';
import { noteContext } from './evidence-context.ts';
import type { Line } from './lines.ts';
import type { Page } from './page/parse.ts';
import type { PageElement } from './page/tree.ts';
import type { Block } from './segment.ts';
import { chanceOf, sightOf } from './sight.ts';
import { firstLook } from './weights-first-look.ts';
import { secondLook } from './weights-second-look.ts';

/** Less likely than this, even a sentence that seems to go on is something else. */
const leastAlike = 0.05;

/**
 * By how much the bar lies above the one that is best on average: the chances of whole sections rise and fall together, so that
 * a page is more often read too widely than too narrowly. Measured on pages that the weights were not fitted to.
 */
const strictness = 1.12;

/** A page cut into blocks, each with whether it belongs to the article. */
export interface Choice {
  readonly block: Block;
  readonly isKept: boolean;
}

/**
 * Which blocks of a page are its article.
 * @param headline what the article is called, by which its place is found
 */
export type BlockChooser = (page: Page, headline: string | null) => readonly Choice[];

/**
 * Which blocks of a page are its article. Each is judged by many small signs, once by itself and its place and once more
 * by how its neighbours fared; the signs' weights were fitted by logistic regression.
 */
export const chooseBlocks: BlockChooser = (page, headline) => {
  const { lines, chains, evidence } = sightOf(page, headline);
  const first = evidence.map((facts) => chanceOf(facts, firstLook));
  noteContext(evidence, lines, chains, first);
  return keepLikely(
    lines,
    evidence.map((facts) => chanceOf(facts, secondLook)),
  );
};

/**
 * Which blocks to keep for the best whole.
 * @param chances for each line how likely it is the article's, 0–1
 */
export function keepLikely(lines: readonly Line[], chances: readonly number[]): readonly Choice[] {
  const least = leastChance(lines, chances);
  const isKept = chances.map((value) => value >= least);
  return lines.map(({ block }, index) => ({
    block,
    isKept: isKept[index] === true || goesOn(lines, isKept, index, chances[index] ?? 0),
  }));
}

/** How many blocks back a paragraph is looked for that a sentence may go on from: past a list, a table, a teaser. */
const reach = 16;

/** A sentence marked up like a kept paragraph not far before it, beside it or in a container of the same kind, needs less to be kept. */
function goesOn(lines: readonly Line[], isKept: readonly boolean[], index: number, value: number): boolean {
  const line = lines[index];
  if (line === undefined || value < leastAlike || line.block.element.localName !== 'p') return false;
  if (!line.endsSentence || line.density >= 0.5 || isClutterLine(line.block.text)) return false;
  for (let at = index - 1; at >= Math.max(0, index - reach); at--) {
    const before = lines[at];
    if (
      before !== undefined &&
      isKept[at] === true &&
      before.isProse &&
      areAlike(before.block.element, line.block.element)
    )
      return true;
  }
  return false;
}

function areAlike(one: PageElement, other: PageElement): boolean {
  if (one.localName !== other.localName || one.getAttribute('class') !== other.getAttribute('class')) return false;
  if (one.parentNode === other.parentNode) return true;
  const kind = one.parentNode?.getAttribute('class') ?? '';
  return (
    kind !== '' &&
    kind === other.parentNode?.getAttribute('class') &&
    one.parentNode?.parentNode === other.parentNode.parentNode
  );
}

/**
 * The chance from which keeping a block makes the whole better: half the best F-measure that can be expected (Lipton et
 * al. 2014, "Optimal thresholding of classifiers to maximize F1 measure"). Where a page is hard to judge it is lower.
 */
function leastChance(lines: readonly Line[], chances: readonly number[]): number {
  const sizes = lines.map(({ size }) => size);
  const expected = sizes.map((size, index) => size * (chances[index] ?? 0));
  const all = expected.reduce((total, size) => total + size, 0);
  const best = chances.map((_, index) => index).toSorted((a, b) => (chances[b] ?? 0) - (chances[a] ?? 0));
  let kept = 0;
  let right = 0;
  let highest = { measure: 0, chance: 0 };
  for (const index of best) {
    kept += sizes[index] ?? 0;
    right += expected[index] ?? 0;
    const measure = (2 * right) / Math.max(1, kept + all);
    if (measure > highest.measure) highest = { measure, chance: chances[index] ?? 0 };
  }
  return strictness * Math.min(highest.measure / 2, highest.chance);
}
