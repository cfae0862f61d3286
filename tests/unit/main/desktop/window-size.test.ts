import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepWindowSize, readWindowSize } from '../../../../main/desktop/window-size.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aide-memoire-size-'));
});

afterEach(() => rm(folder, { recursive: true }));

describe('the size of the window', () => {
  it('comes back at the next start', async () => {
    const file = join(folder, 'window.json');
    await keepWindowSize(file, { width: 1000, height: 700, isMaximized: true });
    expect(await readWindowSize(file)).toEqual({ width: 1000, height: 700, isMaximized: true });
  });

  it('is three panes wide at the first start', async () => {
    expect(await readWindowSize(join(folder, 'window.json'))).toEqual({ width: 1280, height: 800, isMaximized: false });
  });

  it.each(['', '[]', '{"width":0,"height":1e9,"isMaximized":false}', '{"width":"1000"}'])(
    'is that of the first start when the file says %j',
    async (text) => {
      const file = join(folder, 'window.json');
      await writeFile(file, text);
      expect(await readWindowSize(file)).toEqual({ width: 1280, height: 800, isMaximized: false });
    },
  );
});
