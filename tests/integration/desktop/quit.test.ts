import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { openHouse } from '../../../main/calls/open-house.ts';
import { makeAppFolder, openDesktop } from '../../support/desktop.ts';
import { app } from '../../support/electron-double.ts';

it('ends only when the archive is closed, and remembers the size of the window', async () => {
  const codesDuringClose: (number | null)[] = [];
  const folder = await makeAppFolder();
  const desktop = await openDesktop(folder, {
    async openHouse(parts) {
      const house = await openHouse(parts);
      return {
        ...house,
        async close() {
          await house.close();
          codesDuringClose.push(app.exitCode);
        },
      };
    },
  });
  desktop.window.maximize();
  desktop.window.close();
  expect(desktop.window.isDestroyed()).toBe(true);
  await vi.waitFor(async () => {
    const kept: unknown = JSON.parse(await readFile(join(folder, 'window.json'), 'utf8'));
    expect(kept).toEqual({ width: 1280, height: 800, isMaximized: true });
  });
  await desktop.quit();
  expect(app.exitCode).toBe(0);
  expect(codesDuringClose).toEqual([null]);
});
