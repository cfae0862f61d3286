import type { QueryNode, TextNode } from './query-tree.ts';

/** A query as one would type it; parsing it gives the same tree again. */
export function printQuery(node: QueryNode): string {
  switch (node.kind) {
    case 'all':
      return node.children.map(printQuery).join(' ');
    case 'not':
      return `-${printQuery(node.child)}`;
    case 'text':
      return printText(node);
    case 'date':
      return `${node.bound}:${node.date}`;
    case 'has':
      return `has:${node.what}`;
  }
}

/** Text as a quoted phrase of the query language; quotation marks in it, which no search can find, become spaces. */
export function quoted(text: string): string {
  return `"${text.replace(/["“”„«»*]+/g, ' ').trim()}"`;
}

function printText({ field, text, isQuoted, isPrefix }: TextNode): string {
  const words = `${text}${isPrefix ? '*' : ''}`;
  return `${field === null ? '' : `${field}:`}${isQuoted ? `"${words}"` : words}`;
}
