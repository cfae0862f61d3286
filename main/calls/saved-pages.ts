import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StillPages } from '../jobs/still-pages.ts';
import type { ArchiveProcess } from '../processes/archive-process.ts';
import type { Carrier } from '../processes/carrier.ts';
import type { HouseFile } from './house.ts';
import type { Incoming } from './incoming.ts';

const sha256Pattern = /^[0-9a-f]{64}$/;

/** The saved pages of an archive as they are shown: each is made ready once a session, in a place that is swept after a day. */
export class SavedPages {
  readonly #archive: Pick<ArchiveProcess, 'ask'>;
  readonly #still: StillPages;
  readonly #incoming: Incoming;
  readonly #ready = new Map<string, Promise<HouseFile>>();

  constructor(parts: {
    readonly archive: Pick<ArchiveProcess, 'ask'>;
    readonly carrier: Carrier;
    readonly incoming: Incoming;
  }) {
    this.#archive = parts.archive;
    this.#still = new StillPages(parts.carrier);
    this.#incoming = parts.incoming;
  }

  /** The page with this SHA-256; null for what is none, or not in the archive. @throws {AppError} as `StillPages.write` */
  async find(sha256: string): Promise<HouseFile | null> {
    const path = sha256Pattern.test(sha256) ? await this.#archive.ask('original.find', { sha256, kind: 'page' }) : null;
    if (path === null) return null;
    const ready = this.#ready.get(sha256) ?? this.#make(path, sha256);
    this.#ready.set(sha256, ready);
    return ready.catch((error: unknown) => {
      this.#ready.delete(sha256);
      throw error;
    });
  }

  /** Deletes what was made ready, which holds the words of its pages, and ends the reader, which may remember them. */
  async forget(): Promise<void> {
    this.#still.end();
    const ready = [...this.#ready.values()];
    this.#ready.clear();
    for (const page of ready) {
      const made = await page.catch(() => null);
      if (made !== null) await rm(dirname(made.path), { recursive: true, force: true });
    }
  }

  async #make(from: string, sha256: string): Promise<HouseFile> {
    const path = join(await this.#incoming.exportFolder(), `${sha256}.html`);
    await this.#still.write(from, path);
    return { path, type: 'text/html; charset=utf-8' };
  }
}
