import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examinePackage, type ExaminedPackage } from '../storage/package/examine-package.ts';

/** Checks a package, whole, without an archive to bring it back into. */
export async function checkPackage(
  folder: string,
  onProgress: (done: number, total: number) => void,
): Promise<ExaminedPackage> {
  const work = await mkdtemp(join(tmpdir(), 'aide-package-'));
  try {
    return await examinePackage(folder, work, { onProgress });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
