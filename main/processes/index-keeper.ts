import { statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { archivePaths } from '../archive/archive-paths.ts';
import { isIndexDamaged } from '../search/check-index.ts';
import { SearchIndex } from '../search/search-index.ts';
import { namesInUse } from '../storage/name-sets.ts';
import { emptyJournals } from '../storage/empty-journals.ts';
import { attachIndex, detachIndex, discardIndex } from '../storage/open-archive.ts';
import { isDamage } from '../storage/damage.ts';
import { isIndexSpoilt } from '../storage/index-sum.ts';
import { toFailure } from '../archive/app-error.ts';
import { turn } from '../archive/turn.ts';

/** How many articles are indexed at most before the process looks after its questions again. */
const articlesPerStep = 1000;
/** For how long, in milliseconds: a little while somebody asks, and otherwise longer, for large pieces of the index cost less. */
const msPerStep = { asked: 4, unasked: 120 };
/** How long a question keeps the steps short, in milliseconds. */
const askedForMs = 1000;
/** How often windows hear how far the index is, in milliseconds: what is left is counted then. */
const tellEveryMs = 500;
/** How soon it is tried again to empty the journals that another program reads, in milliseconds. */
const retryAfterMs = 2000;

/** Keeps the derived index in step with the archive, a little at a time, so that questions are answered in between. */
export class IndexKeeper {
  readonly #onProgress: (covered: number) => void;
  readonly #db: Database;
  readonly #folder: string;
  #index: SearchIndex;
  #file: bigint | null;
  #settled: Promise<void> | null = null;
  #askedAt = -Infinity;
  #isAnew = false;
  #isOpen = true;
  readonly #onAnew: () => void;
  #scrubbed: Promise<void> | null = null;

  /** `onAnew` is told when the index has been thrown away and is to catch up. */
  constructor(db: Database, folder: string, onProgress: (covered: number) => void, onAnew: () => void) {
    this.#onProgress = onProgress;
    this.#onAnew = onAnew;
    this.#db = db;
    this.#folder = folder;
    this.#index = openIndex(db, folder);
    this.#file = fileNumber(folder);
  }

  /** The index, as far as it has come. */
  get index(): SearchIndex {
    // There was no room for one, and may be now.
    if (!this.#isOpen) this.#open();
    return this.#index;
  }

  /** Notes that somebody asks something, and may ask more. */
  noteQuestion(): void {
    this.#askedAt = performance.now();
  }

  /** Throws the index away and makes it anew from the archive, beside what is asked. */
  makeAnew(): void {
    this.#isAnew = true;
    discardIndex(this.#db, this.#folder);
    this.#open();
    this.#onAnew();
  }

  /**
   * Answers from the index; where that turns out damaged, from one that is being made anew. Once is enough, and where the index is
   * sound the damage is the archive's own.
   */
  async mending<T>(work: () => T): Promise<Awaited<T>> {
    try {
      return await work();
    } catch (error) {
      if (!isDamage(error) || this.#isAnew || !isIndexDamaged(this.#db)) throw error;
      this.makeAnew();
      return await work();
    }
  }

  /** Starts catching up with the archive, unless it is under way. Settles when nothing is left. */
  settle(): Promise<void> {
    this.#settled ??= this.mending(() => this.#catchUp()).finally(() => {
      this.#settled = null;
    });
    return this.#settled;
  }

  /** Lets the archive become another one: its index goes before that, so that none is ever taken for an index of what comes. */
  async beginAnew(change: () => void): Promise<void> {
    await this.settle();
    discardIndex(this.#db, this.#folder);
    this.#isOpen = false;
    try {
      change();
    } finally {
      try {
        this.#open();
      } catch (error) {
        // What has become of the archive is what counts: the index is opened when it is next asked.
        process.stderr.write(`the index could not be begun anew: ${String(error)}\n`);
      }
    }
  }

  /** Takes up the index that is there now, where another program has put one in the place of this, as it does for another archive. */
  followFile(): void {
    const file = fileNumber(this.#folder);
    if (file === this.#file) return;
    detachIndex(this.#db);
    this.#open();
  }

  #open(): void {
    this.#isOpen = false;
    this.#index = openIndex(this.#db, this.#folder);
    this.#file = fileNumber(this.#folder);
    this.#isOpen = true;
  }

  /** Catches up, and takes out of the files what was deleted for good, where anything was. Settles when no word of it is left. */
  async scrub(): Promise<void> {
    await this.settle();
    this.#scrubbed ??= this.#takeOut().finally(() => {
      this.#scrubbed = null;
    });
    await this.#scrubbed;
  }

  async #takeOut(): Promise<void> {
    if (!this.#db.open || !this.index.needsScrub()) return;
    for (let isMore = true; isMore;) {
      await turn();
      // What is left when the archive is closed is taken out when it is opened again.
      if (!this.#db.open) return;
      try {
        isMore = this.#index.scrub(this.#stepMs());
      } catch (error) {
        // It takes room before it frees any. Nothing else must stop for that: it is tried again after the next change or start.
        if (toFailure(error).code !== 'disk-full') throw error;
        process.stderr.write('the disk is too full to take out of the index what was deleted for good\n');
        return;
      }
    }
    while (this.#db.open && !emptyJournals(this.#db)) await pause(retryAfterMs, undefined, { ref: false });
  }

  #stepMs(): number {
    return performance.now() - this.#askedAt < askedForMs ? msPerStep.asked : msPerStep.unasked;
  }

  async #catchUp(): Promise<void> {
    let toldAt = performance.now();
    let isTold = false;
    for (let isMore = true; isMore;) {
      await turn();
      // What is left when the archive is closed is caught up with when it is opened again.
      if (!this.#db.open) return;
      isMore = this.index.catchUp(articlesPerStep, this.#stepMs());
      if (!isMore || performance.now() - toldAt < tellEveryMs) continue;
      toldAt = performance.now();
      isTold = true;
      this.#onProgress(this.#index.covered());
    }
    if (isTold) this.#onProgress(1);
  }
}

/** By what the system tells the file of the index from any other. */
function fileNumber(folder: string): bigint | null {
  return statSync(archivePaths(folder).index, { throwIfNoEntry: false, bigint: true })?.ino ?? null;
}

/** The index is derived: one that is damaged is thrown away and grows again from the archive. */
function openIndex(db: Database, folder: string): SearchIndex {
  if (isIndexSpoilt(folder)) discardIndex(db, folder);
  try {
    attachIndex(db, folder);
    return new SearchIndex(db, () => namesInUse(db));
  } catch {
    discardIndex(db, folder);
    attachIndex(db, folder);
    return new SearchIndex(db, () => namesInUse(db));
  }
}
