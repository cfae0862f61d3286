import { mkdir, open, rm } from 'node:fs/promises';
import type { ExportReport } from '../../preload/contract/exports.ts';
import { AppError } from '../archive/app-error.ts';
import type { ExportArticle, ExportJob } from './export-job.ts';
import { keepUnderFreeName } from './free-name.ts';
import { unfinishedIn } from './unfinished.ts';
import { onDisk } from './write-whole.ts';

/** A format that puts a whole export into one file. */
export interface OneFile {
  /** What the file is called before its ending, as `Aide-memoire references`. */
  readonly stem: string;
  /** With its dot. */
  readonly ending: string;
  /** The file, piece by piece, in the order of the articles; each is asked for when the one before is written. */
  readonly pieces: (items: AsyncIterable<ExportArticle>, job: ExportJob) => AsyncIterable<string | Uint8Array>;
}

/**
 * Writes an export into one new file of a folder, which is made where it is missing. The file is there whole or not at all, and
 * nothing that stands in the folder is replaced.
 * @throws {AppError} `cancelled`, `disk-full`, `folder-not-writable`
 */
export async function writeOneFile(job: ExportJob, { stem, ending, pieces }: OneFile): Promise<ExportReport> {
  const { folder, total, signal, onProgress } = job;
  let articles = 0;
  let annotations = 0;
  async function* counted(): AsyncGenerator<ExportArticle> {
    for await (const item of job.items) {
      if (signal.aborted) throw new AppError('cancelled', `stopped after ${articles} of ${total} articles`);
      yield item;
      articles += 1;
      annotations += item.annotations.length;
      onProgress({ done: articles, total });
    }
  }
  await onDisk(() => mkdir(folder, { recursive: true }));
  const unfinished = unfinishedIn(folder);
  try {
    await onDisk(async () => {
      await using file = await open(unfinished, 'wx');
      for await (const piece of pieces(counted(), job)) await file.appendFile(piece);
      await file.sync();
    });
    if (signal.aborted) throw new AppError('cancelled', `stopped before ${total} articles were kept`);
    const name = await keepUnderFreeName(unfinished, folder, stem, ending);
    return { articles, annotations, files: [name], place: folder };
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
