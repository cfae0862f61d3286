import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { newestVersion } from '../../../../../main/storage/schema-identity.ts';
import { migrations } from '../../../../../main/storage/migrations/index.ts';
import { examinePackage } from '../../../../../main/storage/package/examine-package.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

/** A package with nothing but a database in it, as it was made when the schema was at a version. */
function packageOf(version: number, more = ''): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'data'));
  const path = join(folder, 'data/archive.sqlite');
  const db = new Database(path);
  db.pragma('synchronous = OFF');
  for (const migration of migrations) if (migration.version <= version) migration.up(db);
  db.pragma('application_id = 0x4169644d');
  db.pragma(`user_version = ${version}`);
  const tree = JSON.stringify({
    type: 'root',
    children: [{ type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: 'Old words.' }] }],
  });
  db.prepare(
    `INSERT INTO articles (id, title, fingerprint, lead, words, filed_at, day, revision) VALUES ('0abcd123', 'Old', '', '', 2, 1, '2020-01-01', 1)`,
  ).run();
  db.prepare(`INSERT INTO bodies (article, text_version, text, tree) VALUES (1, 1, 'Old words.', ?)`).run(tree);
  db.exec(more);
  db.close();
  const sum = createHash('sha256').update(readFileSync(path)).digest('hex');
  writeFileSync(join(folder, 'manifest-sha256.txt'), `${sum}  data/archive.sqlite\n`);
  writeFileSync(join(folder, 'bagit.txt'), 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  return folder;
}

describe('the database of a package', () => {
  it.each(migrations.map(({ version }) => version))('made at version %i is brought to the newest', async (version) => {
    const folder = packageOf(version);
    const { problems, database } = await examinePackage(folder, temporaryFolder());
    expect(problems).toEqual([]);
    const db = new Database(database, { readonly: true });
    expect(db.pragma('user_version', { simple: true })).toBe(newestVersion);
    expect(db.prepare('SELECT text FROM bodies').pluck().all()).toEqual(['Old words.']);
    db.close();
  });

  it.each([
    [
      'a trigger',
      'CREATE TRIGGER t AFTER UPDATE ON articles BEGIN DELETE FROM bodies; END',
      /the trigger t, which is not ours/u,
    ],
    ['a virtual table', 'CREATE VIRTUAL TABLE v USING fts5(a)', /the table v, which is not ours/u],
    ['a column more', 'ALTER TABLE articles ADD COLUMN more TEXT', /lacks the table articles/u],
    ['an index on a call', 'CREATE INDEX i ON articles (lower(title))', /the index i, which is not ours/u],
  ])('with %s in it is refused before it is migrated', async (_, sql, reason) => {
    const { problems } = await examinePackage(packageOf(60, sql), temporaryFolder());
    expect(problems.join('\n')).toMatch(reason);
  });

  it.each([
    [
      'a revision that nothing can follow',
      'UPDATE counters SET revision = 9223372036854775807',
      /revision in counters/u,
    ],
    ['a number that nothing can follow', `UPDATE sqlite_sequence SET seq = 9223372036854775807`, /counted further/u],
    ['nothing to count by', 'DELETE FROM counters', /in counters/u],
    ['a moment after the last', 'UPDATE articles SET filed_at = 8640000000000001', /filed_at in articles/u],
    ['a day that is none', `UPDATE articles SET day = 'today'`, /day in articles/u],
    ['a date that is none', `UPDATE articles SET published = 'x'`, /published in articles/u],
    ['an article without a text', 'DELETE FROM bodies', /an article without a text/u],
    ['an origin that is none', `INSERT INTO origins VALUES (1, 'title', 'heaven', 0)`, /origin in origins/u],
    ['a warning that is none', `INSERT INTO article_warnings VALUES (1, 0, 'x', NULL)`, /code in article_warnings/u],
    [
      'a shelf that is none',
      `INSERT INTO searches (id, query, shelf, last_at) VALUES ('0abcd123', '', '{"kind":"x"}', 1)`,
      /shelf in searches/u,
    ],
    ['a headline without an end', `UPDATE articles SET title = hex(zeroblob(600000))`, /title in articles/u],
    [
      'a body without an end',
      `UPDATE bodies SET tree = '{"type":"root","children":[' ||
        replace(hex(zeroblob(500)), '00', '{"type":"element","tagName":"blockquote","properties":{},"children":[') ||
        '{"type":"text","value":"Old words."}' || replace(hex(zeroblob(500)), '00', ']}') || ']}'`,
      /article 1 in bodies/u,
    ],
  ])('with %s is refused', async (_, sql, reason) => {
    const { problems } = await examinePackage(packageOf(newestVersion, sql), temporaryFolder());
    expect(problems.join('\n')).toMatch(reason);
  });

  it('is the one that was checked, whatever is put in its place meanwhile', async () => {
    const folder = packageOf(newestVersion);
    const other = packageOf(newestVersion, `UPDATE articles SET title = 'Other'`);
    const { problems } = await examinePackage(folder, temporaryFolder(), {
      onProgress: () => copyFileSync(join(other, 'data/archive.sqlite'), join(folder, 'data/archive.sqlite')),
    });
    expect(problems).toEqual(['data/archive.sqlite changed while it was checked.']);
  });

  it('may have notes of SQLite for planning, which say nothing', async () => {
    expect((await examinePackage(packageOf(newestVersion, 'ANALYZE'), temporaryFolder())).problems).toEqual([]);
  });
});
