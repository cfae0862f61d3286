import type { QueryNode, TextNode, WordNode } from './query-tree.ts';

/** A query as one would type it; parsing it gives the same tree again. */
export function printQuery(node: QueryNode): string {
  switch (node.kind) {
    case 'all':
      return node.children
        .map((child) => (child.kind === 'any' ? `(${printQuery(child)})` : printQuery(child)))
        .join(' ');
    case 'any':
      return node.children
        .map((child) => (child.kind === 'all' ? `(${printQuery(child)})` : printQuery(child)))
        .join(' OR ');
    case 'not':
      return node.child.kind === 'all' || node.child.kind === 'any' || node.child.kind === 'near'
        ? `-(${printQuery(node.child)})`
        : `-${printQuery(node.child)}`;
    case 'text':
    case 'pattern':
      return printWord(node);
    case 'name':
      return `${node.field}:="${node.name}"`;
    case 'near':
      return `${printWords(node.left)} NEAR/${node.distance} ${printWords(node.right)}`;
    case 'atLeast':
      return `atleast${node.count} ${printWord(node.child)}`;
    case 'date':
      return `${node.bound}:${node.date.includes(' ') ? `"${node.date}"` : node.date}`;
    case 'has':
    case 'is':
      return `${node.kind}:${node.what}`;
    case 'value':
      return `${node.field}:"${node.value}"`;
  }
}

/** Text as a quoted phrase of the query language; quotation marks in it, which no search can find, become spaces. */
export function quoted(text: string): string {
  return `"${text.replace(/["“”„«»*]+/g, ' ').trim()}"`;
}

function printWords(words: readonly WordNode[]): string {
  const printed = words.map(printWord);
  return printed.length === 1 ? printed.join('') : `(${printed.join(' OR ')})`;
}

function printWord(node: WordNode): string {
  const field = node.field === null ? '' : `${node.field}:`;
  return field + (node.kind === 'pattern' ? node.pattern : printText(node));
}

function printText({ text, isQuoted, isPrefix, isExact }: TextNode): string {
  const words = `${text}${isPrefix ? '*' : ''}`;
  return isQuoted ? `"${words}"` : `${isExact ? '=' : ''}${words}`;
}
