import type { Nodes } from 'mdast';
import { parseNote } from '../../../archive/notes/parse-note.ts';

/** Signs for private use: no text that is shown has any, so that they can stand for a footnote within one. */
const opening = '\uE000';
const closing = '\uE001';

/** A text in whose place of its own footnotes stand marks, and what these say, in Markdown, in the order of the marks. */
export interface FootnotedText {
  readonly text: string;
  readonly footnotes: readonly string[];
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

/** Takes the footnotes out of a text in Markdown: each sign becomes a mark, and what it leads to no longer stands below. */
export function footnotedText(markdown: string): FootnotedText {
  const footnotes: string[] = [];
  if (!markdown.includes('[^') || markdown.includes(opening) || markdown.includes(closing))
    return { text: markdown, footnotes };
  const nodes = parseNote(markdown).flatMap(({ root, offset }) => (root === null ? [] : placed(root, offset)));
  const contents = new Map<string, string>();
  for (const { node, inside } of nodes)
    if (node.type === 'footnoteDefinition' && !contents.has(node.identifier))
      contents.set(node.identifier, unindented(markdown.slice(...inside)));
  const referred = new Set<string>();
  const changes: Change[] = [];
  for (const { node, start, end, isWithinNote } of nodes) {
    if (node.type !== 'footnoteReference') continue;
    const content = contents.get(node.identifier);
    if (content === undefined) continue;
    referred.add(node.identifier);
    // A footnote has no footnotes of its own in Word.
    if (!isWithinNote) changes.push({ start, end, mark: `${opening}${footnotes.push(content) - 1}${closing}` });
  }
  for (const { node, start, end } of nodes)
    if (node.type === 'footnoteDefinition' && referred.has(node.identifier)) changes.push({ start, end, mark: '' });
  const text = changes
    .toSorted((one, other) => other.start - one.start)
    .reduce((rest, { start, end, mark }) => `${rest.slice(0, start)}${mark}${rest.slice(end)}`, markdown);
  return { text, footnotes };
}

/** Words as pieces: what stands between marks, and what these footnotes say in the place of their marks. */
export function betweenMarks(
  words: string,
  footnotes: readonly string[],
): readonly (string | { readonly footnote: string })[] {
  if (footnotes.length === 0) return [words];
  return words.split(new RegExp(`${opening}(\\d+)${closing}`, 'u')).flatMap((piece, at) => {
    const footnote = at % 2 === 1 ? footnotes[Number(piece)] : undefined;
    return footnote === undefined ? piece : { footnote };
  });
}

interface Placed {
  readonly node: Nodes;
  readonly start: number;
  readonly end: number;
  /** Where what stands in it begins and ends. */
  readonly inside: readonly [start: number, end: number];
  readonly isWithinNote: boolean;
}

function placed(node: Nodes, offset: number, isWithinNote = false): readonly Placed[] {
  const children = 'children' in node ? node.children : [];
  const at = (one: Nodes | undefined, side: 'start' | 'end'): number => offset + (one?.position?.[side].offset ?? 0);
  const own: Placed = {
    node,
    start: at(node, 'start'),
    end: at(node, 'end'),
    inside: [at(children[0], 'start'), at(children.at(-1), 'end')],
    isWithinNote,
  };
  const within = isWithinNote || node.type === 'footnoteDefinition';
  return [own, ...children.flatMap((child) => placed(child, offset, within))];
}

/** The lines of a footnote after its first stand in; without that they are what they are anywhere. */
function unindented(lines: string): string {
  return lines.replace(/\n {1,4}/gu, '\n');
}
