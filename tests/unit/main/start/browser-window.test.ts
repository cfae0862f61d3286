import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserArguments, openBrowserWindow } from '../../../../main/start/browser-window.ts';

describe('the arguments of a browser window', () => {
  it('open one address in a profile of its own, with no way to the network', () => {
    const args = browserArguments('http://127.0.0.1:4321/?token=abc', '/tmp/profile', true);
    expect(args).toContain('--app=http://127.0.0.1:4321/?token=abc');
    expect(args).toContain('--user-data-dir=/tmp/profile');
    expect(args).toContain('--proxy-bypass-list=<-loopback>;127.0.0.1');
    expect(args).not.toContain('--no-sandbox');
    expect(browserArguments('http://127.0.0.1:4321/', '/tmp/profile', false)).toContain('--no-sandbox');
  });
});

describe.skipIf(process.platform === 'win32')('a browser window', () => {
  it.each([
    ['that is closed ends well', 0, true],
    ['that cannot be shown does not', 1, false],
  ])('%s, and its profile is removed', async (_what, code, isWell) => {
    const folder = await mkdtemp(join(tmpdir(), 'aide-memoire-browser-'));
    const browser = join(folder, 'browser');
    await writeFile(browser, `#!/bin/sh\necho "$@" > '${folder}/arguments'\nexit ${code}\n`);
    await chmod(browser, 0o755);
    const window = await openBrowserWindow(browser, 'http://127.0.0.1:4321/');
    expect(await window.closed).toEqual({ isWell });
    const [, profile = ''] = /--user-data-dir=(\S+)/u.exec(await readFile(join(folder, 'arguments'), 'utf8')) ?? [];
    await expect(readFile(profile)).rejects.toThrow('ENOENT');
    await rm(folder, { recursive: true });
  });

  it('that does not exist does not end well', async () => {
    const window = await openBrowserWindow('/nowhere/browser', 'http://127.0.0.1:4321/');
    expect(await window.closed).toEqual({ isWell: false });
  });
});
