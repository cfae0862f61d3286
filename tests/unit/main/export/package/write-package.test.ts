import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { foldedName } from '../../../../../main/export/file-names.ts';
import { ShareDone } from '../../../../../main/export/package/share-done.ts';
import { writePackage } from '../../../../../main/export/package/write-package.ts';
import { checkBag } from '../../../../../main/storage/package/check-bag.ts';
import type { ArticleId } from '../../../../../preload/contract/articles.ts';
import { annotatedItem } from '../../../../support/exported-items.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const titles = [
  'Straits',
  'Straits 0000000c',
  'Straits',
  'STRAITS',
  'Cafe\u0301',
  'Caf\u00E9',
  '???',
  'CON',
  '\u202Egpj.exe',
  '100%0A %2e%2e',
  'a\r\nb',
  '海峡は開いている。'.repeat(60),
  '海峡は開いている。'.repeat(60),
  '../../../etc/passwd',
];

test('a package of articles whose headlines are alike, are no names, or are far too long is a valid bag, for every system', async () => {
  const folder = temporaryFolder();
  const items = titles.map((title, at) => {
    const { article, ...item } = annotatedItem();
    const id = `0000000${'abcdefghjkmnpq'[at]}` as ArticleId; // -- an id is a string of this shape
    return { ...item, article: { ...article, id, title, outlet: null, published: null, clippings: [] } };
  });
  const { signal } = new AbortController();
  const size = { database: 1, files: 0, bytes: 0, articles: items.length };
  const report = await writePackage({
    folder,
    copyTo: (path) => {
      writeFileSync(path, 'x');
      return Promise.resolve({
        articles: items.length,
        trashed: 0,
        annotations: 0,
        schema: 1,
        originals: [],
        images: [],
        async *items() {
          yield* await Promise.resolve(items);
        },
        close: () => undefined,
      });
    },
    program: 'test',
    day: '2026-11-29',
    signal,
    share: new ShareDone(size, false, signal, () => undefined),
  });
  const bag = join(folder, report.files[0] ?? '');
  expect(await checkBag(bag)).toMatchObject({ problems: [], files: 2 * titles.length + 4 });
  const names = readdirSync(join(bag, 'data/articles'));
  expect(new Set(names.map(foldedName)).size).toBe(2 * titles.length);
  for (const name of names) {
    expect(Buffer.byteLength(name)).toBeLessThan(120);
    expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}\u202A-\u202E]|^[\s.]|[\s.]\.\w+$/u);
  }
});
