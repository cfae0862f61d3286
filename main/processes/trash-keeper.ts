import type { Database } from 'better-sqlite3';
import { archivePaths } from '../archive/archive-paths.ts';
import { turn } from '../archive/turn.ts';
import { destroyArticles } from '../storage/destroy.ts';
import { dueInTrash } from '../storage/trash.ts';

/** How soon after the start, and how often then, the trash is looked through, in milliseconds. */
const firstLook = 5_000;
const lookEvery = 60 * 60 * 1000;
/** How many articles are deleted before the process looks after its questions again. */
const atOnce = 20;

/** Deletes for good, while a window has the archive open, what has lain in the trash for its thirty days. `onEmptied` is called when something was. */
export function keepTrash(options: {
  readonly db: Database;
  readonly folder: string;
  readonly onEmptied: () => void;
  readonly onFailure: (error: unknown) => void;
}): void {
  const look = (): void => void lookThrough(options).catch(options.onFailure);
  setTimeout(look, firstLook).unref();
  setInterval(look, lookEvery).unref();
}

async function lookThrough({
  db,
  folder,
  onEmptied,
}: {
  readonly db: Database;
  readonly folder: string;
  readonly onEmptied: () => void;
}): Promise<void> {
  if (!db.open) return;
  const due = dueInTrash(db, Date.now());
  for (let done = 0; done < due.length; done += atOnce) {
    await turn();
    if (!db.open) return;
    destroyArticles(db, archivePaths(folder).originals, due.slice(done, done + atOnce), 'trash');
  }
  if (due.length > 0) onEmptied();
}
