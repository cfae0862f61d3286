/** @file The entry of the archive process: the one place where archive.sqlite is written. Arguments: folder, use, version, and whether it is started `again` on an archive that was open. */
import type { Database } from 'better-sqlite3';
import { AppError } from '../archive/app-error.ts';
import { isDamage, putBackOverDamage } from '../storage/damage.ts';
import { closeStoppedImports } from '../storage/imports.ts';
import { holdArchive } from '../storage/holder.ts';
import { sweepHalves } from '../storage/durable-file.ts';
import { noteIndexSum } from '../storage/index-sum.ts';
import { makeArchiveFolders, openArchive } from '../storage/open-archive.ts';
import { currentRevision } from '../storage/revision.ts';
import { ArchiveGuard, assertInPlace, isOfTheDisk } from './archive-guard.ts';
import { archiveHandlers, isReadingCall } from './archive-handlers.ts';
import { BackupKeeper } from './backup-keeper.ts';
import { IndexKeeper } from './index-keeper.ts';
import { keepKin } from './kin-keeper.ts';
import { OpeningReport } from './opening-report.ts';
import type { ArchiveCalls, ArchiveEvents } from './protocol.ts';
import { keepTrash } from './trash-keeper.ts';
import { answerFrom, serve, type AnswerAny } from './serve.ts';
import { sweepUnfinished } from './unfinished-exports.ts';

/** How often windows hear of changes at the most, and how often another program's changes are looked for. */
const tellEveryMs = 100;
const lookEveryMs = 2000;
/** Suggestions are built when the first list has been shown. */
const warmAfterMs = 300;

const [folder = '', use = 'command', version = '', start = 'first'] = process.argv.slice(2);

/** Kept for as long as the process lives: a hold that nobody could let go of any more would be let go of by the collector. */
let letGo = (): void => undefined;

function open(): AnswerAny {
  // A folder that was moved away is not made anew, with nothing in it.
  if (start === 'again') assertInPlace(folder, null);
  makeArchiveFolders(folder);
  if (use === 'window') letGo = holdArchive(folder, { pid: process.pid, since: Date.now() });
  const news = new OpeningReport(folder);
  const db = openArchive(folder);
  sweepUnfinished(folder);
  // A command may run beside a window that imports.
  if (use === 'window') news.noteStopped(closeStoppedImports(db));
  const keeper = new IndexKeeper(
    db,
    folder,
    (covered) => tell('index.progressed', { covered }),
    () => settle(),
  );
  const backups = new BackupKeeper({ db, folder, use: use === 'window' ? 'window' : 'command', tell });
  const answer = answerFrom<ArchiveCalls>(
    archiveHandlers({
      db,
      folder,
      version,
      keeper,
      backups,
      tell,
      news: () => news.tell(),
      close: () => close(db, backups),
      end,
    }),
  );
  const changed = changeTeller(db);
  const guard = new ArchiveGuard(folder);
  let isBehind = false;
  const leaveBehind = (error: unknown): void => {
    guard.note(error);
    if (!isOfTheDisk(error)) reportAndEnd(error);
    process.stderr.write(`the index is left behind: ${String(error)}\n`);
    // What is damaged does not pass.
    isBehind = !isDamage(error);
  };
  const settle = (): void => {
    isBehind = false;
    void keeper
      .settle()
      .then(changed)
      .then(() => keeper.scrub())
      .catch(leaveBehind);
  };
  settle();
  keepKin(db, changed, leaveBehind);
  if (use === 'window') {
    backups.watch();
    keepTrash({ db, folder, onEmptied: () => (changed(), settle()), onFailure: leaveBehind });
    // What cannot be taken away now is taken away another time.
    if (news.isAfterCrash) void sweepHalves(folder).catch(() => undefined);
    setTimeout(() => void keeper.index.warm().catch(leaveBehind), warmAfterMs).unref();
    // What others write from now on counts, also before the first look.
    foreignChange(db);
    setInterval(() => {
      if (!db.open || (!foreignChange(db) && !isBehind)) return;
      keeper.followFile();
      settle();
    }, lookEveryMs).unref();
  }
  const answerSoundly = async (name: string, input: unknown): Promise<unknown> => {
    try {
      const work = (): unknown => answer(name, input);
      return await (isReadingCall(name) ? keeper.mending(work) : work());
    } catch (error) {
      throw guard.note(error);
    }
  };
  return async (name, input) => {
    if (isReadingCall(name)) keeper.noteQuestion();
    else guard.beforeWriting();
    const value = await answerSoundly(name, input);
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
  noteIndexSum(folder);
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
tryToOpen();

/** Opens the archive; where that fails, every question is answered by why. */
function tryToOpen(): void {
  try {
    answerAny = open();
  } catch (error) {
    answerAny = (name, input) => answerUnopened(error, name, input);
  }
}

function answerUnopened(error: unknown, name: string, input: unknown): unknown {
  if (name === 'archive.close') {
    end();
    return null;
  }
  // -- typed by the table both ends share
  if (name === 'damage.putBack' && isDamage(error)) return putBack(input as ArchiveCalls['damage.putBack']['input']);
  // It may be back.
  if (!(error instanceof AppError) || error.code !== 'archive-moved') throw error;
  assertInPlace(folder, null);
  tryToOpen();
  return answerAny(name, input);
}

/** Puts a backup in the place of an archive that could not be opened, while no window has it. @throws {AppError} */
function putBack({ name }: ArchiveCalls['damage.putBack']['input']): ArchiveCalls['damage.putBack']['output'] {
  if (use !== 'window') holdArchive(folder, { pid: process.pid, since: Date.now() });
  const aside = putBackOverDamage(folder, name, Date.now());
  end();
  return { aside };
}
