import type { LibraryCounts } from '../../preload/contract/articles.ts';
import type { Shelf } from '../../preload/contract/search.ts';
import type { IconName } from '../ui/icons.tsx';

/** The shelves every library has, in order, with their names and icons. */
export const fixedShelves = [
  { kind: 'all', name: 'All articles', icon: 'archive' },
  { kind: 'unread', name: 'Unread', icon: 'unread' },
  { kind: 'starred', name: 'Starred', icon: 'star' },
  { kind: 'annotated', name: 'Annotated', icon: 'annotate' },
  { kind: 'trash', name: 'Trash', icon: 'trash' },
] as const satisfies readonly { kind: Shelf['kind']; name: string; icon: IconName }[];

/** Whether two shelves are the same. */
export function isSameShelf(one: Shelf, other: Shelf): boolean {
  return shelfKey(one) === shelfKey(other);
}

/** A shelf as one string, to compare by. */
export function shelfKey(shelf: Shelf): string {
  if (shelf.kind === 'dossier') return `dossier ${shelf.id}`;
  return shelf.kind === 'tag' ? `tag ${shelf.name}` : shelf.kind;
}

/** The name of a shelf, as a person reads it. */
export function shelfName(shelf: Shelf, counts: LibraryCounts | undefined): string {
  switch (shelf.kind) {
    case 'dossier':
      return counts?.dossiers.find(({ id }) => id === shelf.id)?.name ?? 'Dossier';
    case 'tag':
      return shelf.name;
    case 'sample':
      return 'Sample library';
    default:
      return fixedShelves.find(({ kind }) => kind === shelf.kind)?.name ?? '';
  }
}
