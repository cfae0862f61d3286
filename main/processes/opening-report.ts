import { existsSync, statSync } from 'node:fs';
import type { OpeningNews } from '../../preload/contract/archive.ts';
import { archivePaths } from '../archive/archive-paths.ts';
import { setAsideIn } from '../storage/damage.ts';
import { fileSystemOf, placeOfFolder } from '../storage/folder-place.ts';

/** What there is to say about the opening of an archive; made just before. */
export class OpeningReport {
  /** Whether the program that had the archive open last did not close it. */
  readonly isAfterCrash: boolean;
  readonly #folder: string;
  readonly #asideBefore: ReadonlySet<string>;
  #stopped: OpeningNews['stopped'] = null;
  #isTold = false;

  constructor(folder: string) {
    this.#folder = folder;
    this.#asideBefore = new Set(existsSync(folder) ? setAsideIn(folder) : []);
    const log = statSync(`${archivePaths(folder).archive}-wal`, { throwIfNoEntry: false });
    this.isAfterCrash = log !== undefined && log.size > 0;
  }

  /** Notes the imports that had not ended. */
  noteStopped(stopped: { readonly imports: number; readonly filed: number }): void {
    if (stopped.imports > 0) this.#stopped = stopped;
  }

  /** What there is to say, once. */
  tell(): OpeningNews {
    if (this.#isTold) return { stopped: null, setAside: null, place: 'here' };
    this.#isTold = true;
    return {
      stopped: this.#stopped,
      setAside: setAsideIn(this.#folder).find((name) => !this.#asideBefore.has(name)) ?? null,
      place: placeOfFolder(this.#folder, fileSystemOf(this.#folder)),
    };
  }
}
