import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { AppError } from '../archive/app-error.ts';
import { Zip, ZipDeflate } from 'fflate';

/**
 * One file of the notes in a folder, for a download: the note itself where there is one, else a zip of all; gives its path.
 * @throws {AppError} `cancelled`, with half a zip left in the folder, which whoever asks removes
 */
export async function packNotes(folder: string, files: readonly string[], signal: AbortSignal): Promise<string> {
  const [only] = files;
  if (only !== undefined && files.length === 1) return join(folder, only);
  const target = join(folder, 'notes.zip');
  const out = createWriteStream(target);
  const zip = new Zip((error, chunk, isLast) => {
    if (error !== null) out.destroy(error);
    else if (isLast) out.end(chunk);
    else out.write(chunk);
  });
  const finished = once(out, 'finish');
  for (const name of files) {
    if (signal.aborted) {
      out.destroy();
      await once(out, 'close'); // else it could be opened in a folder that is being removed
      throw new AppError('cancelled', 'stopped while the notes were packed');
    }
    const entry = new ZipDeflate(name, { level: 6 });
    zip.add(entry);
    entry.push(await readFile(join(folder, name)), true);
    if (out.writableNeedDrain) await once(out, 'drain');
  }
  zip.end();
  await finished;
  return target;
}
