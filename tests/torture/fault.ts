import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { archivePaths } from '../../main/archive/archive-paths.ts';
import { listBackups } from '../../main/storage/backups.ts';
import { putBackOverDamage, setAsideIn } from '../../main/storage/damage.ts';
import { createDossier } from '../../main/storage/dossiers.ts';
import { openArchive } from '../../main/storage/open-archive.ts';
import { at, type Random } from '../bench/random.ts';
import { searched } from '../support/indexed-archive.ts';
import { damage, examined, fillArchive, filledArticles, flip } from '../support/filled-archive.ts';

/** The kinds of damage that are done to an archive that is closed. */
const faultKinds = [
  'a bit of the archive',
  'a page of zeros',
  'a file cut short',
  'a bit of the log',
  'a bit of an original',
  'a bit of the index',
  'a page of the index',
  'no index',
] as const;

/** What came of one fault: found and mended, of no consequence, or a loss, in a sentence. */
export interface FaultEnd {
  readonly kind: (typeof faultKinds)[number];
  readonly place: string;
  readonly lost: readonly string[];
}

/** How many changes stand in the log of `stopped`. */
const logged = 20;

/** The archives that are broken copies of: one that was closed, with its index in step, and one whose program was stopped. */
export interface WholeArchives {
  readonly filled: string;
  readonly stopped: string;
}

/** Makes the archives that copies are broken of, below a folder. */
export async function makeWholeArchives(below: string): Promise<WholeArchives> {
  const [filled, stopped] = [join(below, 'filled'), join(below, 'stopped')];
  mkdirSync(filled);
  await fillArchive(filled);
  await searched(filled, 'pilots');
  const copy = join(below, 'copy');
  cpSync(filled, copy, { recursive: true, preserveTimestamps: true });
  const db = openArchive(copy);
  for (let number = 1; number <= logged; number += 1) createDossier(db, `Logged ${number}`);
  cpSync(copy, stopped, { recursive: true, preserveTimestamps: true });
  db.close();
  return { filled, stopped };
}

/** Breaks something in a copy of a filled archive, and looks whether it is found, and mended where that can be. */
export async function someFault(whole: WholeArchives, folder: string, random: Random): Promise<FaultEnd> {
  rmSync(folder, { recursive: true, force: true });
  const kind = at(faultKinds, Math.floor(random() * faultKinds.length));
  const { filled, stopped } = whole;
  cpSync(kind === 'a bit of the log' ? stopped : filled, folder, { recursive: true, preserveTimestamps: true });
  const { archive, index, originals } = archivePaths(folder);
  const log = `${archive}-wal`;
  const size = statSync(kind === 'a bit of the log' ? log : kind.includes('index') ? index : archive).size;
  const place = Math.floor(random() * size);
  const page = place - (place % 4096);
  const zero = (path: string): void => damage(path, page, (bytes) => bytes.fill(0), 4096);
  let where = String(place);
  if (kind === 'a bit of the archive') flip(archive, place, Math.floor(random() * 8));
  if (kind === 'a page of zeros') zero(archive);
  if (kind === 'a file cut short') truncateSync(archive, place);
  if (kind === 'a bit of the log') {
    flip(log, place, Math.floor(random() * 8));
    return { kind, place: where, lost: logLosses(folder) };
  }
  if (kind === 'a bit of an original') {
    const files = readdirSync(originals, { recursive: true, encoding: 'utf8' }).filter((name) => name.length > 60);
    where = at(files, Math.floor(random() * files.length));
    flip(join(originals, where), 2);
  }
  if (kind === 'a bit of the index') flip(index, place, Math.floor(random() * 8));
  if (kind === 'a page of the index') zero(index);
  if (kind === 'no index') rmSync(index);
  const lost = kind.includes('index') ? await indexLosses(folder) : await archiveLosses(filled, folder);
  return { kind, place: where, lost };
}

async function archiveLosses(filled: string, folder: string): Promise<readonly string[]> {
  const whole = contentOf(archivePaths(filled).archive);
  const found = await examined(folder);
  if (!('failure' in found)) {
    if (found.problems.length > 0 || contentOf(archivePaths(folder).archive) === whole) return [];
    return ['what is in the archive has changed, and the check found nothing'];
  }
  // A number of the schema that has grown looks like a newer version's; nothing is written to that either.
  if (found.failure !== 'archive-damaged')
    return found.failure === 'archive-from-future' ? [] : [`it fails with ${found.failure}`];
  const [backup] = listBackups(folder);
  if (backup === undefined) return ['no backup is left'];
  putBackOverDamage(folder, backup.name, Date.now());
  return contentOf(archivePaths(folder).archive) === whole ? [] : ['what was put back is not what there was'];
}

/** Of what stands in the log, all is there that was committed before the damage; where that is not all but the last, a copy of it is kept. */
function logLosses(folder: string): readonly string[] {
  const db = openArchive(folder);
  const names = db
    .prepare<[], string>(`SELECT name FROM dossiers WHERE name LIKE 'Logged %' ORDER BY number`)
    .pluck()
    .all();
  const check = db.pragma('integrity_check', { simple: true });
  db.close();
  const lost: string[] = names.flatMap((name, index) =>
    name === `Logged ${index + 1}` ? [] : [`${name} is out of turn`],
  );
  if (check !== 'ok') lost.push(String(check));
  if (names.length < logged - 1 && setAsideIn(folder).length === 0)
    lost.push(`${logged - names.length} changes of the log are gone, and nothing says so`);
  return lost;
}

async function indexLosses(folder: string): Promise<readonly string[]> {
  const { total, problems } = await searched(folder, 'pilots');
  return total === filledArticles - 1 ? problems : [`a search finds ${total} articles of ${filledArticles - 1}`];
}

/** One hash over every row of every table. */
function contentOf(path: string): string {
  const db = new Database(path, { readonly: true });
  const hash = createHash('sha256');
  const names = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_stat%' ORDER BY name`,
    )
    .pluck()
    .all();
  for (const name of names) {
    const rows = db
      .prepare(`SELECT * FROM "${name}"`)
      .raw()
      .all()
      .map((row) => JSON.stringify(row));
    hash.update(`${name}\n${rows.toSorted().join('\n')}\n`);
  }
  db.close();
  return hash.digest('hex');
}
