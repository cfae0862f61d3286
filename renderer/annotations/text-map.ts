import { canonicalText } from '../../preload/contract/canonical-text.ts';
import type { ArticleBody } from '../../preload/contract/articles.ts';
import { offsetOf, placeOfEnd, placeOfStart, trimPassage, type Passage, type Place } from './passage.ts';

/** The two-way map between a rendered body and its canonical text; good for as long as the body stays rendered. */
export interface TextMap {
  readonly text: string;
  /** The passage under a DOM range, without white space at its ends; `null` when the range holds no text of the body. */
  readonly passageOf: (range: AbstractRange) => Passage | null;
  /** The DOM range over a passage; `null` when the passage lies outside the text. */
  readonly rangeOf: (passage: Passage) => Range | null;
  /** The offset of a place in the DOM, which may lie in any element or outside the body (then the nearer end). */
  readonly offsetAt: (node: Node, offset: number) => number;
}

/**
 * The map of a body rendered under `root`.
 * @throws {Error} when the text nodes under `root` are not the body's, one for one.
 */
export function mapText(root: Element, body: ArticleBody): TextMap {
  const { text, runs } = canonicalText(body);
  const nodes = textNodesOf(root);
  if (nodes.length !== runs.length) throw new Error(`${nodes.length} text nodes stand for ${runs.length} runs`);
  const numbers = new Map<Node, number>(nodes.map((node, number) => [node, number]));

  const offsetAt = (node: Node, offset: number, edge: 'start' | 'end' = 'start'): number => {
    const number = numbers.get(node);
    if (number !== undefined) return offsetOf(runs, { run: number, offset });
    const after = firstNodeAfter(nodes, node, offset);
    if (edge === 'start') return runs[after]?.start ?? text.length;
    return runs[after - 1]?.end ?? 0;
  };

  const pointAt = (place: Place | null): { node: Text; offset: number } | null => {
    const node = place === null ? undefined : nodes[place.run];
    return place === null || node === undefined ? null : { node, offset: place.offset };
  };

  return {
    text,
    offsetAt,
    passageOf: (range) =>
      trimPassage(
        text,
        offsetAt(range.startContainer, range.startOffset, 'start'),
        offsetAt(range.endContainer, range.endOffset, 'end'),
      ),
    rangeOf: (passage) => {
      const start = pointAt(placeOfStart(runs, passage.start));
      const end = pointAt(placeOfEnd(runs, passage.end));
      if (start === null || end === null) return null;
      const range = root.ownerDocument.createRange();
      range.setStart(start.node, start.offset);
      range.setEnd(end.node, end.offset);
      return range;
    },
  };
}

function textNodesOf(root: Element): readonly Text[] {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
  return nodes;
}

/** The number of the first text node that begins at or after a DOM point, by halving. */
function firstNodeAfter(nodes: readonly Text[], container: Node, offset: number): number {
  const point = container.ownerDocument?.createRange() ?? new Range();
  point.setStart(container, offset);
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const node = nodes[middle];
    if (node !== undefined && point.comparePoint(node, 0) >= 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
