import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAppFolder, openDesktop, type Desktop } from '../../support/desktop.ts';
import { app, BrowserWindow, protocol, session } from '../../support/electron-double.ts';
import { canalPage } from '../../support/made-articles.ts';
import { dataAddress, pngOf } from '../../support/made-pictures.ts';

let desktop: Desktop;

beforeAll(async () => {
  desktop = await openDesktop(await makeAppFolder());
});

afterAll(() => desktop.quit());

describe('the window', () => {
  it('runs sandboxed, isolated and without Node', () => {
    expect(app.isSandboxEnabled).toBe(true);
    expect(desktop.window.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    });
  });

  it('shows its own page, once it is ready', () => {
    expect(desktop.window.url).toBe('app://aide/index.html');
    expect(desktop.window.isShown).toBe(true);
  });

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])('refuses %s', (name) => {
    expect(desktop.window.webContents.isLetHappen(name, 'https://example.org/')).toBe(false);
    expect(desktop.window.webContents.isLetHappen(name, 'app://aide/index.html')).toBe(false);
  });

  it('opens no other window', () => {
    expect(desktop.window.webContents.openWindow('https://example.org/')).toBe('deny');
    expect(desktop.window.webContents.openWindow('app://aide/index.html')).toBe('deny');
  });
});

describe.each([
  ['the default session', () => session.defaultSession],
  ['a session made later', () => session.fromPartition('persist:later')],
])('%s', (_name, get) => {
  it.each([
    'https://example.org/',
    'http://127.0.0.1:80/',
    'file:///etc/passwd',
    'ws://example.org/',
    'data:text/html,<p>hello',
    'blob:app://aide/1',
    'app://elsewhere/index.html',
    'app://aide.example.org/index.html',
    'devtools://devtools/bundled/inspector.html',
  ])('refuses the request for %s', async (url) => {
    expect(await get().isRequestAllowed(url)).toBe(false);
  });

  it('lets the window have its own files', async () => {
    expect(await get().isRequestAllowed('app://aide/assets/index.js')).toBe(true);
  });

  it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fullscreen', 'unknown'])(
    'denies the permission %s',
    async (permission) => {
      expect(await get().isGranted(permission)).toBe(false);
    },
  );

  it.each(['hid', 'serial', 'usb'])('gives no %s device', (deviceType) => {
    expect(get().isDeviceGranted(deviceType)).toBe(false);
  });

  it('gives nobody the screen, downloads nothing and checks no spelling', async () => {
    expect(await get().isScreenGranted()).toBe(false);
    expect(get().isDownloadAllowed()).toBe(false);
    expect(get().isSpellCheckerEnabled).toBe(false);
  });
});

describe('the network', () => {
  it('resolves no name and asks no proxy', () => {
    expect(app.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect(app.switches.has('no-proxy-server')).toBe(true);
  });
});

describe('the app protocol', () => {
  it('is a standard and secure scheme that bypasses nothing', () => {
    expect(protocol.schemes.get('app')).toEqual({
      standard: true,
      secure: true,
      supportFetchAPI: true,
      corsEnabled: true,
    });
  });

  it('serves a file of the window with its type and the strict policy', async () => {
    const response = await protocol.fetch('app://aide/assets/index.js?v=1#top');
    expect(await response.text()).toBe('export {};');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const policy = (response.headers.get('content-security-policy') ?? '').split('; ');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy.join()).not.toMatch(/unsafe|\*|https?:/u);
  });

  it.each([
    'app://aide/../../secret.txt',
    'app://aide/%2e%2e/%2e%2e/secret.txt',
    'app://aide/..%2f..%2fsecret.txt',
    'app://aide/assets/..%5c..%5c..%5csecret.txt',
    'app://aide//etc/passwd',
    'app://aide/',
    'app://aide/assets/notes.bin',
    'app://elsewhere/index.html',
  ])('does not serve %s, and sends its policy all the same', async (url) => {
    const response = await protocol.fetch(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('serves an article’s pictures by their SHA-256, and no others', async () => {
    const picture = pngOf(640, 400);
    const path = join(desktop.folder, 'canal.html');
    await writeFile(path, canalPage({ between: `<img src="${dataAddress(picture)}">` }));
    const ended = new Promise((resolve) =>
      desktop.bridge.on('imports.progressed', ({ state }) => state === 'finished' && resolve(state)),
    );
    app.emit('second-instance', {}, ['electron', 'main.js', path], desktop.folder);
    await ended;
    const response = await protocol.fetch(`app://aide/images/${createHash('sha256').update(picture).digest('hex')}`);
    expect(Buffer.from(await response.arrayBuffer()).equals(picture)).toBe(true);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await protocol.fetch(`app://aide/images/${'0'.repeat(64)}`)).status).toBe(404);
  });

  it('answers nothing but GET', async () => {
    expect((await protocol.fetch('app://aide/index.html', 'POST')).status).toBe(404);
  });
});

describe('a page as it was saved', () => {
  const markup = '<!doctype html><script>alert(1)</script><p>The ferry sails at dawn, the envoys said to the press.';
  const sha256 = createHash('sha256').update(markup).digest('hex');
  let shown: BrowserWindow;

  beforeAll(async () => {
    const path = join(desktop.folder, 'ferry.html');
    await writeFile(path, markup);
    const ended = new Promise((resolve) =>
      desktop.bridge.on('imports.progressed', ({ state }) => state === 'finished' && resolve(state)),
    );
    app.emit('second-instance', {}, ['electron', 'main.js', path], desktop.folder);
    await ended;
    await desktop.bridge.call('door.showPage', { sha256 });
    const other = [...app.windows].find((window) => window !== desktop.window);
    if (!(other instanceof BrowserWindow)) throw new Error('no window was opened');
    shown = other;
  });

  it('has a window of its own without script, preload or Node, and a session in memory', () => {
    expect(shown.isShown).toBe(true);
    expect(shown.url).toBe(`clip://saved/${sha256}`);
    const { webPreferences } = shown.options;
    expect(webPreferences).toMatchObject({
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      devTools: false,
    });
    expect(webPreferences?.preload).toBeUndefined();
    expect(webPreferences?.partition).toMatch(/^(?!persist:)/u);
    expect(shown.hasMenu).toBe(false);
  });

  it('is served under a policy that lets it run and ask for nothing', async () => {
    const { protocol: saved } = session.fromPartition('saved-pages');
    const response = await saved.fetch(`clip://saved/${sha256}`);
    expect(await response.text()).toBe(markup);
    expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'.*; sandbox$/u);
    expect((await saved.fetch(`clip://saved/${'0'.repeat(64)}`)).status).toBe(404);
    expect((await saved.fetch(`clip://saved/${sha256}`, 'POST')).status).toBe(404);
  });

  it('may ask for saved pages and nothing else, not even what the window may', async () => {
    const own = session.fromPartition('saved-pages');
    expect(await own.isRequestAllowed(`clip://saved/${sha256}`)).toBe(true);
    for (const url of ['app://aide/index.html', 'https://example.org/', 'clip://elsewhere/x', 'file:///etc/passwd'])
      expect(await own.isRequestAllowed(url), url).toBe(false);
    expect(await own.isGranted('media')).toBe(false);
    expect(own.isDownloadAllowed()).toBe(false);
    expect(await session.defaultSession.isRequestAllowed(`clip://saved/${sha256}`)).toBe(false);
  });

  it('goes nowhere, opens nothing, and keeps its title to itself', () => {
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect'])
      expect(shown.webContents.isLetHappen(name, 'https://example.org/')).toBe(false);
    expect(shown.webContents.openWindow('https://example.org/')).toBe('deny');
    const event = { isPrevented: false, preventDefault: () => (event.isPrevented = true) };
    shown.emit('page-title-updated', event, 'Your bank');
    expect(event.isPrevented).toBe(true);
  });

  it('is not shown for what is no page of the archive', async () => {
    const refused = await desktop.bridge.call('door.showPage', { sha256: '0'.repeat(64) });
    expect(refused).toMatchObject({ ok: false, failure: { code: 'not-found' } });
    expect(app.windows.size).toBe(2);
  });
});
