import { inlineTags, type ArticleBody, type BodyNode, type BodyTag } from './articles.ts';

/** The version of the rule below; stored beside every text, so that a later rule never moves an old annotation. */
export const canonicalTextVersion = 1;

/** The text of a body and, for each text node in document order, where its value stands in that text (UTF-16, end exclusive). */
export interface CanonicalText {
  readonly text: string;
  readonly runs: readonly { readonly start: number; readonly end: number; readonly path: string }[];
}

const inline: ReadonlySet<BodyTag> = new Set(inlineTags);

/**
 * The canonical text of a body: its text in reading order, one line per block, table cells parted by a tab,
 * `br` as a space, `hr` and `img` as nothing. Search, annotations and exports all count in it.
 *
 * Text nodes stand in it unchanged, so that a place in a rendered text node and a place in the text differ by
 * one addition: whoever makes a body folds white space and normalises to NFC first. A separator is only ever
 * written between two text nodes, never at either end.
 */
export function canonicalText(body: ArticleBody): CanonicalText {
  const runs: { start: number; end: number; path: string }[] = [];
  const pieces: string[] = [];
  let length = 0;
  let waiting: Separator = '';

  const visit = (node: BodyNode, path: string): void => {
    if (node.type === 'text') {
      if (waiting !== '') pieces.push(waiting);
      pieces.push(node.value);
      const start = length + waiting.length;
      length = start + node.value.length;
      runs.push({ start, end: length, path });
      waiting = '';
      return;
    }
    const edge = edgeOf(node.tagName);
    if (length > 0) waiting = stronger(waiting, edge);
    node.children.forEach((child, index) => visit(child, `${path}/${index}`));
    if (length > 0) waiting = stronger(waiting, edge);
  };
  body.children.forEach((child, index) => visit(child, String(index)));
  return { text: pieces.join(''), runs };
}

type Separator = (typeof separators)[number];

/** Of two separators that meet, the later in this list is written. */
const separators = ['', ' ', '\t', '\n'] as const;

function stronger(one: Separator, other: Separator): Separator {
  return separators.indexOf(one) < separators.indexOf(other) ? other : one;
}

function edgeOf(tag: BodyTag): Separator {
  if (inline.has(tag) || tag === 'img') return '';
  if (tag === 'br') return ' ';
  return tag === 'td' || tag === 'th' ? '\t' : '\n';
}
