/** @file The entry of the archive process: the one place where archive.sqlite is written. Arguments: folder, use, version. */
import type { Database } from 'better-sqlite3';
import { closeStoppedImports } from '../storage/imports.ts';
import { holdArchive } from '../storage/holder.ts';
import { makeArchiveFolders, openArchive } from '../storage/open-archive.ts';
import { currentRevision } from '../storage/revision.ts';
import { archiveHandlers, isReadingCall } from './archive-handlers.ts';
import { BackupKeeper } from './backup-keeper.ts';
import { IndexKeeper } from './index-keeper.ts';
import { keepKin } from './kin-keeper.ts';
import type { ArchiveCalls, ArchiveEvents } from './protocol.ts';
import { keepTrash } from './trash-keeper.ts';
import { answerFrom, serve, type AnswerAny } from './serve.ts';

/** How often windows hear of changes at the most, and how often another program's changes are looked for. */
const tellEveryMs = 100;
const lookEveryMs = 2000;
/** Suggestions are built when the first list has been shown. */
const warmAfterMs = 300;

const [folder = '', use = 'command', version = ''] = process.argv.slice(2);

/** Kept for as long as the process lives: a hold that nobody could let go of any more would be let go of by the collector. */
let letGo = (): void => undefined;

function open(): AnswerAny {
  makeArchiveFolders(folder);
  if (use === 'window') letGo = holdArchive(folder, { pid: process.pid, since: Date.now() });
  const db = openArchive(folder);
  closeStoppedImports(db);
  const keeper = new IndexKeeper(db, folder, (covered) => tell('index.progressed', { covered }));
  const backups = new BackupKeeper({ db, folder, use: use === 'window' ? 'window' : 'command', tell });
  const answer = answerFrom<ArchiveCalls>(
    archiveHandlers({ db, folder, version, keeper, backups, tell, close: () => close(db, backups), end }),
  );
  const changed = changeTeller(db);
  const settle = (): void =>
    void keeper
      .settle()
      .then(changed)
      .then(() => keeper.scrub())
      .catch(reportAndEnd);
  settle();
  keepKin(db, changed, reportAndEnd);
  if (use === 'window') {
    backups.watch();
    keepTrash({ db, folder, onEmptied: () => (changed(), settle()), onFailure: reportAndEnd });
    setTimeout(() => void keeper.index.warm().catch(reportAndEnd), warmAfterMs).unref();
    setInterval(() => {
      if (foreignChange(db)) settle();
    }, lookEveryMs).unref();
  }
  return async (name, input) => {
    if (isReadingCall(name)) keeper.noteQuestion();
    const value = await answer(name, input);
    if (!isReadingCall(name)) {
      changed();
      settle();
    }
    return value;
  };
}

/** Tells windows the archive's revision, at once and then again if more happened meanwhile. */
function changeTeller(db: Database): () => void {
  let timer: NodeJS.Timeout | null = null;
  return () => {
    timer ??= setTimeout(() => {
      timer = null;
      if (db.open) tell('archive.changed', { revision: currentRevision(db) });
    }, tellEveryMs);
  };
}

let lastDataVersion: unknown = null;

/** Whether another process has written to the archive since the last look. */
function foreignChange(db: Database): boolean {
  const dataVersion = db.pragma('main.data_version', { simple: true });
  const isForeign = lastDataVersion !== null && dataVersion !== lastDataVersion;
  lastDataVersion = dataVersion;
  return isForeign;
}

async function close(db: Database, backups: BackupKeeper): Promise<void> {
  db.pragma('optimize');
  // Before the backup, which tells by the files whether there was a change after it.
  db.pragma('main.wal_checkpoint(TRUNCATE)');
  await backups.beforeClosing();
  db.close();
  end();
}

/** Ends the process, once the answer that is being given has gone out. */
function end(): void {
  letGo();
  setImmediate(() => process.exit(0));
}

/** An index that cannot be brought in step is a fault of ours or the disk's: ending makes it visible, and the restart mends what can be mended. */
function reportAndEnd(error: unknown): void {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
}

function tell<E extends keyof ArchiveEvents>(name: E, event: ArchiveEvents[E]): void {
  send(name, event);
}

let answerAny: AnswerAny;
const send = serve((name, input) => answerAny(name, input));
try {
  answerAny = open();
} catch (error) {
  answerAny = (name) => {
    if (name !== 'archive.close') throw error;
    end();
    return null;
  };
}
