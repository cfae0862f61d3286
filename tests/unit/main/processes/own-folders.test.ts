import { mkdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { AppError } from '../../../../main/archive/app-error.ts';
import { assertNotOwn } from '../../../../main/processes/own-folders.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

test('an export goes nowhere where the archive keeps its own files, by whatever way the folder is named', () => {
  const folder = temporaryFolder();
  const archive = join(folder, 'archive');
  mkdirSync(join(archive, 'originals', 'ab'), { recursive: true });
  mkdirSync(join(archive, 'backups'));
  symlinkSync(join(archive, 'backups'), join(folder, 'link'));
  const refused = (place: string): boolean => {
    try {
      assertNotOwn(archive, place);
      return false;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'folder-of-archive') throw error;
      return true;
    }
  };
  for (const place of ['originals', 'originals/ab/deeper', 'images', 'incoming', 'incoming/other', 'backups'])
    expect(refused(join(archive, place)), place).toBe(true);
  expect(refused(join(folder, 'link', 'new'))).toBe(true);
  expect(refused(`${archive}/exports/../backups`)).toBe(true);
  expect(refused(relative(process.cwd(), join(archive, 'images')))).toBe(true);
  for (const place of ['.', 'exports', 'backups of mine', '../archive originals', 'incoming/export-0abcd123'])
    expect(refused(join(archive, place)), place).toBe(false);
});
