import type { ArticleBody } from '../../../preload/contract/articles.ts';
import { textOf } from '../body-text.ts';
import { letters } from '../headline.ts';

/** Where the letters of a block stand among those of its page, end exclusive. */
export interface BlockPlace {
  /** Its place in the body. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** So many letters tell a block from others; the rest may have been cleaned on the way. */
const keyLength = 60;
/** A block of fewer is only taken for itself where it is expected. */
const sureLength = 24;
const nearby = 3000;
/** How often the page may be searched to its end in vain before what is left is given up. */
const mostMisses = 60;

/** The blocks of an article as they lie on the page it was taken from, in their order; those that cannot be told are left out. */
export function locateBlocks(body: ArticleBody, page: string): readonly BlockPlace[] {
  const blocks = body.children.map((block, index) => {
    const key = letters(textOf(block));
    return { index, key: key.slice(0, keyLength), length: key.length };
  });
  const places: BlockPlace[] = [];
  let from = 0;
  let misses = 0;
  for (const { index, key, length } of blocks) {
    if (key === '' || misses > mostMisses) continue;
    const isSure = key.length >= sureLength;
    const start = isSure ? page.indexOf(key, from) : page.slice(from, from + nearby).indexOf(key) + from;
    if (start < from || (!isSure && !page.startsWith(key, start))) {
      if (isSure) misses += 1;
      continue;
    }
    places.push({ block: index, start, end: start + length });
    from = start + key.length;
  }
  return drawnTogether(places, blocks, page);
}

/** A first paragraph that is quoted in a teaser above the article is found there first: each block is moved down to its last place before the next. */
function drawnTogether(
  places: readonly BlockPlace[],
  blocks: readonly { readonly key: string; readonly length: number }[],
  page: string,
): readonly BlockPlace[] {
  const drawn: BlockPlace[] = [];
  let before = Number.POSITIVE_INFINITY;
  for (const place of places.toReversed()) {
    const { key, length } = blocks[place.block] ?? { key: '', length: 0 };
    const isLoose = before !== Number.POSITIVE_INFINITY && before - place.end > 200;
    const later = isLoose ? page.slice(place.start, before).lastIndexOf(key) + place.start : place.start;
    const start = Math.max(place.start, later);
    drawn.push({ block: place.block, start, end: Math.min(start + length, before) });
    before = start;
  }
  return drawn.toReversed();
}
