import type { ArticleBody, BodyElement, BodyNode } from '../../../preload/contract/articles.ts';
import { textOf } from '../body-text.ts';
import { bodyOf } from '../plain-prose.ts';
import { foldLine } from '../white-space.ts';
import { htmlBody } from '../html-body.ts';
import { labelOf } from './labels.ts';
import { withoutHits } from './search-hits.ts';

/** One block of a database export: what all its file kinds (text, HTML, RTF, DOCX) have in common. */
export interface Block {
  /** Its text, folded, on one line. */
  readonly text: string;
  /** What it is in the body of an article: search hits no longer marked, pictures left out. */
  readonly element: BodyElement;
  /** The bold words it begins with; empty where it begins plainly, null where the file knows no bold. */
  readonly bold: string | null;
  /** How far a plain text sets it in, in spaces; 0 elsewhere. */
  readonly indent: number;
}

/** The blocks of an export in HTML; pictures are left out, and a label that begins a line begins a block. */
export function blocksOfHtml(html: string): Block[] {
  return blocksOfBody(htmlBody(html));
}

/** The blocks of a body; a label that begins a line begins a block. */
export function blocksOfBody(body: ArticleBody): Block[] {
  return body.children.flatMap((node) => (node.type === 'element' ? blocksOfElement(node) : []));
}

/** The blocks of one element of a body. */
export function blocksOfElement(element: BodyElement): Block[] {
  const lines = element.tagName === 'p' ? partedAtLabels(element) : [element];
  return lines.flatMap((line) => {
    const plain = withoutHits(line);
    const text = foldLine(textOf(plain));
    return text === '' ? [] : [{ text, element: plain, bold: boldStart(line), indent: 0 }];
  });
}

/** How the lines of a plain text make blocks: each by itself, or those between blank lines together, as a terminal wraps them. */
export type Lines = 'each' | 'wrapped';

/** Chinese and Japanese have no space where a line is wrapped. */
const han = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]`;
const wrapInHan = new RegExp(String.raw`(?<=${han})\n(?=${han})`, 'gu');

/** The blocks of an export in plain text. */
export function blocksOfText(text: string, lines: Lines): Block[] {
  const pieces = text.replace(/\r\n?|[\u2028\u2029\f\v]/g, '\n').split(lines === 'each' ? '\n' : /\n(?:[^\S\n]*\n)+/);
  return pieces.flatMap((piece) => {
    const line = foldLine(piece.replace(wrapInHan, ''));
    const [element] = bodyOf([line]).children;
    if (line === '' || element?.type !== 'element') return [];
    return [{ text: line, element, bold: null, indent: piece.replace(/^\n+/, '').search(/\S/) }];
  });
}

/** A paragraph parted at each of its lines that begins with a label. */
function partedAtLabels(paragraph: BodyElement): BodyElement[] {
  const lines: BodyNode[][] = [[]];
  for (const node of paragraph.children) {
    if (node.type === 'element' && node.tagName === 'br') lines.push([]);
    lines.at(-1)?.push(node);
  }
  const parts: BodyNode[][] = [];
  for (const line of lines) {
    const before = parts.at(-1);
    const isLabelled = labelOf(foldLine(line.map(textOf).join(''))) !== null;
    if (before === undefined || isLabelled) parts.push([...line]);
    else before.push(...line);
  }
  return parts.map((children) => ({ ...paragraph, children }));
}

function boldStart(element: BodyElement): string {
  if (/^h[1-6]$/.test(element.tagName)) return foldLine(textOf(element));
  let start = '';
  for (const node of element.children) {
    const text = textOf(node);
    if (text.trim() === '' || isBold(node)) start += text;
    else break;
  }
  return foldLine(start);
}

function isBold(node: BodyNode): boolean {
  if (node.type === 'text') return false;
  if (node.tagName === 'b' || node.tagName === 'strong') return true;
  return node.children.length > 0 && node.children.every((child) => isBold(child));
}

/** A block without the first `length` characters of its text, as when a label is taken off; null when nothing is left. */
export function withoutStart(block: Block, length: number): Block | null {
  const text = block.text.slice(length).trimStart();
  if (text === '') return null;
  const [cut] = cutStart([block.element], block.text.length - text.length).nodes;
  return cut?.type === 'element' ? { ...block, text, element: cut, bold: block.bold === null ? null : '' } : null;
}

function cutStart(nodes: readonly BodyNode[], length: number): { nodes: BodyNode[]; left: number } {
  let left = length;
  const kept: BodyNode[] = [];
  for (const node of nodes) {
    if (node.type === 'text') {
      const value = node.value.slice(left).replace(left > 0 ? /^\s+/ : /^(?!)/, '');
      left = Math.max(0, left - node.value.length);
      if (value !== '') kept.push({ type: 'text', value });
      continue;
    }
    const inside = cutStart(node.children, left);
    left = inside.left;
    if (inside.nodes.length > 0 || node.children.length === 0) kept.push({ ...node, children: inside.nodes });
  }
  return { nodes: kept, left };
}
