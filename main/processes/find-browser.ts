import { access, constants } from 'node:fs/promises';
import { posix, win32 } from 'node:path';

const namesOnWindows = ['chrome.exe', 'msedge.exe'];
const namesElsewhere = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  linux: ['/usr/bin/chromium', '/snap/bin/chromium', '/opt/google/chrome/chrome'],
};

const windowsFolders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
const windowsPlaces = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** Where Chromium or one of its kin may be, likeliest first: names on PATH, then the usual places of the system. */
export function browserPlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): readonly string[] {
  const isWindows = platform === 'win32';
  const path = isWindows ? win32 : posix;
  const onPath = (env['PATH'] ?? env['Path'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const installed = windowsFolders.map((name) => env[name] ?? '').filter((folder) => folder !== '');
  return [
    ...placesIn(onPath, isWindows ? namesOnWindows : namesElsewhere),
    ...(isWindows ? placesIn(installed, windowsPlaces) : (usualPlaces[platform] ?? [])),
  ];

  function placesIn(folders: readonly string[], names: readonly string[]): readonly string[] {
    return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  }
}

async function firstExecutable(places: readonly string[]): Promise<string | null> {
  for (const place of places) {
    const isThere = await access(place, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return place;
  }
  return null;
}

/** The executable of a Chromium on this computer, Playwright's own last; `null` when there is none. */
export async function findBrowser(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): Promise<string | null> {
  const found = await firstExecutable(browserPlaces(platform, env));
  if (found !== null) return found;
  // Only a checkout has Playwright; an installed program does without.
  const playwright = await import('playwright').catch(() => null);
  return playwright === null ? null : firstExecutable([playwright.chromium.executablePath()]);
}
