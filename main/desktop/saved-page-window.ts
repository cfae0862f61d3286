import { BrowserWindow, session, type Session } from 'electron';
import { readFile } from 'node:fs/promises';
import type { HouseFile } from '../calls/house.ts';
import { scriptlessPreferences } from './locked-preferences.ts';
import { servedPage } from '../calls/served-files.ts';
import { savedOrigin, savedScheme } from './origin.ts';

/** Held in memory, and gone with the program: what is not named `persist:` is. */
const partition = 'saved-pages';

/** The pages shown in this session of the program, by their SHA-256: there are no others to be had. */
const pages = new Map<string, HouseFile>();
let lockedSession: Session | null = null;

/**
 * Shows a saved page as it was saved, in a window of its own that closes with the one it was asked for in: no script, no preload, no Node, a session
 * apart in memory, and nothing to be had but this very page.
 */
export async function showSavedPage(sha256: string, page: HouseFile, asking: BrowserWindow): Promise<void> {
  pages.set(sha256, page);
  savedSession();
  const window = new BrowserWindow({
    width: 900,
    height: 760,
    show: false,
    title: 'As saved',
    webPreferences: { partition, ...scriptlessPreferences },
  });
  // The title of a hostile page is nothing to put on a window of ours.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  window.setMenu(null);
  // It is nothing without the window it was asked for in, and must not keep the program from ending.
  asking.once('closed', () => window.destroy());
  await window.loadURL(`${savedOrigin}/${sha256}`);
}

/** The session of saved pages, which was locked like any other when it was made: it may ask for saved pages, and for nothing else. */
function savedSession(): Session {
  if (lockedSession !== null) return lockedSession;
  const made = session.fromPartition(partition);
  made.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !url.startsWith(`${savedOrigin}/`) }));
  made.protocol.handle(savedScheme, async ({ url, method }) => {
    const sha256 = method === 'GET' && url.startsWith(`${savedOrigin}/`) ? url.slice(savedOrigin.length + 1) : '';
    const served = servedPage(pages.get(sha256) ?? null);
    if (served === null) return new Response(null, { status: 404 });
    return new Response(await readFile(served.path), { headers: served.headers });
  });
  lockedSession = made;
  return made;
}
