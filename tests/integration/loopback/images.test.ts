import { request } from 'node:http';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { securityHeaders } from '../../../main/calls/security-headers.ts';
import { openLoopback } from '../../../main/loopback/open-loopback.ts';
import { canalPage } from '../../support/made-articles.ts';
import { dataAddress, pngOf } from '../../support/made-pictures.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { importEnd } from '../../support/test-house.ts';

it('the loopback door serves an article’s pictures to its own window, by their SHA-256 alone', async () => {
  const [folder, rendererFolder] = [temporaryFolder(), temporaryFolder()];
  writeFileSync(join(rendererFolder, 'index.html'), '<!doctype html><title>window</title>');
  const loopback = await openLoopback({ folder, rendererFolder });
  onTestFinished(() => loopback.close());
  const picture = pngOf(640, 400);
  const page = join(rendererFolder, 'canal.html');
  writeFileSync(page, canalPage({ between: `<img src="${dataAddress(picture)}">` }));
  const started = await loopback.house.answer('imports.start', { sources: [loopback.house.admit(page)] });
  const { id } = (started as { value: { id: string } }).value; // -- checked by the call's own type
  await importEnd(loopback.house, id as Parameters<typeof importEnd>[1]); // -- the same

  const { host, port, searchParams } = new URL(loopback.url);
  const ask = (path: string, cookie = '') =>
    new Promise<{ status: number | undefined; headers: NodeJS.Dict<string | string[]>; body: Buffer }>((resolve) => {
      const sent = request({ host: '127.0.0.1', port, path, headers: { host, cookie } }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      });
      sent.end();
    });
  const entered = await ask(`/?token=${searchParams.get('token') ?? ''}`);
  const cookie = String(entered.headers['set-cookie']).split(';')[0] ?? '';
  const address = `/images/${createHash('sha256').update(picture).digest('hex')}`;

  const served = await ask(address, cookie);
  expect(served.body.equals(picture)).toBe(true);
  expect(served).toMatchObject({ status: 200, headers: { 'content-type': 'image/png' } });
  expect(served.headers['cache-control']).toContain('immutable');
  for (const [name, value] of Object.entries(securityHeaders)) expect(served.headers[name.toLowerCase()]).toBe(value);
  expect((await ask(address)).status).toBe(403);
  for (const other of [`/images/${'0'.repeat(64)}`, `${address}/`, `/images/..%2f..%2farchive.sqlite`, '/images/'])
    expect((await ask(other, cookie)).status, other).toBe(404);
});
