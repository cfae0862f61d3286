import { _electron, expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { needsNoSandbox } from '../../main/processes/browser-sandbox.ts';
import { hasDisplay } from '../../main/start/display.ts';
import { findElectron } from '../../main/start/electron-runtime.ts';
import type { Bridge } from '../../preload/contract/bridge.ts';

declare global {
  interface Window {
    readonly aide: Bridge;
  }
}

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
const sandbox = needsNoSandbox(process.platform, process.getuid?.()) ? ['--no-sandbox'] : [];
const electron = await findElectron(join(projectFolder, 'node_modules/electron'), process.env);

test.describe('the real Electron', () => {
  test.skip(electron === null, 'the Electron runtime is not here: npx install-electron, then npm run build');
  test.skip(!hasDisplay(process.platform, process.env), 'there is no display');
  test.describe.configure({ mode: 'serial' });

  let folder: string;
  let program: ElectronApplication;
  let page: Page;

  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aide-memoire-electron-'));
    program = await _electron.launch({
      executablePath: electron ?? '',
      args: [projectFolder, `--user-data-dir=${join(folder, 'user')}`, ...sandbox],
      env: { ...process.env, AIDE_ARCHIVE: join(folder, 'archive') },
    });
    page = await program.firstWindow();
    await page.waitForFunction(() => 'aide' in window);
  });

  test.afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

  test('runs the window sandboxed, isolated and without Node', async () => {
    const preferences = await program.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => {
        const read = Reflect.get(webContents, 'getLastWebPreferences') as () => unknown; // -- in Electron, not in its types
        return read.call(webContents);
      }),
    );
    expect(preferences).toHaveLength(1);
    expect(preferences[0]).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
    expect(await page.evaluate(() => ['require', 'process', 'module'].filter((name) => name in window))).toEqual([]);
  });

  test('reaches nothing outside and goes nowhere', async () => {
    const outcome = await page.evaluate(() =>
      fetch('https://example.org/').then(
        () => 'reached',
        () => 'refused',
      ),
    );
    expect(outcome).toBe('refused');
    expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true);
    await page.evaluate(() => {
      window.location.href = 'https://example.org/';
    });
    expect(await page.evaluate(() => window.location.origin)).toBe('app://aide');
    expect(program.windows()).toHaveLength(1);
  });

  test('denies permissions', async () => {
    const state = await page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state);
    expect(state).toBe('denied');
  });

  test('files the sample library, finds an article, and closes the archive when it quits', async () => {
    const filed = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          window.aide.on('imports.progressed', ({ state, filed: count }) => {
            if (state === 'finished') resolve(count);
          });
          void window.aide.call('sample.add', {});
        }),
    );
    expect(filed).toBeGreaterThan(0);
    const found = await page.evaluate(() =>
      window.aide.call('search.run', { query: '', shelf: { kind: 'all' }, sort: 'newest', offset: 0, limit: 50 }),
    );
    expect(found).toMatchObject({ ok: true, value: { total: filed } });
    await program.close();
    expect(await readdir(join(folder, 'archive'))).not.toContain('archive.sqlite-wal');
  });

  test('passes its own self-test', async () => {
    const { stdout } = await promisify(execFile)(electron ?? '', [projectFolder, '--self-test', ...sandbox]);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('The self-test passed.');
  });
});
