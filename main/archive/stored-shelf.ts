import { z } from 'zod';
import type { DossierId } from '../../preload/contract/articles.ts';
import type { Shelf } from '../../preload/contract/search.ts';

const storedShelf = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['all', 'unread', 'starred', 'annotated', 'trash', 'sample']) }),
  z.object({ kind: z.literal('dossier'), id: z.string().transform((id) => id as DossierId) }), // -- only `shelfText` writes it
  z.object({ kind: z.literal('tag'), name: z.string() }),
]);

/** A shelf as it is stored: the same shelf always gives the same text. */
export function shelfText(shelf: Shelf): string {
  if (shelf.kind === 'dossier') return JSON.stringify({ kind: shelf.kind, id: shelf.id });
  return JSON.stringify(shelf.kind === 'tag' ? { kind: shelf.kind, name: shelf.name } : { kind: shelf.kind });
}

/** The shelf that was stored as a text. @throws {ZodError} for what `shelfText` did not write */
export function readShelf(text: string): Shelf {
  return storedShelf.parse(JSON.parse(text));
}
