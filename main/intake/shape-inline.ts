import type { Element, ElementContent } from 'hast';
import { bodyTags, inlineTags, type BodyElement, type BodyTag } from '../../preload/contract/articles.ts';
import { element, type Draft } from './draft.ts';
import { foldInline } from './fold-inline.ts';
import { bodyProperties } from './properties.ts';

type Properties = BodyElement['properties'];

/** What holds where a node is being shaped. */
export interface Place {
  /** The page's own address, against which links are resolved. */
  readonly base: string | undefined;
  /** How many body elements stand around it. */
  readonly depth: number;
  /** `dir` and `lang` of containers that were unwrapped on the way, for the next block to take over. */
  readonly inherited: Properties;
}

/** Deeper than this, elements are unwrapped: no prose needs it, and what walks a body may then recurse. */
export const deepest = 24;

/** A line break stands inside a line too, as long as the line is being shaped. */
const inline: ReadonlySet<string> = new Set([...inlineTags, 'br']);

/** The place inside an element that is kept. */
export function inside(place: Place): Place {
  return { base: place.base, depth: place.depth + 1, inherited: {} };
}

/** Whether a node is inline content through and through. */
export function isInline(node: ElementContent): boolean {
  return node.type !== 'element' || (inline.has(node.tagName) && node.children.every(isInline));
}

/** The content of an element that holds inline content only: blocks in it are parted by line breaks. */
export function shapeLine(node: Element, place: Place): Draft[] {
  const flat = (children: readonly ElementContent[]): ElementContent[] =>
    children.flatMap((child) => {
      if (child.type !== 'element' || isInline(child)) return [child];
      const line: Element = { type: 'element', tagName: 'br', properties: {}, children: [] };
      return [line, ...flat(child.children), line];
    });
  return foldInline(shapeInline(flat(node.children), inside(place)));
}

/** A preformatted element with its line ends as line breaks, since white space is folded everywhere. */
export function brokenLines(node: Element): Element {
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type === 'element') return [brokenLines(child)];
    if (child.type === 'comment') return [];
    return child.value.split('\n').flatMap((value, index): ElementContent[] => {
      const text: ElementContent = { type: 'text', value };
      return index === 0 ? [text] : [{ type: 'element', tagName: 'br', properties: {}, children: [] }, text];
    });
  });
  return { ...node, children };
}

/** Inline content with everything but allowed inline elements unwrapped; white space is not yet folded. */
export function shapeInline(nodes: readonly ElementContent[], place: Place): Draft[] {
  return nodes.flatMap((node): Draft[] => {
    if (node.type === 'text') return [{ type: 'text', value: node.value }];
    if (node.type !== 'element') return [];
    if (node.tagName === 'br') return [element('br', [])];
    const properties = bodyProperties(node, place.base);
    const { tagName } = node;
    if (!isBodyTag(tagName) || place.depth >= deepest) return shapeInline(node.children, place);
    return [element(tagName, shapeInline(node.children, inside(place)), properties)];
  });
}

/** The names of the elements a body may hold. */
export const bodyTagNames: ReadonlySet<string> = new Set(bodyTags);

function isBodyTag(tagName: string): tagName is BodyTag {
  return bodyTagNames.has(tagName);
}
