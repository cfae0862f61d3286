import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { windowFiles } from '../../../../main/calls/window-files.ts';

it('the files of the window are known by their address, with a type from a short list', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'aide-memoire-window-files-'));
  await mkdir(join(folder, 'assets'));
  for (const name of ['index.html', 'assets/a.woff2', 'assets/a.map', 'assets/a']) {
    await writeFile(join(folder, name), '');
  }
  expect(Object.fromEntries(await windowFiles(folder))).toEqual({
    '/index.html': { file: join(folder, 'index.html'), contentType: 'text/html; charset=utf-8' },
    '/assets/a.woff2': { file: join(folder, 'assets', 'a.woff2'), contentType: 'font/woff2' },
  });
  await rm(folder, { recursive: true });
});
