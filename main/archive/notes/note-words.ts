import type { NoteBlock, NoteInline } from '../../../preload/contract/notes.ts';
import { readNote } from './read-note.ts';

/** The words of a note on one line, without the marks of Markdown, as a list shows them. */
export function noteWords(note: string): string {
  return blockWords(readNote(note)).replace(/\s+/gu, ' ').trim();
}

function blockWords(blocks: readonly NoteBlock[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'rule') return '';
      if (block.kind === 'code') return block.text;
      if (block.kind === 'quote') return blockWords(block.children);
      if (block.kind === 'list') return block.items.map(({ children }) => blockWords(children)).join('\n');
      return lineWords(block.children);
    })
    .join('\n');
}

/** The words of one line of a note, a break as a line break. */
export function lineWords(inlines: readonly NoteInline[]): string {
  return inlines
    .map((one) => {
      if (one.kind === 'break') return '\n';
      return 'text' in one ? one.text : lineWords(one.children);
    })
    .join('');
}
