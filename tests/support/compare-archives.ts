import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import Database from 'better-sqlite3';
import { archivePaths } from '../../main/archive/archive-paths.ts';

/** What was compared, and every difference found, in words. */
export interface ArchiveComparison {
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
  readonly differences: readonly string[];
  /** Tables without a row, of which nothing was compared. */
  readonly empty: readonly string[];
}

/** SQLite's own notes for planning queries say nothing of the archive. */
const notes = /^sqlite_stat\d$/u;

/**
 * Compares every row of every table of two archives that nobody writes to, and every byte they keep. The tables are those the databases
 * have, so that none is forgotten, but for those that are named as `except`.
 */
export function compareArchives(one: string, other: string, except: readonly string[] = []): ArchiveComparison {
  const differences: string[] = [];
  const [first, second] = [open(one), open(other)];
  try {
    const tables = tablesOf(first).filter((table) => !except.includes(table));
    const others = tablesOf(second).filter((table) => !except.includes(table));
    if (tables.join(' ') !== others.join(' ')) differences.push(`tables: ${tables.join(' ')} and ${others.join(' ')}`);
    const empty: string[] = [];
    let rows = 0;
    for (const table of tables.filter((name) => others.includes(name))) {
      const compared = compareTable(first, second, table, differences);
      rows += compared;
      if (compared === 0) empty.push(table);
    }
    const files = compareFiles(one, other, differences);
    return { tables: tables.length, rows, files, differences, empty };
  } finally {
    first.close();
    second.close();
  }
}

function open(folder: string): Database.Database {
  return new Database(archivePaths(folder).archive, { readonly: true }).defaultSafeIntegers();
}

function tablesOf(db: Database.Database): readonly string[] {
  return db
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .pluck()
    .all()
    .filter((name) => !notes.test(name));
}

function compareTable(
  first: Database.Database,
  second: Database.Database,
  table: string,
  differences: string[],
): number {
  const [theirs, mine] = [rowsOf(first, table), rowsOf(second, table)];
  let rows = 0;
  for (;;) {
    const [one, other] = [theirs.next(), mine.next()];
    if (one.done === true || other.done === true) {
      if (one.done !== other.done) differences.push(`${table}: more rows in one than in the other, after ${rows}`);
      theirs.return?.();
      mine.return?.();
      return rows;
    }
    rows += 1;
    const [left, right] = [written(one.value), written(other.value)];
    if (left !== right) differences.push(`${table}: ${left.slice(0, 200)} and ${right.slice(0, 200)}`);
  }
}

function rowsOf(db: Database.Database, table: string): IterableIterator<unknown> {
  const columns = db.prepare<[string], string>(`SELECT name FROM pragma_table_info(?)`).pluck().all(table);
  return db
    .prepare(`SELECT * FROM "${table}" ORDER BY ${columns.map((name) => `"${name}"`).join(', ')}`)
    .raw()
    .iterate();
}

/** A row with the kind of each value: a number is another than the text that looks like it. */
function written(row: unknown): string {
  return JSON.stringify(row, (_, value: unknown) => {
    if (typeof value === 'bigint') return `integer ${value}`;
    if (typeof value === 'number') return `real ${value}`;
    return value;
  });
}

function compareFiles(one: string, other: string, differences: string[]): number {
  let files = 0;
  for (const kind of ['originals', 'images'] as const) {
    const [first, second] = [archivePaths(one)[kind], archivePaths(other)[kind]];
    const [theirs, mine] = [filesBelow(first), filesBelow(second)];
    for (const path of new Set([...theirs, ...mine])) {
      files += 1;
      if (!theirs.has(path) || !mine.has(path)) differences.push(`${kind}/${path} is only in one`);
      else if (hashOf(join(first, path)) !== hashOf(join(second, path)))
        differences.push(`${kind}/${path} has other bytes`);
    }
  }
  return files;
}

function filesBelow(folder: string): ReadonlySet<string> {
  if (!existsSync(folder)) return new Set();
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return new Set(paths.filter((path) => statSync(path).isFile()).map((path) => relative(folder, path)));
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
