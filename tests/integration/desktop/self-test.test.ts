import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { app, dialog } from '../../support/electron-double.ts';
import { releasedWire, selfTested } from '../../support/self-tested.ts';

it('tries the whole loop, reports it in JSON and in words, and leaves no window and no file behind', async () => {
  const { checks, words, windows } = await selfTested(releasedWire);
  expect([...checks.values()].filter(({ isWell }) => !isWell)).toEqual([]);
  expect([...checks.keys()]).toEqual([
    'runtime',
    'fuses',
    'archive',
    'window',
    'import',
    'search',
    'annotate',
    'export',
    'verify',
    'close',
  ]);
  expect(checks.get('runtime')?.found).toMatchObject({ app: '0.0.0-test', node: process.versions.node });
  expect(checks.get('archive')?.found).toEqual({
    sqlite: expect.stringMatching(/^3\.\d+\.\d+$/u),
    betterSqlite3: expect.stringMatching(/^13\.\d+\.\d+$/u),
  });
  expect(checks.get('fuses')?.found).toMatchObject({ runAsNode: 'off', onlyLoadAppFromAsar: 'on' });
  expect(checks.get('window')?.found).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
  expect(checks.get('window')?.words).toContain('archive.info');
  expect(words).toHaveLength(11);
  expect(words.at(-1)).toBe('The self-test passed.');
  expect(app.exitCode).toBe(0);
  expect(windows.map((window) => [window.isShown, window.isDestroyed()])).toEqual([[false, true]]);
  expect(dialog.errors).toEqual([]);
  const scratch = dirname(app.paths.get('userData') ?? '');
  expect(scratch).toMatch(/aide-memoire-self-test-[^/\\]+$/u);
  expect(existsSync(scratch)).toBe(false);
});
