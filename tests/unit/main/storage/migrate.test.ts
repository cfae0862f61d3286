import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { archivePaths } from '../../../../main/archive/archive-paths.ts';
import { newestVersion } from '../../../../main/storage/schema-identity.ts';
import { migrations } from '../../../../main/storage/migrations/index.ts';
import { openArchive } from '../../../../main/storage/open-archive.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

describe('openArchive', () => {
  it('makes an archive that says what it is, syncs every commit and holds every reference', () => {
    const db = openArchive(temporaryFolder());
    expect(db.pragma('application_id', { simple: true })).toBe(Buffer.from('AidM').readUInt32BE());
    expect(db.pragma('user_version', { simple: true })).toBe(newestVersion);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(db.pragma('trusted_schema', { simple: true })).toBe(0);
    db.close();
  });

  it('refuses an archive of a newer version and leaves it as it was', () => {
    const folder = temporaryFolder();
    const first = openArchive(folder);
    first.pragma(`user_version = ${newestVersion + 10}`);
    first.close();
    const before = readFileSync(archivePaths(folder).archive);
    expect(() => openArchive(folder)).toThrow(expect.objectContaining({ code: 'archive-from-future' }));
    expect(readFileSync(archivePaths(folder).archive).equals(before)).toBe(true);
  });

  it('refuses a database of another program and leaves it as it was', () => {
    const folder = temporaryFolder();
    const foreign = new Database(join(folder, 'archive.sqlite'));
    foreign.exec('CREATE TABLE bookmarks (url TEXT)');
    foreign.close();
    expect(() => openArchive(folder)).toThrow(expect.objectContaining({ code: 'archive-not-ours' }));
    expect(readdirSync(join(folder, 'backups'))).toEqual([]);
  });

  it('refuses a file that is no database', () => {
    const folder = temporaryFolder();
    openArchive(folder).close();
    const { archive } = archivePaths(folder);
    new Database(archive).close();
    const bytes = readFileSync(archive).fill(0x41, 0, 100);
    writeFileSync(archive, bytes);
    expect(() => openArchive(folder)).toThrow(expect.objectContaining({ code: 'SQLITE_NOTADB' }));
  });

  it('opens an archive a second time without touching its schema', () => {
    const folder = temporaryFolder();
    openArchive(folder).close();
    const db = openArchive(folder);
    expect(db.pragma('user_version', { simple: true })).toBe(newestVersion);
    db.close();
  });
});

describe('migrations', () => {
  it('are numbered in rising tens', () => {
    const versions = migrations.map(({ version }) => version);
    expect(versions).toEqual(versions.toSorted((one, other) => one - other));
    for (const version of versions) expect(version % 10).toBe(0);
    expect(new Set(versions).size).toBe(versions.length);
  });

  it('make every table strict', () => {
    const db = openArchive(temporaryFolder());
    const loose = db.prepare(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`,
    );
    expect(loose.all()).toEqual([]);
    db.close();
  });
});
