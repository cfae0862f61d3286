import { rm } from 'node:fs/promises';
import { expect, it, vi } from 'vitest';
import { startDesktop } from '../../../main/desktop/desktop.ts';
import { makeAppFolder } from '../../support/desktop.ts';
import { app } from '../../support/electron-double.ts';

it('a second start ends at once and touches no archive', async () => {
  app.isFirstInstance = false;
  const folder = await makeAppFolder();
  const openHouse = vi.fn<() => never>();
  await startDesktop({ commandLine: [], archiveFolder: folder, appFolder: folder, openHouse });
  expect(app.exitCode).toBe(0);
  expect(openHouse).not.toHaveBeenCalled();
  await rm(folder, { recursive: true });
});
