import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { IntakeSource } from '../../preload/contract/imports.ts';
import { AppError } from '../archive/app-error.ts';
import { newId } from '../archive/identity.ts';
import type { IntakeFile } from '../archive/read-article.ts';

/** What nobody came back for within a day is left over from a crash. */
const keepMs = 24 * 60 * 60 * 1000;

/** What a source stands for: bytes below the archive, ours to remove, or a file or folder of the person's own. */
type Admitted =
  | { readonly kind: 'staged'; readonly file: IntakeFile }
  | { readonly kind: 'path'; readonly path: string };

/** What doors have taken in until it is imported, or handed out until it is fetched. */
export class Incoming {
  readonly #folder: string;
  readonly #admitted = new Map<IntakeSource, Admitted>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Makes the place for bytes and removes what a crash left in it. */
  async sweep(now = Date.now()): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    for (const name of await readdir(this.#folder)) {
      const path = join(this.#folder, name);
      const found = await stat(path).catch(() => null);
      if (found !== null && found.mtimeMs < now - keepMs) await rm(path, { recursive: true, force: true });
    }
  }

  /** A source for a file or folder where it lies. */
  admit(path: string): IntakeSource {
    const source: IntakeSource = newId();
    this.#admitted.set(source, { kind: 'path', path });
    return source;
  }

  /** A source for bytes to come, in a file under a name of ours; the name they came under is only remembered. */
  stage(fileName: string): { readonly source: IntakeSource; readonly path: string } {
    const source: IntakeSource = newId();
    const path = join(this.#folder, source);
    this.#admitted.set(source, { kind: 'staged', file: { path, fileName } });
    return { source, path };
  }

  /** What sources stand for, each to be taken once. @throws {AppError} `not-found`, and then none is taken */
  take(sources: readonly IntakeSource[]): readonly Admitted[] {
    const taken = sources.map((source) => {
      const admitted = this.#admitted.get(source);
      if (admitted === undefined) throw new AppError('not-found', `nothing was admitted as ${source}`);
      return admitted;
    });
    for (const source of sources) this.#admitted.delete(source);
    return taken;
  }

  /** A new folder of our own for an export to be downloaded from. */
  async exportFolder(): Promise<string> {
    const folder = join(this.#folder, `export-${newId()}`);
    await mkdir(folder, { recursive: true });
    return folder;
  }
}
