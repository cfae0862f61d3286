import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepUnderFreeName } from '../../../../main/export/free-name.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

test('what is finished gets the first free name, and two that are finished at once never the same', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'Notes.md'), 'there before');
  symlinkSync('nowhere', join(folder, 'Notes (2).md'));
  const texts = Array.from({ length: 12 }, (_, at) => `text ${at}`);
  const names = await Promise.all(
    texts.map((text, at) => {
      writeFileSync(join(folder, `.half-${at}`), text);
      return keepUnderFreeName(join(folder, `.half-${at}`), folder, 'Notes', '.md');
    }),
  );
  expect(new Set(names).size).toBe(texts.length);
  expect(names.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(texts);
  expect(readFileSync(join(folder, 'Notes.md'), 'utf8')).toBe('there before');
  expect(readdirSync(folder)).toHaveLength(texts.length + 2);
});

test('a folder never takes the place of another that something is in', async () => {
  const folder = temporaryFolder();
  const made = ['a', 'b', 'c'].map((name) => {
    mkdirSync(join(folder, `.${name}`));
    writeFileSync(join(folder, `.${name}`, name), '');
    return join(folder, `.${name}`);
  });
  const names = await Promise.all(made.map((path) => keepUnderFreeName(path, folder, 'Package', '')));
  expect(names.toSorted()).toEqual(['Package', 'Package (2)', 'Package (3)']);
  expect(names.flatMap((name) => readdirSync(join(folder, name)))).toEqual(['a', 'b', 'c']);
});
