import type { Root as HtmlRoot } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import type { BlockContent, Heading, ListItem, Nodes, Paragraph, PhrasingContent, TableRow } from 'mdast';
import type { ArticleBody } from '../../preload/contract/articles.ts';

/**
 * A body as Markdown blocks, its highest headings at the third level so that they stand below the note's own.
 * The tree is built anew from the few nodes named here, each where it may stand: what is misplaced is never escaped
 * when it is written, and a page nests as it likes.
 */
export function bodyMarkdown(body: ArticleBody): readonly BlockContent[] {
  const tree = toMdast(body as HtmlRoot, { document: true }); // -- a body is a hast tree but for `readonly`; it is copied before it is changed
  const highest = Math.min(...headingsIn(tree).map(({ depth }) => depth));
  return blocks([tree], Math.max(0, 3 - highest));
}

function headingsIn(node: Nodes): readonly Heading[] {
  if (node.type === 'heading') return [node];
  return 'children' in node ? node.children.flatMap(headingsIn) : [];
}

/** Nodes as blocks, with loose words in paragraphs and headings moved down by `shift`. */
function blocks(nodes: readonly Nodes[], shift: number): BlockContent[] {
  const found: BlockContent[] = [];
  let open: Paragraph | null = null;
  for (const node of nodes) {
    const made = block(node, shift);
    if (made !== null) {
      found.push(...made);
      open = null;
      continue;
    }
    if (open === null) found.push((open = { type: 'paragraph', children: [] }));
    open.children.push(...words([node]));
  }
  return found;
}

/** The blocks a node stands for, or `null` for words. */
function block(node: Nodes, shift: number): BlockContent[] | null {
  switch (node.type) {
    case 'root':
      return blocks(node.children, shift);
    case 'paragraph':
      return paragraph(words(node.children));
    case 'heading':
      return [{ type: 'heading', depth: depths[node.depth + shift] ?? 6, children: words(node.children) }];
    case 'blockquote':
      return [{ type: 'blockquote', children: blocks(node.children, shift) }];
    case 'list':
      return [{ ...node, children: node.children.map((item) => listItem(item, shift)) }];
    case 'table':
      return [{ ...node, children: node.children.map(tableRow) }];
    case 'image':
      return [];
    case 'code':
    case 'thematicBreak':
      return [node];
    default:
      return null;
  }
}

/** A paragraph of nothing but pictures says nothing in a note. */
function paragraph(children: PhrasingContent[]): BlockContent[] {
  return children.length === 0 ? [] : [{ type: 'paragraph', children }];
}

const depths = [undefined, 1, 2, 3, 4, 5, 6] as const;

function listItem(item: ListItem, shift: number): ListItem {
  return { type: 'listItem', spread: item.spread ?? false, children: blocks(item.children, shift) };
}

function tableRow(row: TableRow): TableRow {
  return {
    type: 'tableRow',
    children: row.children.map((cell) => ({ type: 'tableCell', children: words(cell.children) })),
  };
}

/** Nodes as words of one line: blocks among them lose their shape and keep their text. */
function words(nodes: readonly Nodes[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'text' || node.type === 'break') return [node];
    if (node.type === 'inlineCode' || node.type === 'code') return [inlineCode(node.value)];
    if (!('children' in node)) return [];
    const children = words(node.children);
    if (children.length === 0) return [];
    if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete')
      return [{ type: node.type, children }];
    if (node.type === 'link') return [{ type: 'link', url: node.url, children }];
    const space: PhrasingContent = { type: 'text', value: ' ' };
    return [space, ...children, space];
  });
}

/** Code in a line has no escapes: with a line break in it, its second line could begin anything. */
function inlineCode(value: string): PhrasingContent {
  return { type: 'inlineCode', value: value.replace(/\s+/gu, ' ') };
}
