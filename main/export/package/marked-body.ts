import type { Element, ElementContent } from 'hast';
import type { Annotation, Colour } from '../../../preload/contract/annotations.ts';
import type { ArticleBody, BodyElement, BodyNode } from '../../../preload/contract/articles.ts';
import { canonicalText } from '../../../preload/contract/canonical-text.ts';
import { packedPath } from './article-record.ts';

/** A passage to be marked, with the number of its note. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly colour: Colour;
  readonly number: number;
}

/** The body of an article as a tree for HTML, its annotated passages marked, each with the number of its note behind it. */
export function markedBody(body: ArticleBody, annotations: readonly Annotation[]): readonly ElementContent[] {
  const marks = annotations.flatMap((annotation, at): Mark[] => {
    if (annotation.kind !== 'passage' || annotation.state === 'orphaned' || annotation.state === 'whole') return [];
    const { start, end } = annotation.selectors.position;
    return [{ start, end, colour: annotation.colour, number: at + 1 }];
  });
  const starts = new Map(canonicalText(body).runs.map(({ path, start }) => [path, start]));
  const shown = (node: BodyNode, path: string): readonly ElementContent[] =>
    node.type === 'text' ? markedText(node.value, starts.get(path) ?? 0, marks) : [shownElement(node, path, shown)];
  return body.children.flatMap((child, index) => shown(child, String(index)));
}

function shownElement(
  { tagName, properties, children }: BodyElement,
  path: string,
  shown: (node: BodyNode, path: string) => readonly ElementContent[],
): Element {
  if (tagName === 'img') return pictureLink(properties);
  const { href, dir, lang, colSpan, rowSpan, start } = properties;
  return {
    type: 'element',
    // What the page itself marks is not what the researcher marked.
    tagName: tagName === 'mark' ? 'em' : tagName,
    properties: { href, dir, lang, colSpan, rowSpan, start },
    children: children.flatMap((child, index) => shown(child, `${path}/${index}`)),
  };
}

/** A picture lies beside the page, and is not shown in it: a page of a package fetches nothing. */
function pictureLink({ image, alt = '' }: BodyElement['properties']): Element {
  const words: ElementContent = { type: 'text', value: alt.trim() === '' ? '[Picture]' : `[Picture: ${alt.trim()}]` };
  if (image === undefined) return { type: 'element', tagName: 'span', properties: {}, children: [words] };
  return {
    type: 'element',
    tagName: 'a',
    properties: { href: `../${packedPath('images', image)}` },
    children: [words],
  };
}

function markedText(value: string, from: number, marks: readonly Mark[]): readonly ElementContent[] {
  const to = from + value.length;
  const within = marks.filter(({ start, end }) => start < to && end > from);
  if (within.length === 0) return [{ type: 'text', value }];
  const edges = within.flatMap(({ start, end }) => [start, end]).filter((edge) => edge > from && edge < to);
  const cuts = [...new Set([from, ...edges, to])].toSorted((one, other) => one - other);
  return cuts.slice(0, -1).flatMap((start, index): ElementContent[] => {
    const end = cuts[index + 1] ?? to;
    const text: ElementContent = { type: 'text', value: value.slice(start - from, end - from) };
    const [mark] = within.filter((one) => one.start <= start && one.end >= end);
    const ending = within.filter((one) => one.end === end);
    return [
      mark === undefined
        ? text
        : { type: 'element', tagName: 'mark', properties: { className: [mark.colour] }, children: [text] },
      ...ending.map(({ number }) => noteSign(number)),
    ];
  });
}

function noteSign(number: number): Element {
  return {
    type: 'element',
    tagName: 'sup',
    properties: { id: `sign-${number}`, className: ['sign'] },
    children: [
      {
        type: 'element',
        tagName: 'a',
        properties: { href: `#note-${number}` },
        children: [{ type: 'text', value: String(number) }],
      },
    ],
  };
}
