import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { securityHeaders } from '../../../main/calls/security-headers.ts';
import { openLoopback } from '../../../main/loopback/open-loopback.ts';
import { canalPage } from '../../support/made-articles.ts';
import { columnOf, pdfOf } from '../../support/pdf-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { importEnd } from '../../support/test-house.ts';

it('the loopback door serves the PDF an article was to its own window, by its SHA-256, and no other original', async () => {
  const [folder, rendererFolder, clippings] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
  writeFileSync(join(rendererFolder, 'index.html'), '<!doctype html><title>window</title>');
  const loopback = await openLoopback({ folder, rendererFolder });
  onTestFinished(() => loopback.close());
  const pdf = pdfOf([columnOf(['The survey of the strait was printed on three sheets.'], 60, 700)]);
  const page = canalPage();
  const files = [
    { name: 'survey.pdf', bytes: pdf },
    { name: 'canal.html', bytes: Buffer.from(page) },
  ].map(({ name, bytes }) => {
    writeFileSync(join(clippings, name), bytes);
    return loopback.house.admit(join(clippings, name));
  });
  const started = await loopback.house.answer('imports.start', { sources: files });
  const { id } = (started as { value: { id: Parameters<typeof importEnd>[1] } }).value; // -- checked by the call's own type
  await importEnd(loopback.house, id);

  const entered = await fetch(loopback.url, { redirect: 'manual' });
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const ask = (path: string, headers: Record<string, string> = { cookie }) =>
    fetch(new URL(path, loopback.url), { headers });
  const named = (bytes: Uint8Array | string) => `/pdfs/${createHash('sha256').update(bytes).digest('hex')}`;

  const served = await ask(named(pdf));
  expect(Buffer.from(await served.arrayBuffer()).equals(Buffer.from(pdf))).toBe(true);
  expect(served.headers.get('content-type')).toBe('application/pdf');
  expect(served.headers.get('content-disposition')).toBe('attachment');
  for (const [name, value] of Object.entries(securityHeaders)) expect(served.headers.get(name)).toBe(value);
  expect((await ask(named(pdf), {})).status).toBe(403);
  for (const other of [
    named(page),
    `/pdfs/${'0'.repeat(64)}`,
    `${named(pdf)}/`,
    named(pdf).replace('pdfs', 'originals'),
  ])
    expect((await ask(other)).status, other).toBe(404);
});

it('what runs in the window, also beside it, comes from its own files, and none of it is compiled from words', () => {
  const policy = securityHeaders['Content-Security-Policy'];
  for (const rule of [
    "script-src 'self'",
    "worker-src 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types pdf-worker',
  ])
    expect(policy?.split('; ')).toContain(rule);
  expect(policy).not.toMatch(/unsafe|wasm|blob:/u);
});
