import { copyFile, lstat } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { AppError } from '../../archive/app-error.ts';
import { hashesOfFile } from '../hash-file.ts';
import { upgrade } from '../migrate.ts';
import { checkIdentity } from '../schema-identity.ts';
import { checkBag, type BagCheckOptions, type BagReport } from './check-bag.ts';
import { namedFiles, packagePath, type NamedFile } from './named-files.ts';
import { rowProblems } from './package-rows.ts';
import { schemaDifferences } from './package-schema.ts';

/** A package that was looked at whole: with no problems, `database` is a copy of its database, checked and of the newest schema. */
export interface ExaminedPackage {
  readonly bag: BagReport;
  readonly problems: readonly string[];
  readonly database: string;
  /** The originals and pictures that the database names. */
  readonly files: readonly NamedFile[];
}

/** Checks a package as a bag, then its database in a copy below a folder of ours, and that every original and picture is there. */
export async function examinePackage(
  folder: string,
  workFolder: string,
  options: BagCheckOptions = {},
): Promise<ExaminedPackage> {
  const bag = await checkBag(folder, options);
  const database = join(workFolder, 'archive.sqlite');
  const found = { bag, database, files: [] };
  if (bag.problems.length > 0) return { ...found, problems: bag.problems };
  const packed = join(folder, 'data', 'archive.sqlite');
  const wanted = bag.hashes.get('data/archive.sqlite');
  if (wanted === undefined || (await lstat(packed).catch(() => null))?.isFile() !== true)
    return { ...found, problems: ['data/archive.sqlite is missing: this is a bag, but no archive of Aide-mémoire.'] };
  await copyFile(packed, database);
  // It may have been another since it was checked, and it is the copy that is taken over.
  const copied = await hashesOfFile(database, [...wanted.keys()], options.signal);
  if ([...wanted].some(([kind, hash]) => copied.get(kind) !== hash))
    return { ...found, problems: ['data/archive.sqlite changed while it was checked.'] };
  return { ...found, ...(await examineDatabase(database, folder)) };
}

async function examineDatabase(database: string, folder: string): Promise<Pick<ExaminedPackage, 'problems' | 'files'>> {
  const db = new Database(database);
  try {
    // Before anything else: a hostile schema is read, and never acted on.
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    const broken = structureProblems(db);
    if (broken.length > 0) return { problems: broken, files: [] };
    db.pragma('journal_mode = DELETE');
    db.pragma('foreign_keys = ON');
    upgrade(db);
    const wrong = await rowProblems(db);
    if (wrong.length > 0) return { problems: wrong, files: [] };
    const files = namedFiles(db);
    return { problems: await missingFiles(files, folder), files };
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    return { problems: [`archive.sqlite is damaged: ${error.message}.`], files: [] };
  } finally {
    db.close();
  }
}

function structureProblems(db: Database.Database): readonly string[] {
  let version: number;
  try {
    version = checkIdentity(db);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [
      error.code === 'archive-from-future'
        ? 'archive.sqlite was made by a newer version of Aide-mémoire. Install that version to bring it back.'
        : 'archive.sqlite is a database, but no archive of Aide-mémoire.',
    ];
  }
  if (version === 0) return ['archive.sqlite is empty.'];
  const differences = schemaDifferences(db, version);
  if (differences.length > 0) return differences;
  const answers = z.array(z.object({ integrity_check: z.string() })).parse(db.pragma('integrity_check'));
  const damage = answers.map((row) => row.integrity_check).filter((answer) => answer !== 'ok');
  const loose = db.prepare(/* sql */ `SELECT DISTINCT "table" FROM pragma_foreign_key_check()`).pluck().all();
  return [
    ...damage.map((answer) => `archive.sqlite is damaged: ${answer}.`),
    ...loose.map((table) => `archive.sqlite has a row of ${String(table)} that points at nothing.`),
  ];
}

/** Which originals and pictures are missing; what their bytes are is seen again when they are copied. */
async function missingFiles(files: readonly NamedFile[], folder: string): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const file of files) {
    const found = await lstat(join(folder, packagePath(file))).catch(() => null);
    if (found?.isFile() !== true) problems.push(`${packagePath(file)} is missing.`);
  }
  return problems;
}
