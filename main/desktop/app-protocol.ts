import { protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import { securityHeaders } from '../calls/security-headers.ts';
import { windowFiles } from '../calls/window-files.ts';
import { appOrigin, appScheme } from './origin.ts';

/** Makes the window's scheme a standard, secure one. Call it before the program is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true } },
  ]);
}

/** Serves the window's files, and nothing that was not among them at the start. */
export async function serveWindow(rendererFolder: string): Promise<void> {
  const files = await windowFiles(rendererFolder);
  protocol.handle(appScheme, async ({ url, method }) => {
    const [address = ''] = url.split(/[?#]/u);
    const found = address.startsWith(appOrigin) ? files.get(address.slice(appOrigin.length)) : undefined;
    if (found === undefined || method !== 'GET') return new Response(null, { status: 404, headers: securityHeaders });
    const headers = { ...securityHeaders, 'Content-Type': found.contentType };
    return new Response(await readFile(found.file), { headers });
  });
}
