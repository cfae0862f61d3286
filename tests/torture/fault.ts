import { createHash } from 'node:crypto';
import { cpSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { archivePaths } from '../../main/archive/archive-paths.ts';
import { IndexKeeper } from '../../main/processes/index-keeper.ts';
import { listBackups } from '../../main/storage/backups.ts';
import { putBackOverDamage } from '../../main/storage/damage.ts';
import { noteIndexSum } from '../../main/storage/index-sum.ts';
import { openArchive } from '../../main/storage/open-archive.ts';
import { at, type Random } from '../bench/random.ts';
import { damage, examined, filledArticles, flip } from '../support/filled-archive.ts';

/** The kinds of damage that are done to an archive that is closed. */
const faultKinds = [
  'a bit of the archive',
  'a page of zeros',
  'a file cut short',
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

/** Brings the index of a filled archive in step, as it is when a window has been closed. */
export async function indexFilled(folder: string): Promise<void> {
  await searched(folder);
}

/** Breaks something in a copy of a filled archive, and looks whether it is found, and mended where that can be. */
export async function someFault(filled: string, folder: string, random: Random): Promise<FaultEnd> {
  rmSync(folder, { recursive: true, force: true });
  cpSync(filled, folder, { recursive: true, preserveTimestamps: true });
  const { archive, index, originals } = archivePaths(folder);
  const kind = at(faultKinds, Math.floor(random() * faultKinds.length));
  const size = statSync(kind.includes('index') ? index : archive).size;
  const place = Math.floor(random() * size);
  const page = place - (place % 4096);
  const zero = (path: string): void => damage(path, page, (bytes) => bytes.fill(0), 4096);
  let where = String(place);
  if (kind === 'a bit of the archive') flip(archive, place, Math.floor(random() * 8));
  if (kind === 'a page of zeros') zero(archive);
  if (kind === 'a file cut short') truncateSync(archive, place);
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

async function indexLosses(folder: string): Promise<readonly string[]> {
  const found = await searched(folder);
  return found === filledArticles - 1 ? [] : [`a search finds ${found} articles of ${filledArticles - 1}`];
}

/** How many articles a word finds that is in all but the one in the trash; leaves the index closed. */
async function searched(folder: string): Promise<number> {
  const db = openArchive(folder);
  const nothing = (): void => undefined;
  const keeper = new IndexKeeper(db, folder, nothing, nothing);
  const asked = { query: 'pilots', shelf: { kind: 'all' }, sort: 'newest', offset: 0, limit: 1 } as const;
  await keeper.settle();
  let { covered, total } = await keeper.mending(() => keeper.index.search(asked));
  if (covered < 1) {
    await keeper.settle();
    ({ covered, total } = keeper.index.search(asked));
  }
  db.close();
  noteIndexSum(folder);
  return total;
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
