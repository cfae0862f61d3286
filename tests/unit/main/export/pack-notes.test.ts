import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { packNotes } from '../../../../main/export/pack-notes.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

test('several notes are one zip, and a cancelled one is given up', async () => {
  const folder = temporaryFolder();
  const files = ['a.md', 'b.md'];
  for (const name of files) await writeFile(join(folder, name), name);
  const abort = new AbortController();
  expect(await packNotes(folder, ['a.md'], abort.signal)).toBe(join(folder, 'a.md'));
  const zip = unzipSync(await readFile(await packNotes(folder, files, abort.signal)));
  expect(Object.entries(zip).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual(
    files.map((name) => [name, name]),
  );
  abort.abort();
  await expect(packNotes(folder, files, abort.signal)).rejects.toMatchObject({ code: 'cancelled' });
});
