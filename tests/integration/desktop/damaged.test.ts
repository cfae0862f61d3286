import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeBackup } from '../../../main/storage/backups.ts';
import { createDossier } from '../../../main/storage/dossiers.ts';
import { openArchive } from '../../../main/storage/open-archive.ts';
import { makeAppFolder, openDesktop } from '../../support/desktop.ts';
import { dialog } from '../../support/electron-double.ts';

it('offers the newest whole backup for a damaged archive, puts it back when that is chosen, and opens', async () => {
  const folder = await makeAppFolder();
  const archive = join(folder, 'archive');
  mkdirSync(archive);
  const db = openArchive(archive);
  createDossier(db, 'Straits');
  const { name } = writeBackup(archive, 'closing', Date.now());
  db.close();
  writeFileSync(join(archive, 'archive.sqlite'), 'no database any more '.repeat(999));
  dialog.choices.push('Put the backup back');
  const desktop = await openDesktop(folder);
  expect(dialog.errors).toEqual([]);
  expect(dialog.messages).toMatchObject([{ message: expect.stringContaining(name), detail: archive }]);
  expect(await desktop.bridge.call('library.counts', {})).toMatchObject({
    ok: true,
    value: { dossiers: [{ name: 'Straits' }] },
  });
  expect(readdirSync(archive)).toContainEqual(expect.stringMatching(/^archive\.damaged-.*\.sqlite$/));
  await desktop.quit();
});
