import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepWhole } from '../../../../main/export/keep-whole.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

test('a finished file is copied under a free name, whole, into a folder that is made where it is missing', async () => {
  const path = join(temporaryFolder(), 'printed.pdf');
  await writeFile(path, 'all of it');
  const folder = join(temporaryFolder(), 'new', 'papers');
  expect(await keepWhole(path, folder, 'Straits', '.pdf')).toBe('Straits.pdf');
  expect(await keepWhole(path, folder, 'Straits', '.pdf')).toBe('Straits (2).pdf');
  expect((await readdir(folder)).toSorted()).toEqual(['Straits (2).pdf', 'Straits.pdf']);
  expect(await readFile(join(folder, 'Straits (2).pdf'), 'utf8')).toBe('all of it');
});

test('where it cannot be kept, that is said, and nothing half is left', async () => {
  const folder = temporaryFolder();
  await writeFile(join(folder, 'file'), 'in the way');
  await mkdir(join(folder, 'papers'));
  await expect(keepWhole(join(folder, 'file'), join(folder, 'file'), 'Straits', '.pdf')).rejects.toMatchObject({
    code: 'folder-not-writable',
  });
  await expect(keepWhole(join(folder, 'gone'), join(folder, 'papers'), 'Straits', '.pdf')).rejects.toThrow('ENOENT');
  expect(await readdir(join(folder, 'papers'))).toEqual([]);
});
