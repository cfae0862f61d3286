import type { BagCheckOptions } from '../storage/package/check-bag.ts';
import { examinePackage, type ExaminedPackage } from '../storage/package/examine-package.ts';
import { styleProblems } from './packed-styles.ts';

/** Checks a package as `examinePackage` does, and then that what would be run of it, its citation styles, can be. @throws {AppError} `cancelled` */
export async function examineWhole(
  folder: string,
  workFolder: string,
  options: BagCheckOptions,
): Promise<ExaminedPackage> {
  const examined = await examinePackage(folder, workFolder, options);
  if (examined.problems.length > 0) return examined;
  return { ...examined, problems: await styleProblems(examined.database, options.signal) };
}
