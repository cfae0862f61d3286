import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { AppError } from '../../../../../main/archive/app-error.ts';
import { assertFits, zipPackage } from '../../../../../main/export/package/zip-package.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

function made(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'Package/data'), { recursive: true });
  writeFileSync(join(folder, 'Package/data/large'), Buffer.alloc(1_000_000, 'x'));
  writeFileSync(join(folder, 'Package/bagit.txt'), 'BagIt');
  return folder;
}

test('a zip of a package tells of every piece, and can be stopped in the middle of a file', async () => {
  const folder = made();
  let bytes = 0;
  const path = await zipPackage(folder, 'Package', (piece) => (bytes += piece));
  expect(bytes).toBe(1_000_005);
  expect(Object.keys(unzipSync(readFileSync(path))).toSorted()).toEqual(['Package/bagit.txt', 'Package/data/large']);
  expect(existsSync(join(folder, 'Package'))).toBe(false);
  let pieces = 0;
  const stopped = zipPackage(made(), 'Package', () => {
    pieces += 1;
    if (pieces === 3) throw new AppError('cancelled', 'stopped');
  });
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
});

test('what is too large for a zip is known before', () => {
  expect(() => assertFits(65_001, 0)).toThrow(expect.objectContaining({ code: 'package-too-large' }));
  expect(() => assertFits(1, 4_000_000_001)).toThrow(expect.objectContaining({ code: 'package-too-large' }));
  expect(() => assertFits(65_000, 4_000_000_000)).not.toThrow();
});
