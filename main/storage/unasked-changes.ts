import type { Database } from 'better-sqlite3';
import { backupPath, checkBackup, hasChangedSince, listBackups, type BackupRecord } from './backups.ts';
import { setAsideIn } from './damage.ts';
import { newestVersion } from './schema-identity.ts';

/** What of each table stays as it is for as long as the article has the same revision: `key` finds a row again, `kept` may not differ. */
const tables: readonly {
  readonly name: string;
  readonly article: string;
  readonly key: string;
  readonly kept: string;
}[] = [
  {
    name: 'articles',
    article: 'number',
    key: 'number',
    kept: 'id, title, translation, outlet, author, published, language, url, address, fingerprint, lead, words, external_id, filed_at, trashed_at, day',
  },
  { name: 'bodies', article: 'article', key: 'article', kept: 'text_version, text, tree' },
  { name: 'origins', article: 'article', key: 'article, field', kept: 'origin, is_guess' },
  { name: 'article_details', article: 'article', key: 'article, place', kept: 'name, value' },
  { name: 'clippings', article: 'article', key: 'number', kept: 'sha256, part, file_name, seen_at, entry' },
  {
    name: 'annotations',
    article: 'article',
    key: 'number, changed_at',
    kept: 'id, article, colour, note, exact, created_at, deleted_at',
  },
];

/**
 * What is not as it was in the newest backup, though nothing has changed it since, as sentences: the stored bytes have changed by
 * themselves, which no check of SQLite's own can tell. Where nothing at all has been written since, every table is compared; else what
 * belongs to articles of the same revision. Reads both databases. @throws {AppError} `backup-damaged`
 */
export function unaskedChanges(db: Database, folder: string): readonly string[] {
  const backup = ofTheSameHistory(folder);
  if (backup === null || backup.schema !== newestVersion) return [];
  checkBackup(folder, backup);
  db.prepare(/* sql */ `ATTACH DATABASE ? AS copy`).run(backupPath(folder, backup.name));
  try {
    const found = hasChangedSince(folder, backup) ? articlesThatDiffer(db) : tablesThatDiffer(db);
    return found.map((what) => `${what} is not what it was in ${backup.name}, and nobody changed it`);
  } finally {
    db.exec(/* sql */ `DETACH DATABASE copy`);
  }
}

/** The newest backup, unless the archive was put back since: what has the same number then may be another's. */
function ofTheSameHistory(folder: string): BackupRecord | null {
  const [newest] = listBackups(folder);
  if (newest === undefined || newest.reason === 'before-restore') return null;
  // Both names begin with a moment, written in the same way.
  const momentOf = (name: string): string => name.replace('archive.damaged-', '').slice(0, 18);
  return setAsideIn(folder).some((aside) => momentOf(aside) >= momentOf(newest.name)) ? null : newest;
}

function tablesThatDiffer(db: Database): readonly string[] {
  const names = db
    .prepare<[], string>(/* sql */ `
      SELECT name FROM main.sqlite_schema WHERE type = 'table' AND (name NOT LIKE 'sqlite%' OR name = 'sqlite_sequence')`)
    .pluck()
    .all();
  const columns = (name: string): string => (name === 'sqlite_schema' ? 'type, name, sql' : '*');
  const more = (name: string, here: string, there: string): string =>
    /* sql */ `EXISTS (SELECT ${columns(name)} FROM ${here}."${name}" EXCEPT SELECT ${columns(name)} FROM ${there}."${name}")`;
  return ['sqlite_schema', ...names].filter(
    (name) =>
      db
        .prepare(/* sql */ `SELECT ${more(name, 'main', 'copy')} OR ${more(name, 'copy', 'main')}`)
        .pluck()
        .get() === 1,
  );
}

function articlesThatDiffer(db: Database): readonly string[] {
  return tables.flatMap(({ name, article, key, kept }) => {
    const of = (side: string): string => kept.replace(/\w+/gu, `${side}.$&`);
    const isSame = key.replace(/(\w+),?/gu, 'AND one.$1 = other.$1');
    const found = db.prepare<[], string>(/* sql */ `
      SELECT DISTINCT a.id FROM main.articles a JOIN copy.articles c ON c.number = a.number AND c.revision = a.revision AND c.id = a.id
        JOIN main.${name} one ON one.${article} = a.number JOIN copy.${name} other ON true ${isSame}
      WHERE (${of('one')}) IS NOT (${of('other')})`);
    return found
      .pluck()
      .all()
      .map((id) => `something of ${id} (${name})`);
  });
}
