import type { BackupTrouble } from './backups.ts';
import type { ExportProgress } from './exports.ts';
import type { ImportProgress } from './imports.ts';

/** Everything main tells a window unasked. A window that hears `archive.changed` asks again rather than patches. */
export interface Events {
  'archive.changed': { readonly revision: number };
  /** The saved searches or the search log have changed, and nothing else has. */
  'searches.changed': { readonly record: 'saved' | 'log' };
  /** The draft of some dossier has changed, and nothing else has. */
  'drafts.changed': { readonly how: 'added' | 'written' | 'moved' | 'removed' | 'restored' };
  /** A backup was made, or an automatic one went wrong. */
  'backups.changed': { readonly trouble: BackupTrouble | null };
  'imports.progressed': ImportProgress;
  'exports.progressed': ExportProgress;
  /** How far a package is that is brought back. */
  'package.progressed': ExportProgress;
  'watches.changed': { readonly folders: number };
  'index.progressed': { readonly covered: number };
  'archive.lost': { readonly code: string; readonly message: string };
  'menu.chosen': {
    readonly item: 'import' | 'import-folder' | 'export' | 'find' | 'keys' | 'new-version' | 'undo' | 'redo';
  };
}

/** The name of an event. */
export type EventName = keyof Events;

/** The names of all events. */
export const eventNames: Readonly<Record<EventName, true>> = {
  'archive.changed': true,
  'searches.changed': true,
  'drafts.changed': true,
  'backups.changed': true,
  'imports.progressed': true,
  'exports.progressed': true,
  'package.progressed': true,
  'watches.changed': true,
  'index.progressed': true,
  'archive.lost': true,
  'menu.chosen': true,
};
