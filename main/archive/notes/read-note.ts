import type { BlockContent, DefinitionContent, ListItem, Nodes, PhrasingContent, RootContent } from 'mdast';
import { readLinkAddress } from '../../../preload/contract/note-links.ts';
import type { NoteBlock, NoteInline, NoteItem } from '../../../preload/contract/notes.ts';
import { isWebAddress } from '../address.ts';
import { definitionsIn, type Addresses } from './note-addresses.ts';
import { parseNote } from './parse-note.ts';

/** What is nested deeper than this is shown as the words it is written in. */
const deepest = 12;

interface Reading {
  readonly source: string;
  readonly addresses: Addresses;
}

/**
 * A note in Markdown as the blocks it is shown in: nothing of it is lost, and nothing of it is markup. HTML, tables, footnotes and
 * the like are shown as they are written, pictures as their words; a line break in a paragraph is one.
 */
export function readNote(note: string): readonly NoteBlock[] {
  return parseNote(note).flatMap(({ source, root }) => {
    if (root === null) return asWritten(source);
    const reading = { source, addresses: definitionsIn(root) };
    return root.children.flatMap((node) => block(node, reading, 0));
  });
}

function block(node: RootContent | BlockContent | DefinitionContent, reading: Reading, depth: number): NoteBlock[] {
  if (depth > deepest) return asWritten(sourceOf(node, reading));
  switch (node.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', children: inlines(node.children, reading, depth) }];
    case 'heading':
      return [{ kind: 'heading', children: inlines(node.children, reading, depth) }];
    case 'blockquote':
      return [{ kind: 'quote', children: node.children.flatMap((child) => block(child, reading, depth + 1)) }];
    case 'list':
      return [
        {
          kind: 'list',
          start: node.ordered === true ? (node.start ?? 1) : null,
          items: node.children.map((child) => item(child, reading, depth + 1)),
        },
      ];
    case 'code':
      return [{ kind: 'code', text: node.value }];
    case 'thematicBreak':
      return [{ kind: 'rule' }];
    default:
      return asWritten(sourceOf(node, reading));
  }
}

function item({ checked, children }: ListItem, reading: Reading, depth: number): NoteItem {
  return { isDone: checked ?? null, children: children.flatMap((child) => block(child, reading, depth)) };
}

function inlines(nodes: readonly PhrasingContent[], reading: Reading, depth: number): readonly NoteInline[] {
  return nodes.flatMap((node) => inline(node, reading, depth + 1));
}

function inline(node: PhrasingContent, reading: Reading, depth: number): readonly NoteInline[] {
  if (depth > deepest) return lines(sourceOf(node, reading));
  switch (node.type) {
    case 'text':
      return lines(node.value);
    case 'inlineCode':
      return [{ kind: 'code', text: node.value }];
    case 'break':
      return [{ kind: 'break' }];
    case 'emphasis':
    case 'strong':
      return [{ kind: node.type, children: inlines(node.children, reading, depth) }];
    case 'delete':
      return [{ kind: 'struck', children: inlines(node.children, reading, depth) }];
    case 'link':
      return leading(node.url, inlines(node.children, reading, depth));
    case 'linkReference':
      return leading(reading.addresses.get(node.identifier) ?? '', inlines(node.children, reading, depth));
    case 'image':
      return leading(node.url, lines(node.alt ?? ''));
    case 'imageReference':
      return leading(reading.addresses.get(node.identifier) ?? '', lines(node.alt ?? ''));
    default:
      return lines(sourceOf(node, reading));
  }
}

/** Words with where they lead; an address of neither the archive nor the web is none, and leaves the words. */
function leading(address: string, children: readonly NoteInline[]): readonly NoteInline[] {
  const shown = children.length > 0 ? children.flatMap(withoutLinks) : lines(address);
  const target = readLinkAddress(address);
  if (target !== null) return [{ kind: 'inside', target, children: shown }];
  return isWebAddress(address) ? [{ kind: 'link', address, children: shown }] : shown;
}

/** A picture in a link is a link in a link: the outer one leads. */
function withoutLinks(one: NoteInline): readonly NoteInline[] {
  if (one.kind === 'link' || one.kind === 'inside') return one.children;
  return 'children' in one ? [{ ...one, children: one.children.flatMap(withoutLinks) }] : [one];
}

function lines(text: string): readonly NoteInline[] {
  return text
    .split('\n')
    .flatMap((line, at): NoteInline[] => [
      ...(at === 0 ? [] : [{ kind: 'break' } as const]),
      ...(line === '' ? [] : [{ kind: 'text', text: line } as const]),
    ]);
}

function asWritten(source: string): NoteBlock[] {
  return source.trim() === '' ? [] : [{ kind: 'paragraph', children: lines(source.trim()) }];
}

function sourceOf(node: Nodes, { source }: Reading): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}
