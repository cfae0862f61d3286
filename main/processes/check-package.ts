import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExaminedPackage } from '../storage/package/examine-package.ts';
import { examineWhole } from './examine-whole.ts';

/** Checks a package, whole, without an archive to bring it back into. @throws {AppError} `cancelled` */
export async function checkPackage(
  folder: string,
  onProgress: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<ExaminedPackage> {
  const work = await mkdtemp(join(tmpdir(), 'aide-package-'));
  try {
    return await examineWhole(folder, work, { onProgress, ...(signal === undefined ? {} : { signal }) });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
