import type { ArticleBody, BodyNode } from '../../../preload/contract/articles.ts';
import { canonicalText } from '../../../preload/contract/canonical-text.ts';
import type { ReadAnnotation } from '../../archive/read-article.ts';
import { annotationOf } from './annotation.ts';

/** A body whose marked passages have become annotations. */
export interface Lifted {
  readonly body: ArticleBody;
  readonly annotations: readonly ReadAnnotation[];
}

/** How much of the text around a passage tells it from another of the same words, in UTF-16 units. */
const contextLength = 32;

/**
 * The body without its `mark` elements, and what they held as annotations with what stands around them. Marks that only a space
 * or a change of style parts are one passage.
 * @param colours what the marks are coloured, by their text, in their order
 */
export function liftMarks(marked: ArticleBody, colours: readonly MarkColour[] = []): Lifted {
  const { text, runs } = canonicalText(marked);
  const within = markedPaths(marked);
  const passages: { start: number; end: number }[] = [];
  for (const { start, end, path } of runs) {
    if (!within.has(path)) continue;
    const last = passages.at(-1);
    if (last !== undefined && /^ ?$/.test(text.slice(last.end, start))) last.end = end;
    else passages.push({ start, end });
  }
  const waiting = [...colours];
  const annotations = passages.flatMap(({ start, end }) => {
    const quote = text.slice(start, end);
    const found = waiting.findIndex((colour) => letters(quote).startsWith(letters(colour.text)));
    const colour = found < 0 ? undefined : waiting.splice(0, found + 1).at(-1)?.colour;
    const [annotation] = annotationOf({ quote, colour });
    if (annotation === undefined) return [];
    const before = text.slice(Math.max(0, start - contextLength), start);
    const after = text.slice(end, end + contextLength);
    return [{ ...annotation, prefix: before.toWellFormed(), suffix: after.toWellFormed() }];
  });
  return { body: { type: 'root', children: withoutMarks(marked.children) }, annotations };
}

/** What a marked passage was coloured, and how it begins. */
export interface MarkColour {
  readonly text: string;
  readonly colour: string;
}

function letters(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The paths of text nodes inside marks, as the canonical text names them. */
function markedPaths({ children }: ArticleBody): ReadonlySet<string> {
  const paths = new Set<string>();
  const visit = (node: BodyNode, path: string, isMarked: boolean): void => {
    if (node.type === 'text') {
      if (isMarked) paths.add(path);
      return;
    }
    node.children.forEach((child, index) => visit(child, `${path}/${index}`, isMarked || node.tagName === 'mark'));
  };
  children.forEach((child, index) => visit(child, String(index), false));
  return paths;
}

/** Nodes with marks replaced by what they hold; text that then meets is one text. */
function withoutMarks(nodes: readonly BodyNode[]): BodyNode[] {
  const flat = nodes.flatMap((node): BodyNode[] => {
    if (node.type === 'text') return [node];
    const children = withoutMarks(node.children);
    return node.tagName === 'mark' ? children : [{ ...node, children }];
  });
  const joined: BodyNode[] = [];
  let texts: string[] = [];
  const endText = (): void => {
    if (texts.length > 0) joined.push({ type: 'text', value: texts.join('').normalize('NFC') });
    texts = [];
  };
  for (const node of flat) {
    if (node.type === 'text') {
      texts.push(node.value);
      continue;
    }
    endText();
    joined.push(node);
  }
  endText();
  return joined;
}
