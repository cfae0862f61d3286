import { mkdirSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openLoopback } from '../../main/loopback/open-loopback.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** What a door answered. */
export interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A loopback door that is open, and ways to speak to it. */
export interface Door {
  readonly port: number;
  readonly token: string;
  /** Asks as a browser would that says it is at this very address, unless told otherwise. */
  ask(
    path: string,
    options?: { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: string },
  ): Promise<Answer>;
  /** The cookie of a window that was let in. */
  enter(): Promise<string>;
}

/** Opens a loopback door with a window of one page and closes it when the test is over. */
export async function openDoor(): Promise<Door> {
  const rendererFolder = temporaryFolder();
  writeFileSync(join(rendererFolder, 'index.html'), '<!doctype html><title>window</title>');
  mkdirSync(join(rendererFolder, 'assets'));
  writeFileSync(join(rendererFolder, 'assets', 'index.js'), 'export {};');
  const loopback = await openLoopback({ folder: temporaryFolder(), rendererFolder });
  onTestFinished(() => loopback.close());
  const url = new URL(loopback.url);
  const port = Number(url.port);
  const token = url.searchParams.get('token') ?? '';
  const ask: Door['ask'] = (path, { method = 'GET', headers = {}, body = '' } = {}) =>
    new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() }),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    });
  return {
    port,
    token,
    ask,
    async enter() {
      const { headers } = await ask(`/?token=${token}`);
      return (headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
    },
  };
}

/** A call as a window makes it. */
export const post = (cookie: string, origin: string, body: string) => ({
  method: 'POST',
  headers: { cookie, origin, 'content-type': 'application/json' },
  body,
});
