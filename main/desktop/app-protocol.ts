import { protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import type { House } from '../calls/house.ts';
import { servedFile } from '../calls/served-files.ts';
import { securityHeaders } from '../calls/security-headers.ts';
import { windowFiles } from '../calls/window-files.ts';
import { appOrigin, appScheme, savedScheme } from './origin.ts';

/** Makes the schemes of the window and of saved pages standard, secure ones. Call it before the program is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true } },
    { scheme: savedScheme, privileges: { standard: true, secure: true } },
  ]);
}

/** Serves the window's files, of which there are no others than at the start, and the pictures and PDFs of the archive by their SHA-256. */
export async function serveWindow(rendererFolder: string, house: Pick<House, 'image' | 'pdf' | 'page'>): Promise<void> {
  const files = await windowFiles(rendererFolder);
  protocol.handle(appScheme, async ({ url, method }) => {
    const [address = ''] = url.split(/[?#]/u);
    const path = address.startsWith(appOrigin) && method === 'GET' ? address.slice(appOrigin.length) : '';
    const served = await servedFile(house, path);
    if (served !== null) return new Response(await readFile(served.path), { headers: served.headers });
    const found = files.get(path);
    if (found === undefined) return new Response(null, { status: 404, headers: securityHeaders });
    const headers = { ...securityHeaders, 'Content-Type': found.contentType };
    return new Response(await readFile(found.file), { headers });
  });
}
