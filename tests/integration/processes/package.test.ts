import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ImportId } from '../../../preload/contract/imports.ts';
import { archivePaths } from '../../../main/archive/archive-paths.ts';
import { newId } from '../../../main/archive/identity.ts';
import { checkPackage } from '../../../main/processes/check-package.ts';
import { sweepHalves } from '../../../main/storage/durable-file.ts';
import { compareArchives } from '../../support/compare-archives.ts';
import { folderOfPages } from '../../support/made-pages.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { importEnd, testHouse, type TestHouse } from '../../support/test-house.ts';
import { fillWithEverything } from '../../support/whole-archive.ts';

/** Which folders are watched is of the computer, and is not brought back. */
const ofTheComputer = ['watches'];

const record = z.looseObject({ id: z.string() });

async function pack({ house }: TestHouse, folder: string): Promise<string> {
  const { files } = await house.archive.ask('export.package', { folder, isPacked: false });
  return join(folder, files[0] ?? '');
}

describe('a package', () => {
  it('brings everything back into an empty archive: every row of every table, and every byte', async () => {
    const [from, to, out] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
    const first = await testHouse(from);
    const { article, trashed } = await fillWithEverything(first, temporaryFolder());
    const packed = await pack(first, out);
    await first.house.close();

    const second = await testHouse(to);
    // The sample library is ours, and makes way.
    const { id } = await second.call('sample.add', {});
    await importEnd(second.house, id);
    const back = await second.house.archive.ask('archive.bringBack', { folder: packed });
    expect(back.problems).toEqual([]);
    await second.house.archive.ask('index.settle', null);
    const asked = { shelf: { kind: 'all' }, sort: 'newest', offset: 0, limit: 10 } as const;
    expect((await second.call('search.run', { ...asked, query: '"delegation 1"' })).hits.map(({ id }) => id)).toEqual([
      article,
    ]);
    expect((await second.call('search.run', { ...asked, query: 'sample' })).total).toBe(0);
    const { problems } = await second.call('archive.verify', {});
    expect(problems.filter(({ what }) => what !== 'annotation')).toEqual([]);
    await second.house.close();

    const compared = compareArchives(from, to, ofTheComputer);
    expect(compared.differences).toEqual([]);
    expect(compared.empty, 'Nothing is compared of a table without rows: fill it in whole-archive.ts.').toEqual([]);
    expect(compared.files).toBeGreaterThan(8);
    expect(readdirSync(archivePaths(to).incoming)).toEqual([]);

    // Whoever reads it without us finds the same articles, and none of those in the trash.
    const records = readdirSync(join(packed, 'data/articles')).filter((name) => name.endsWith('.json'));
    const ids = records.map(
      (name) => record.parse(JSON.parse(readFileSync(join(packed, 'data/articles', name), 'utf8'))).id,
    );
    expect(ids).toContain(article);
    expect(ids).not.toContain(trashed);
    expect(ids.length).toBe(back.articles);
    const listed = readFileSync(join(packed, 'manifest-sha256.txt'), 'utf8').trim().split('\n');
    for (const line of listed) {
      const [hash = '', path = ''] = line.split('  ');
      const bytes = readFileSync(join(packed, decodeURIComponent(path.replace(/%(?!0A|0D|25)/gu, '%25'))));
      expect(createHash('sha256').update(bytes).digest('hex'), path).toBe(hash);
    }
  });

  it('is of one moment, whatever is done while it is packed, and is not brought back into an archive with work in it', async () => {
    const [from, out] = [temporaryFolder(), temporaryFolder()];
    const house = await testHouse(from);
    await house.bringIn(folderOfPages(temporaryFolder(), 3));
    const packing = pack(house, out);
    const later = house.bringIn(folderOfPages(temporaryFolder(), 3, 10));
    const packed = await packing;
    await later;
    const { problems } = await checkPackage(packed, () => undefined);
    expect(problems).toEqual([]);

    // What is deleted for good meanwhile is in no package that comes of it.
    const shelf = { kind: 'all' } as const;
    const { hits } = await house.call('search.run', { query: '', shelf, sort: 'newest', offset: 0, limit: 3 });
    const gone = Promise.withResolvers<unknown>();
    const stop = house.house.listen((name, event) => {
      if (name !== 'exports.progressed' || !('total' in event) || event.done / event.total < 0.3) return;
      stop();
      gone.resolve(house.call('articles.destroy', { ids: hits.map(({ id }) => id) }));
    });
    const again = await pack(house, out);
    await gone.promise;
    expect(await checkPackage(again, () => undefined)).toMatchObject({ problems: [] });

    const refused = house.house.archive.ask('archive.bringBack', { folder: packed });
    await expect(refused).rejects.toMatchObject({ code: 'archive-not-empty' });
    expect(await house.call('archive.info', {})).toMatchObject({ articles: 3 });

    const other = await testHouse(temporaryFolder());
    const bringBack = () => other.house.archive.ask('archive.bringBack', { folder: packed });
    const importing: ImportId = newId();
    await other.house.archive.ask('import.begin', { id: importing });
    await expect(bringBack()).rejects.toMatchObject({ code: 'archive-not-empty' });
    await other.house.archive.ask('import.end', { id: importing, state: 'finished' });
    await other.call('dossiers.create', { name: 'Plans' });
    await expect(bringBack()).rejects.toMatchObject({ code: 'archive-not-empty' });
  });

  it('is found in a window that was open on the empty archive while the command line brought it back', async () => {
    const [from, to, out] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
    const first = await testHouse(from);
    await first.bringIn(folderOfPages(temporaryFolder(), 3));
    const packed = await pack(first, out);
    const open = await testHouse(to, 'window');
    // What was here and is gone has left its index further on than the index of what comes.
    const { id } = await open.bringIn(folderOfPages(temporaryFolder(), 6, 10));
    const gone = (await open.outcomes(id)).flatMap((outcome) => ('id' in outcome ? [outcome.id] : []));
    await open.call('articles.destroy', { ids: gone });
    const found = async (): Promise<number> => {
      const asked = { query: 'committee', shelf: { kind: 'all' }, sort: 'newest', offset: 0, limit: 1 } as const;
      return (await open.call('search.run', asked)).total;
    };
    expect(await found()).toBe(0);
    const heard = Promise.withResolvers<null>();
    open.house.listen((name) => {
      if (name === 'archive.changed') void found().then((total) => total === 3 && heard.resolve(null));
    });
    const command = await testHouse(to);
    await command.house.archive.ask('archive.bringBack', { folder: packed });
    await command.house.close();
    await heard.promise;
    expect(await found()).toBe(3);
  });

  it('is not brought back when that is cancelled, and leaves the archive as it was', async () => {
    const [from, to, out] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
    const first = await testHouse(from);
    await first.bringIn(folderOfPages(temporaryFolder(), 10));
    const packed = await pack(first, out);
    const { house, call } = await testHouse(to);
    for (const share of [0.01, 0.6]) {
      const stop = house.listen((name, event) => {
        if (name === 'package.progressed' && 'total' in event && event.done / event.total >= share)
          void call('exports.cancel', {});
      });
      const asked = house.archive.ask('archive.bringBack', { folder: packed });
      await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
      stop();
      expect(await call('archive.info', {})).toMatchObject({ articles: 0 });
      expect(filesBelow(archivePaths(to).originals)).toEqual([]);
    }
  });

  it('leaves nothing behind when it is cancelled, nor when an original has changed, which is named', async () => {
    const [from, out] = [temporaryFolder(), temporaryFolder()];
    const house = await testHouse(from);
    await house.bringIn(folderOfPages(temporaryFolder(), 20));
    const stop = house.house.listen((name) => {
      if (name === 'exports.progressed') void house.call('exports.cancel', {});
    });
    await expect(pack(house, out)).rejects.toMatchObject({ code: 'cancelled' });
    stop();
    expect(readdirSync(out)).toEqual([]);

    // A zip is told of to its end, and can be stopped there too.
    const zip = () => house.house.archive.ask('export.package', { folder: out, isPacked: true });
    const shares: number[] = [];
    let zipping = 0;
    const listen = (onZipping: () => void) =>
      house.house.listen((name, event) => {
        if (name !== 'exports.progressed' || !('total' in event)) return;
        shares.push(event.done / event.total);
        if (readdirSync(out).some((file) => file.startsWith('Aide-memoire'))) onZipping();
      });
    const hear = listen(() => (zipping += 1));
    const { place } = await zip();
    hear();
    rmSync(place);
    expect(shares.length).toBeGreaterThan(30);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(zipping).toBeGreaterThan(5);
    const stopZip = listen(() => void house.call('exports.cancel', {}));
    await expect(zip()).rejects.toMatchObject({ code: 'cancelled' });
    stopZip();
    for (const name of readdirSync(out)) rmSync(join(out, name), { recursive: true });

    const [original = ''] = filesBelow(archivePaths(from).originals);
    writeFileSync(original, 'something else');
    await expect(pack(house, out)).rejects.toMatchObject({ code: 'original-damaged', details: { file: original } });
    expect(readdirSync(out)).toEqual([]);
  });

  it('is there whole or not at all, whenever the process is killed that takes it over', async () => {
    const [from, out] = [temporaryFolder(), temporaryFolder()];
    const first = await testHouse(from);
    await first.bringIn(folderOfPages(temporaryFolder(), 30));
    const packed = await pack(first, out);
    await first.house.close();
    for (const share of [0.01, 0.4, 0.51, 0.8, 1]) {
      const to = temporaryFolder();
      const { house, call } = await testHouse(to);
      const stop = house.listen((name, event) => {
        if (name !== 'package.progressed' || !('total' in event) || event.done / event.total < share) return;
        stop();
        const { pid } = house.archive;
        if (pid !== undefined) process.kill(pid, 'SIGKILL');
      });
      await house.archive.ask('archive.bringBack', { folder: packed }).catch(() => null);
      const { articles } = await call('archive.info', {});
      expect([0, 30]).toContain(articles);
      if (articles === 0) await house.archive.ask('archive.bringBack', { folder: packed });
      await house.archive.ask('index.settle', null);
      await house.close();
      // Halves are another program's to write for an hour; after that, opening the archive takes them away.
      await sweepHalves(to, Date.now() + 2 * 60 * 60 * 1000);
      expect(compareArchives(from, to, ofTheComputer).differences).toEqual([]);
    }
  });
});

describe('a package that was tampered with', () => {
  it('is refused, and what is wrong is named', async () => {
    const [from, out, to] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
    const first = await testHouse(from);
    await fillWithEverything(first, temporaryFolder());
    const packed = await pack(first, out);
    await first.house.close();
    const { house, call } = await testHouse(to);

    const refuse = async (spoil: (folder: string) => void): Promise<readonly string[]> => {
      const folder = join(temporaryFolder(), 'package');
      cpSync(packed, folder, { recursive: true });
      spoil(folder);
      const { problems } = await house.archive.ask('archive.bringBack', { folder });
      expect(problems).not.toEqual([]);
      return problems;
    };
    const kinds = [
      'data/originals',
      'data/images',
      'data/articles',
      'data/annotations.jsonld',
      'data/citations.csl.json',
    ];
    for (const kind of [
      ...kinds,
      'data/archive.sqlite',
      'data/README.txt',
      'bag-info.txt',
      'manifest-sha256.txt',
      'bagit.txt',
    ]) {
      let spoilt = '';
      const problems = await refuse((folder) => {
        const path = join(folder, kind);
        const file = kind.includes('.') ? path : (filesBelow(path)[0] ?? '');
        spoilt = file.slice(folder.length + 1);
        const bytes = readFileSync(file);
        const last = bytes.length - 2;
        bytes[last] = (bytes[last] ?? 0) ^ 1;
        writeFileSync(file, bytes);
      });
      expect(problems.join('\n')).toContain(spoilt);
    }
    expect(await refuse((folder) => writeFileSync(join(folder, 'data/articles/extra.html'), ''))).toContainEqual(
      'data/articles/extra.html is in the bag, but not in its manifest.',
    );

    // Whoever packs it again by the rules has the sums right, and is found out by what is in the database.
    const repack = (change: (db: Database.Database) => void) => (folder: string) => {
      const db = new Database(join(folder, 'data/archive.sqlite'));
      change(db);
      db.close();
      writeManifest(folder);
    };
    const cases: readonly (readonly [(db: Database.Database) => void, RegExp])[] = [
      [(db) => db.pragma('user_version = 990'), /newer version/u],
      [(db) => db.pragma('application_id = 1'), /no archive of Aide-mémoire/u],
      [
        (db) => db.exec('CREATE TRIGGER t AFTER INSERT ON tags BEGIN DELETE FROM articles; END'),
        /trigger t, which is not ours/u,
      ],
      [(db) => db.exec('CREATE VIEW v AS SELECT 1'), /view v, which is not ours/u],
      [(db) => db.exec('DROP INDEX articles_by_day'), /lacks the index articles_by_day/u],
      [(db) => db.exec(`PRAGMA foreign_keys = OFF; UPDATE reading_places SET article = 999`), /points at nothing/u],
      [
        (db) =>
          db.exec(`PRAGMA foreign_keys = OFF;
            UPDATE clippings SET sha256 = '../../../x' WHERE sha256 = (SELECT max(sha256) FROM originals);
            UPDATE originals SET sha256 = '../../../x' WHERE sha256 = (SELECT max(sha256) FROM originals)`),
        /sha256 in originals/u,
      ],
      [
        (db) => db.exec(`UPDATE annotation_areas SET original = '../x' WHERE original IS NOT NULL`),
        /original in annotation_areas/u,
      ],
      [
        (db) => db.exec(`UPDATE bodies SET tree = replace(tree, '"tagName":"p"', '"tagName":"script"')`),
        /article \d+ in bodies/u,
      ],
      [(db) => db.exec(`UPDATE bodies SET text = text || 'x'`), /article \d+ in bodies/u],
      [(db) => db.exec(`UPDATE annotations SET colour = 'red'`), /colour in annotations/u],
    ];
    for (const [change, reason] of cases) expect((await refuse(repack(change))).join('\n')).toMatch(reason);
    const missing = await refuse((folder) => {
      const [original = ''] = filesBelow(join(folder, 'data/originals'));
      writeFileSync(original, 'other bytes');
      writeManifest(folder);
    });
    expect(missing.join()).toMatch(/is not what it is named by/u);

    expect(await call('archive.info', {})).toMatchObject({ articles: 0 });
    expect(filesBelow(archivePaths(to).originals)).toEqual([]);
    expect(readdirSync(archivePaths(to).incoming)).toEqual([]);
    const { problems } = await house.archive.ask('archive.bringBack', { folder: packed });
    expect(problems).toEqual([]);
  });

  it('would be seen: the comparison finds one changed byte, value, row or file', async () => {
    const folder = temporaryFolder();
    const house = await testHouse(folder);
    await house.bringIn(folderOfPages(temporaryFolder(), 2));
    await house.house.close();
    const differences = (change: (copy: string, db: Database.Database) => void): readonly string[] => {
      const copy = join(temporaryFolder(), 'copy');
      cpSync(folder, copy, { recursive: true });
      const db = new Database(archivePaths(copy).archive);
      change(copy, db);
      db.close();
      return compareArchives(folder, copy).differences;
    };
    expect(differences(() => undefined)).toEqual([]);
    const changes: readonly ((copy: string, db: Database.Database) => void)[] = [
      (_, db) => db.exec(`UPDATE bodies SET text = text || ' ' WHERE article = 2`),
      (_, db) => db.exec(`UPDATE articles SET is_starred = 1 WHERE number = 1`),
      (_, db) => db.exec(`INSERT INTO tags (name, folded) VALUES ('a', 'a')`),
      (_, db) => db.exec(`UPDATE sqlite_sequence SET seq = seq + 1`),
      (_, db) => db.exec(`CREATE TABLE later (a)`),
      (copy) => {
        const [file = ''] = filesBelow(archivePaths(copy).originals);
        const bytes = readFileSync(file);
        bytes[0] = (bytes[0] ?? 0) ^ 1;
        writeFileSync(file, bytes);
      },
      (copy) => writeFileSync(join(archivePaths(copy).originals, 'more'), ''),
    ];
    for (const change of changes) expect(differences(change).length).toBe(1);
  });
});

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted();
}

/** Writes the manifest of a bag anew, and takes those of its tag files and its sum away, which a bag need not have. */
function writeManifest(folder: string): void {
  const lines = filesBelow(join(folder, 'data')).map((path) => {
    const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
    return `${hash}  ${path.slice(folder.length + 1).replaceAll('%', '%25')}\n`;
  });
  writeFileSync(join(folder, 'manifest-sha256.txt'), lines.join(''));
  writeFileSync(join(folder, 'tagmanifest-sha256.txt'), '');
  writeFileSync(join(folder, 'bag-info.txt'), '');
}
