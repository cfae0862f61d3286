import { linkAddress, type LinkTarget } from '../../../preload/contract/note-links.ts';
import type { NoteBlock, NoteInline } from '../../../preload/contract/notes.ts';
import { readNote } from './read-note.ts';

/** What a note links to inside the archive, each once, in the order of the note. */
export function linksIn(note: string): readonly LinkTarget[] {
  // The letters of an address can only be written as they are, or as character references.
  return /aide|&/u.test(note) ? linksOf(readNote(note)) : [];
}

/** What the blocks of a note link to inside the archive, each once, in the order of the note. */
export function linksOf(blocks: readonly NoteBlock[]): readonly LinkTarget[] {
  const links = new Map<string, LinkTarget>();
  const line = (inlines: readonly NoteInline[]): void => {
    for (const one of inlines) {
      if (one.kind === 'inside') links.set(linkAddress(one.target), one.target);
      if ('children' in one) line(one.children);
    }
  };
  const look = (some: readonly NoteBlock[]): void => {
    for (const block of some) {
      if (block.kind === 'list') for (const { children } of block.items) look(children);
      else if (block.kind === 'quote') look(block.children);
      else if ('children' in block) line(block.children);
    }
  };
  look(blocks);
  return [...links.values()];
}
