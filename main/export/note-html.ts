import type { NoteBlock, NoteInline, NoteItem } from '../../preload/contract/notes.ts';
import { linkAddress } from '../../preload/contract/note-links.ts';
import { readNote } from '../archive/notes/read-note.ts';
import { directionOf } from './document/reading-runs.ts';
import { xmlAttribute, xmlText } from './xml-text.ts';

/** A note in Markdown as HTML that is also XML: only elements we name, links only to the web and within the archive. */
export function noteHtml(note: string): string {
  return blocks(readNote(note));
}

function blocks(some: readonly NoteBlock[]): string {
  return some.map(block).join('');
}

function block(one: NoteBlock): string {
  switch (one.kind) {
    case 'paragraph':
      return directed('p', line(one.children));
    case 'heading':
      return directed('h2', line(one.children));
    case 'quote':
      return `<blockquote>${blocks(one.children)}</blockquote>`;
    case 'list':
      return one.start === null ? `<ul>${items(one.items)}</ul>` : `<ol start="${one.start}">${items(one.items)}</ol>`;
    case 'code':
      return `<pre>${xmlText(one.text)}</pre>`;
    case 'rule':
      return '<hr/>';
  }
}

function items(some: readonly NoteItem[]): string {
  return some.map((one) => `<li>${blocks(signed(one))}</li>`).join('');
}

/** The blocks of an item, the sign of a task in its first paragraph: before it, Zotero’s editor makes it a paragraph of its own. */
function signed({ isDone, children }: NoteItem): readonly NoteBlock[] {
  if (isDone === null) return children;
  const sign: NoteInline = { kind: 'text', text: isDone ? '☑ ' : '☐ ' };
  const [first, ...rest] = children;
  return first?.kind === 'paragraph'
    ? [{ ...first, children: [sign, ...first.children] }, ...rest]
    : [{ kind: 'paragraph', children: [sign] }, ...children];
}

/** HTML in an element that says its direction where that is from right to left: Zotero’s editor keeps `rtl`, and knows no `auto`. */
export function directed(name: 'p' | 'h2', html: string): string {
  const isRightToLeft = directionOf(html.replace(/<[^>]*>|&\w+;/gu, '')) === 'rtl';
  return `<${name}${isRightToLeft ? ' dir="rtl"' : ''}>${html}</${name}>`;
}

function line(inlines: readonly NoteInline[]): string {
  return inlines.map(inline).join('');
}

function inline(one: NoteInline): string {
  switch (one.kind) {
    case 'text':
      return xmlText(one.text);
    case 'code':
      return `<code>${xmlText(one.text)}</code>`;
    case 'break':
      return '<br/>';
    case 'emphasis':
      return `<em>${line(one.children)}</em>`;
    case 'strong':
      return `<strong>${line(one.children)}</strong>`;
    case 'struck':
      return `<s>${line(one.children)}</s>`;
    case 'link':
      return `<a href="${xmlAttribute(one.address)}">${line(one.children)}</a>`;
    case 'inside':
      return `<a href="${linkAddress(one.target)}">${line(one.children)}</a>`;
  }
}
