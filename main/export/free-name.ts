import { join } from 'node:path';
import { lstatIfThere, onDisk } from './write-whole.ts';

/** The first name, as `stem (2).md`, that nothing stands under in a folder: what is there is never replaced. @throws {AppError} `folder-not-writable` */
export async function freeName(folder: string, stem: string, ending: string): Promise<string> {
  for (let copy = 1; ; copy += 1) {
    const name = `${stem}${copy === 1 ? '' : ` (${copy})`}${ending}`;
    if ((await onDisk(async () => lstatIfThere(join(folder, name)))) === null) return name;
  }
}
