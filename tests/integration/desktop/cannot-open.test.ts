import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openHouse } from '../../../main/calls/open-house.ts';
import { startDesktop } from '../../../main/desktop/desktop.ts';
import { failureText } from '../../../preload/contract/failure-text.ts';
import { makeAppFolder } from '../../support/desktop.ts';
import { app, dialog } from '../../support/electron-double.ts';

it('says why an archive cannot be opened, and ends without a window', async () => {
  const folder = await makeAppFolder();
  const archiveFolder = join(folder, 'archive');
  await mkdir(archiveFolder);
  await writeFile(
    join(archiveFolder, 'archive.sqlite'),
    'a text somebody put here, long enough to be read as a page\n'.repeat(99),
  );
  await startDesktop({ commandLine: [], archiveFolder, appFolder: folder, openHouse });
  expect(app.exitCode).toBe(1);
  expect(app.windows.size).toBe(0);
  expect(dialog.errors).toHaveLength(1);
  expect(dialog.errors[0]?.content).toContain(failureText({ code: 'archive-not-ours' }));
  expect(dialog.errors[0]?.content).toContain(archiveFolder);
  await rm(folder, { recursive: true });
});
