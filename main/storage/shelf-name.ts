import type { Database } from 'better-sqlite3';
import type { Shelf } from '../../preload/contract/search.ts';
import { prepared } from './prepared.ts';

const fixed: Readonly<Record<Exclude<Shelf['kind'], 'dossier' | 'tag'>, string>> = {
  all: 'All articles',
  unread: 'Unread',
  starred: 'Starred',
  annotated: 'Annotated',
  trash: 'Trash',
  sample: 'Sample library',
};

/** What a shelf is called just now, as it is written into the log; a deleted dossier keeps its name. */
export function shelfName(db: Database, shelf: Shelf): string {
  if (shelf.kind === 'tag') return `Tag “${shelf.name}”`;
  if (shelf.kind !== 'dossier') return fixed[shelf.kind];
  const name = prepared<[string], string>(db, /* sql */ `SELECT name FROM dossiers WHERE id = ?`).pluck().get(shelf.id);
  return name === undefined ? 'A dossier' : `Dossier “${name}”`;
}
