import type { Database } from 'better-sqlite3';

/** Numbers up to here can be counted with exactly, and be added to for as long as anybody lives. */
const largest = 2 ** 52;

/** The last moment that can be said, in milliseconds since 1970. */
const latest = 8_640_000_000_000_000;

/** Columns that hold all of an integer's bits. */
const whole: ReadonlySet<string> = new Set(['sketches.hash']);

/** What is wrong with the numbers of a package's database: with one of them too large, nothing could be filed any more, or no day be shown. */
export function numberProblems(db: Database): readonly string[] {
  const columns = db
    .prepare<[], { table: string; column: string }>(/* sql */ `
        SELECT t.name AS "table", c.name AS "column" FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c
        WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND c.type = 'INTEGER'`)
    .all();
  const problems = columns
    .filter(({ table, column }) => !whole.has(`${table}.${column}`))
    .filter(({ table, column }) => {
      const most = /(?:^|_)at$|^told_from$/u.test(column) ? latest : largest;
      const sql = /* sql */ `SELECT 1 FROM "${table}" WHERE "${column}" NOT BETWEEN ? AND ? LIMIT 1`;
      return db.prepare<[number, number]>(sql).get(-most, most) !== undefined;
    })
    .map(({ table, column }) => `archive.sqlite has a ${column} in ${table} that is too large a number.`);
  const counted = /* sql */ `SELECT 1 FROM sqlite_sequence WHERE typeof(seq) <> 'integer' OR seq NOT BETWEEN 0 AND ?`;
  if (db.prepare<[number]>(counted).get(largest) !== undefined)
    problems.push('archive.sqlite has counted further than can be counted.');
  for (const table of ['counters', 'sketching'])
    if (db.prepare(/* sql */ `SELECT 1 FROM ${table}`).get() === undefined)
      problems.push(`archive.sqlite has lost what it counts by, in ${table}.`);
  return problems;
}
