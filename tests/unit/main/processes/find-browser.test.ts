import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserPlaces, findBrowser } from '../../../../main/processes/find-browser.ts';

describe('a browser', () => {
  it('is looked for on PATH first, then in the usual places', () => {
    const places = browserPlaces('linux', { PATH: '/opt/a::/opt/b' });
    expect(places[0]).toBe('/opt/a/chromium');
    expect(places[1]).toBe('/opt/b/chromium');
    expect(places).toContain('/opt/a/google-chrome');
    expect(places.at(-1)).toBe('/opt/google/chrome/chrome');
    expect(places.every((place) => !place.startsWith('chrom'))).toBe(true);
  });

  it('is looked for in the folders Windows names', () => {
    const places = browserPlaces('win32', { Path: 'C:\\bin;D:\\bin', PROGRAMFILES: 'C:\\Program Files' });
    expect(places).toContain('D:\\bin\\chrome.exe');
    expect(places).toContain('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe');
    expect(places.some((place) => place.includes('undefined'))).toBe(false);
  });

  it.skipIf(process.platform === 'win32')('is one that can be run', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'aide-memoire-browser-'));
    await writeFile(join(folder, 'chromium'), 'not to be run', { mode: 0o644 });
    await writeFile(join(folder, 'google-chrome'), '#!/bin/sh\n');
    await chmod(join(folder, 'google-chrome'), 0o755);
    expect(await findBrowser('linux', { PATH: folder })).toBe(join(folder, 'google-chrome'));
    await rm(folder, { recursive: true });
  });
});
