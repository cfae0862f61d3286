import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { CallInput } from '../../preload/contract/calls.ts';
import type { DraftReport } from '../../preload/contract/drafts.ts';
import type { ExportReport } from '../../preload/contract/exports.ts';
import type { TemplateText } from '../../preload/contract/note-templates.ts';
import { AppError } from '../archive/app-error.ts';
import type { ArchiveProcess } from '../processes/archive-process.ts';
import type { DoorSurface } from './house.ts';
import type { Incoming } from './incoming.ts';

/** Where exports and drafts are written into folders, and stopped: the archive process writes them, and the door prints what is to be a PDF. */
export class ExportsDesk {
  readonly #archive: Pick<ArchiveProcess, 'ask'>;
  readonly #incoming: Incoming;
  readonly #surface: Pick<DoorSurface, 'printPdf'>;
  #underWay = new AbortController();

  constructor(parts: {
    readonly archive: Pick<ArchiveProcess, 'ask'>;
    readonly incoming: Incoming;
    readonly surface: Pick<DoorSurface, 'printPdf'>;
  }) {
    this.#archive = parts.archive;
    this.#incoming = parts.incoming;
    this.#surface = parts.surface;
  }

  /** Writes an export into a folder; `isPacked` makes one file of it, whose path is then the `place`. @throws {AppError} as the formats do, and as `DoorSurface.printPdf` */
  async write(
    asked: Omit<CallInput<'exports.write'>, 'destination'> & { readonly template?: TemplateText },
    folder: string,
    isPacked: boolean,
  ): Promise<ExportReport> {
    const signal = this.#begin();
    if (asked.format !== 'pdf') return this.#archive.ask('export.write', { ...asked, folder, isPacked });
    return this.#printed(folder, signal, async (own, print) => {
      const report = await this.#archive.ask('export.write', { ...asked, folder: own, isPacked: false });
      const [page = ''] = report.files;
      const file = await print(page);
      return { ...report, files: [file], place: isPacked ? join(folder, file) : folder };
    });
  }

  /** Writes the draft of a dossier into a folder, as one document. @throws {AppError} as `write` */
  async draft(asked: Omit<CallInput<'exports.draft'>, 'destination'>, folder: string): Promise<DraftReport> {
    const signal = this.#begin();
    if (asked.format !== 'pdf') return this.#archive.ask('draft.export', { ...asked, folder });
    return this.#printed(folder, signal, async (own, print) => {
      const report = await this.#archive.ask('draft.export', { ...asked, folder: own });
      return { ...report, file: await print(report.file), place: folder };
    });
  }

  /** Stops what is being written. What came too late to be stopped is whole. */
  async cancel(): Promise<void> {
    this.stop();
    await this.#archive.ask('export.cancel', null);
  }

  /** Stops a browser that prints. */
  stop(): void {
    this.#underWay.abort();
  }

  /** One export at a time: another stops the one before. */
  #begin(): AbortSignal {
    this.#underWay.abort();
    this.#underWay = new AbortController();
    return this.#underWay.signal;
  }

  /** Has a page written into a folder of our own and printed there; the PDF is moved where it is wanted when it is whole. */
  async #printed<R>(
    folder: string,
    signal: AbortSignal,
    write: (own: string, print: (page: string) => Promise<string>) => Promise<R>,
  ): Promise<R> {
    const own = await this.#incoming.exportFolder();
    try {
      return await write(own, async (page) => {
        const pdf = join(own, 'printed.pdf');
        await this.#surface.printPdf({ html: join(own, page), pdf, signal });
        if (signal.aborted) throw new AppError('cancelled', 'stopped when the pages were printed');
        const stem = basename(page, '.html');
        return await this.#archive.ask('pdf.keep', { path: pdf, folder, stem });
      });
    } finally {
      await rm(own, { recursive: true, force: true });
    }
  }
}
