import { watch, type FSWatcher } from 'chokidar';
import { stat } from 'node:fs/promises';
import { isHidden } from '../archive/companions.ts';

/** How long a file must have stopped growing before it is read, in milliseconds. */
const settledMs = 1500;
/** How long files are gathered, so that a hundred that come together are one import, in milliseconds. */
const gatherMs = 500;
/** How often a folder that is not there is looked for, in milliseconds. */
const lookAgainMs = 15_000;

/** What people clip and databases export; a folder for downloads holds much else, of which nothing is said. */
const clipping =
  /\.(?:x?html?|shtml|mhtml?|webarchive|pdf|md|markdown|txt|text|rtf|docx|odt|epub|eml|mbox|enex|jex|zip|wacz|w?arc(?:\.gz)?|jsonl|ndjson|ris|nbib|bib|enw|rdf|rss|atom|csv)$/i;

/** What a watch tells of its folder. */
export interface WatchEars {
  /** New files that have stopped growing; the watch goes on when they are filed. `latest` is the newest change among them (ms UTC). */
  readonly onFiles: (paths: readonly string[], latest: number) => void;
  readonly onState: (state: 'watching' | 'missing') => void;
}

/** One folder under watch: what is new in it since a time is told, whether it came while nobody looked or comes now. */
export class FolderWatch {
  readonly #folder: string;
  readonly #since: number;
  readonly #ears: WatchEars;
  readonly #found = new Map<string, number>();
  #watcher: FSWatcher | null = null;
  #gathering: NodeJS.Timeout | undefined;
  #looking: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(folder: string, since: number, ears: WatchEars) {
    this.#folder = folder;
    this.#since = since;
    this.#ears = ears;
    void this.#open();
  }

  /** Stops watching. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#gathering);
    clearTimeout(this.#looking);
    await this.#watcher?.close();
  }

  async #open(): Promise<void> {
    const found = await stat(this.#folder).catch(() => null);
    if (this.#isClosed) return;
    if (found?.isDirectory() !== true) {
      this.#ears.onState('missing');
      this.#looking = setTimeout(() => void this.#open(), lookAgainMs);
      return;
    }
    this.#watcher = watch(this.#folder, {
      depth: 0,
      followSymlinks: false,
      alwaysStat: true,
      awaitWriteFinish: { stabilityThreshold: settledMs, pollInterval: 200 },
      ignored: (path) => path !== this.#folder && isHidden(path.slice(this.#folder.length)),
    });
    this.#watcher.on('ready', () => this.#ears.onState('watching'));
    this.#watcher.on('add', (path, stats) => this.#see(path, stats?.mtimeMs));
    this.#watcher.on('change', (path, stats) => this.#see(path, stats?.mtimeMs));
    this.#watcher.on('unlinkDir', (path) => {
      if (path === this.#folder) void this.#lose();
    });
    this.#watcher.on('error', () => void this.#lose());
  }

  async #lose(): Promise<void> {
    await this.#watcher?.close();
    this.#watcher = null;
    await this.#open();
  }

  #see(path: string, changedAt: number | undefined): void {
    if (!clipping.test(path) || changedAt === undefined || changedAt <= this.#since) return;
    this.#found.set(path, changedAt);
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      const paths = [...this.#found.keys()];
      const latest = Math.floor(Math.max(...this.#found.values()));
      this.#found.clear();
      this.#ears.onFiles(paths, latest);
    }, gatherMs);
  }
}
