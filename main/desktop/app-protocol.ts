import { protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import type { House } from '../calls/house.ts';
import { servedFile, servedHeaders } from '../calls/served-files.ts';
import { securityHeaders } from '../calls/security-headers.ts';
import { windowFiles } from '../calls/window-files.ts';
import { appOrigin, appScheme } from './origin.ts';

/** Makes the window's scheme a standard, secure one. Call it before the program is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true } },
  ]);
}

/** Serves the window's files, of which there are no others than at the start, and the pictures and PDFs of the archive by their SHA-256. */
export async function serveWindow(rendererFolder: string, house: Pick<House, 'image' | 'pdf'>): Promise<void> {
  const files = await windowFiles(rendererFolder);
  protocol.handle(appScheme, async ({ url, method }) => {
    const [address = ''] = url.split(/[?#]/u);
    const path = address.startsWith(appOrigin) && method === 'GET' ? address.slice(appOrigin.length) : '';
    const served = await servedFile(house, path);
    if (served !== null) return new Response(await readFile(served.path), { headers: servedHeaders(served) });
    const found = files.get(path);
    if (found === undefined) return new Response(null, { status: 404, headers: securityHeaders });
    const headers = { ...securityHeaders, 'Content-Type': found.contentType };
    return new Response(await readFile(found.file), { headers });
  });
}
