import { importEnds, type ImportId, type ImportProgress } from '../../preload/contract/imports.ts';
import type { WatchedFolder } from '../../preload/contract/watches.ts';
import { FolderWatch } from '../jobs/folder-watch.ts';
import type { ArchiveProcess } from '../processes/archive-process.ts';

interface Watched {
  shown: WatchedFolder;
  readonly watch: FolderWatch;
  /** The imports of its files that have not ended, with the newest change among the files of each (ms UTC). */
  readonly imports: Map<ImportId, number>;
}

/** The folders watched for new clippings, each import of theirs, and what is shown of them. */
export class WatchesDesk {
  readonly #archive: Pick<ArchiveProcess, 'ask'>;
  readonly #startImport: (paths: readonly string[]) => ImportId;
  readonly #onChange: () => void;
  readonly #watched = new Map<string, Watched>();

  constructor(options: {
    readonly archive: Pick<ArchiveProcess, 'ask'>;
    readonly startImport: (paths: readonly string[]) => ImportId;
    readonly onChange: () => void;
  }) {
    this.#archive = options.archive;
    this.#startImport = options.startImport;
    this.#onChange = options.onChange;
  }

  /** Begins to watch the folders the archive remembers. */
  async open(): Promise<void> {
    for (const { folder, seenAt } of await this.#archive.ask('watch.list', null)) this.#begin(folder, seenAt);
  }

  /** What is watched, and how it goes. */
  list(): readonly WatchedFolder[] {
    return Array.from(this.#watched.values(), ({ shown }) => shown);
  }

  /** Watches a folder from now on, and remembers it. */
  async add(folder: string): Promise<void> {
    if (this.#watched.has(folder)) return;
    await this.#archive.ask('watch.add', { folder });
    this.#begin(folder, Date.now());
    this.#onChange();
  }

  /** Watches a folder no longer; what came from it stays. */
  async remove(folder: string): Promise<void> {
    await this.#archive.ask('watch.remove', { folder });
    await this.#watched.get(folder)?.watch.close();
    this.#watched.delete(folder);
    this.#onChange();
  }

  /** Hears of every import; those of watched folders are counted, and what they filed is not looked at again. */
  hear({ id, state, filed, failed }: ImportProgress): void {
    if (!importEnds.has(state)) return;
    for (const [folder, watched] of this.#watched) {
      const latest = watched.imports.get(id);
      if (latest === undefined) continue;
      watched.imports.delete(id);
      if (state === 'finished') {
        this.#archive.ask('watch.seen', { folder, seenAt: latest }).catch(() => undefined);
      }
      this.#show(folder, {
        state: 'watching',
        filed: watched.shown.filed + filed,
        failed: watched.shown.failed + failed,
        lastAt: filed > 0 ? Date.now() : watched.shown.lastAt,
      });
    }
  }

  /** Stops watching; the folders stay remembered. */
  async close(): Promise<void> {
    await Promise.all(Array.from(this.#watched.values(), ({ watch }) => watch.close()));
    this.#watched.clear();
  }

  #begin(folder: string, since: number): void {
    const watch = new FolderWatch(folder, since, {
      onState: (state) => this.#show(folder, { state }),
      onFiles: (paths, latest) => {
        this.#watched.get(folder)?.imports.set(this.#startImport(paths), latest);
        this.#show(folder, { state: 'reading' });
      },
    });
    const shown: WatchedFolder = { folder, state: 'starting', filed: 0, failed: 0, lastAt: null };
    this.#watched.set(folder, { shown, watch, imports: new Map() });
  }

  #show(folder: string, change: Partial<WatchedFolder>): void {
    const watched = this.#watched.get(folder);
    if (watched === undefined) return;
    watched.shown = { ...watched.shown, ...change };
    this.#onChange();
  }
}
