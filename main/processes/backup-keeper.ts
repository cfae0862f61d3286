import type { Database } from 'better-sqlite3';
import type { ArticleId } from '../../preload/contract/articles.ts';
import type { LogCounts, LogHead } from '../../preload/contract/log.ts';
import type { Backup, BackupReason, BackupTrouble } from '../../preload/contract/backups.ts';
import { toFailure } from '../archive/app-error.ts';
import {
  hasChangedSince,
  headInBackup,
  listBackups,
  removeBackups,
  writeBackup,
  type BackupRecord,
} from '../storage/backups.ts';
import { countsSince, hasHead } from '../storage/log.ts';
import { staysBehind } from '../storage/remains.ts';
import { isDamage, putBackOverDamage } from '../storage/damage.ts';
import { takeOver } from '../storage/restore.ts';
import type { ArchiveUse } from './archive-process.ts';
import type { ArchiveContext } from './archive-handlers.ts';
import { runDatabaseTask } from './database-task.ts';
import type { ArchiveCalls } from './protocol.ts';
import type { Handlers } from './serve.ts';

const day = 24 * 60 * 60 * 1000;
/** How soon after the start, and how often then, is looked whether a backup is due, in milliseconds. */
const firstLook = 60_000;
const lookEvery = 60 * 60 * 1000;

/** Makes backups when they are due and when they are asked for, one at a time, and puts one in the archive's place. */
export class BackupKeeper {
  readonly #db: Database;
  readonly #folder: string;
  readonly #use: ArchiveUse;
  readonly #tell: ArchiveContext['tell'];
  #trouble: BackupTrouble | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #headOf: { readonly name: string; readonly head: LogHead | null } | null = null;

  constructor(options: {
    readonly db: Database;
    readonly folder: string;
    readonly use: ArchiveUse;
    readonly tell: ArchiveContext['tell'];
  }) {
    this.#db = options.db;
    this.#folder = options.folder;
    this.#use = options.use;
    this.#tell = options.tell;
  }

  /** How an automatic backup went wrong last. */
  get trouble(): BackupTrouble | null {
    return this.#trouble;
  }

  /**
   * Looks from now on whether a backup is due. What was left without one, by a crash or because it could not be made, has one made soon:
   * that checks every page of the archive, and says so when one is damaged.
   */
  watch(): void {
    const look = (afterMs: number): void => {
      if (this.#isDue(afterMs)) void this.#attempt(() => this.make('daily'));
    };
    const first = this.#isDue(0) ? 0 : day;
    setTimeout(() => look(first), firstLook).unref();
    setInterval(() => look(day), lookEvery).unref();
  }

  /** Makes a backup beside the archive's other work. @throws {AppError} `disk-full`, `archive-damaged` */
  make(reason: BackupReason): Promise<BackupRecord> {
    return this.#inTurn(async () => {
      const made = await runDatabaseTask(this.#folder, 'write', { reason, now: Date.now() });
      this.#tell('backups.changed', { trouble: this.#trouble });
      return made;
    });
  }

  /** Reads a backup and compares it with the archive as it is. @throws {AppError} `not-found`, `backup-damaged` */
  compare(name: string): Promise<ArchiveCalls['backups.compare']['output']> {
    return this.#inTurn(() => runDatabaseTask(this.#folder, 'compare', { name }));
  }

  /** The backups that hold any of some articles. */
  async holding(ids: readonly ArticleId[]): Promise<readonly BackupRecord[]> {
    const names = await this.#inTurn(() => runDatabaseTask(this.#folder, 'holding', { ids }));
    return listBackups(this.#folder).filter(({ name }) => names.includes(name));
  }

  /** Deletes backups for good, after one was made: the archive is never without. @throws {AppError} as `make` */
  async replace(names: readonly string[]): Promise<BackupRecord> {
    const made = await this.make('asked');
    await this.#inTurn(async () =>
      removeBackups(
        this.#folder,
        names.filter((name) => name !== made.name),
      ),
    );
    this.#tell('backups.changed', { trouble: this.#trouble });
    return made;
  }

  /** What the log tells of since the newest backup; `null` where it does not lead there. */
  changesSince(newest: BackupRecord | undefined): LogCounts | null {
    if (newest === undefined) return null;
    if (this.#headOf?.name !== newest.name)
      this.#headOf = { name: newest.name, head: headInBackup(this.#folder, newest.name) };
    const { head } = this.#headOf;
    return head !== null && hasHead(this.#db, head) ? countsSince(this.#db, head.number) : null;
  }

  /**
   * Puts a backup in the place of the database, which is closed by that; gives the backup of what was there before, or, where that is
   * damaged, the name of the file it is kept as.
   * @throws {AppError} `not-found`, `backup-damaged`, `disk-full`, `archive-in-use`; the archive is then as it was, and open
   */
  restore(name: string): Promise<{ readonly before: BackupRecord | null; readonly aside: string | null }> {
    return this.#inTurn(async () => {
      try {
        const before = await runDatabaseTask(this.#folder, 'prepareRestore', { name, now: Date.now() });
        takeOver(this.#db, this.#folder);
        return { before, aside: null };
      } catch (error) {
        if (!isDamage(error)) throw error;
        // What is damaged cannot be backed up: it is kept as it is.
        return { before: null, aside: putBackOverDamage(this.#folder, name, Date.now(), () => this.#db.close()) };
      }
    });
  }

  /** Before the archive closes: backs up what has changed, for a window at each end, for a command once a day. Trouble is reported, and stops nothing. */
  async beforeClosing(): Promise<void> {
    await this.#last.catch(() => undefined);
    if (!this.#isDue(this.#use === 'window' ? 0 : day)) return;
    // Nobody asks anything any more: no thread is needed.
    await this.#attempt(async () => writeBackup(this.#folder, 'closing', Date.now()));
  }

  #isDue(afterMs: number): boolean {
    const [newest] = listBackups(this.#folder);
    if (newest === undefined) return true;
    const age = Date.now() - newest.at;
    // A date to come is a clock set wrong: it must not keep backups off for years.
    return (age >= afterMs || age < 0) && hasChangedSince(this.#folder, newest);
  }

  async #attempt(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
      this.#trouble = null;
    } catch (error) {
      const failure = toFailure(error);
      process.stderr.write(`the backup was not made: ${failure.message}\n`);
      this.#trouble = { at: Date.now(), code: failure.code };
      this.#tell('backups.changed', { trouble: this.#trouble });
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work, work);
    this.#last = result;
    return result;
  }
}

type BackupCalls = Pick<ArchiveCalls, Extract<keyof ArchiveCalls, `backups.${string}`> | 'articles.remains'>;

/** Answers the calls on backups. */
export function backupHandlers({ db, backups, folder, end }: ArchiveContext): Handlers<BackupCalls> {
  return {
    'backups.list': () => {
      const found = listBackups(folder);
      return { backups: found.map(shown), since: backups.changesSince(found[0]), trouble: backups.trouble };
    },
    'backups.replace': async ({ names }) => shown(await backups.replace(names)),
    'articles.remains': async ({ ids }) => ({
      backups: (await backups.holding(ids)).map(shown),
      ...staysBehind(db, ids),
    }),
    'backups.make': async () => shown(await backups.make('asked')),
    'backups.compare': ({ name }) => backups.compare(name),
    'backups.restore': async ({ name }) => {
      const { before, aside } = await backups.restore(name);
      end();
      return { before: before === null ? null : shown(before), aside };
    },
  };
}

function shown({ name, at, reason, bytes, holds }: BackupRecord): Backup {
  return { name, at, reason, bytes, holds };
}
