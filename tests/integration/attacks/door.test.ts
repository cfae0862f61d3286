import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const entry = fileURLToPath(new URL('../../support/door-process.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'aide-test-'));

let door: ChildProcess;
let port = 0;
let host = '';
let cookie = '';
let complaints = '';
let memoryBefore = 0;

/** What a process holds in memory, in megabytes; 0 where the system does not tell. */
function memoryMB(): number {
  const file = `/proc/${door.pid}/status`;
  const [, kilobytes = '0'] = existsSync(file) ? (/VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8')) ?? []) : [];
  return Number(kilobytes) / 1024;
}

/** A connection to the door; what goes wrong with it is seen by its closing. */
function connection(): Socket {
  return connect({ host: '127.0.0.1', port }).on('error', () => undefined);
}

/** Settles when a connection has ended, in whatever way. */
function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => (socket.closed ? resolve() : socket.once('close', () => resolve())));
}

/** All that the door says to some bytes, until it hangs up. */
async function saidTo(...pieces: readonly (string | Uint8Array)[]): Promise<string> {
  const socket = connection();
  let said = '';
  socket.on('data', (data: Buffer) => (said += data.toString('latin1')));
  for (const piece of pieces) socket.write(piece);
  await closed(socket);
  return said;
}

/** The first line of a request and its headers, as the window itself would write them unless told otherwise. */
function head(line: string, headers: Readonly<Record<string, string>> = {}): string {
  const all = { host, ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${line} HTTP/1.1\r\n${lines.join('')}\r\n`;
}

const ofWindow = () => ({ cookie, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' });

/** The state of the archive as a proper window asks for it. */
async function askProperly(): Promise<unknown> {
  const answer = await fetch(`http://${host}/call/archive.info`, { method: 'POST', headers: ofWindow(), body: '{}' });
  return answer.json();
}

beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>window</title>');
  door = spawn(process.execPath, [entry, join(folder, 'archive'), folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  door.stderr?.on('data', (data: Buffer) => (complaints += data.toString()));
  if (door.stdout === null) throw new Error('the door says nothing');
  const [address] = (await once(createInterface(door.stdout), 'line')) as [string]; // -- a line is a text
  const url = new URL(address);
  ({ host } = url);
  port = Number(url.port);
  const entered = await fetch(address, { redirect: 'manual' });
  cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  await askProperly();
  memoryBefore = memoryMB();
});

afterAll(async () => {
  const ended = once(door, 'exit');
  door.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true });
});

describe('A7: the loopback door, attacked', () => {
  it.each([
    ['no cookie', () => head('GET /')],
    ['a wrong token', () => head(`GET /?token=${'x'.repeat(43)}`)],
    ['an empty token', () => head('GET /?token=')],
    ['a token of a million characters', () => head(`GET /?token=${'x'.repeat(1_000_000)}`)],
    [
      'a call with a cookie made up',
      () => head('POST /call/archive.info', { ...ofWindow(), cookie: 'aide-session=x' }),
    ],
    ['a call with no origin', () => head('POST /call/archive.info', { cookie })],
    ['a call of origin null', () => head('POST /call/archive.info', { ...ofWindow(), origin: 'null' })],
    [
      'a call of a page at another port',
      () => head('POST /call/archive.info', { ...ofWindow(), origin: `http://127.0.0.1:${port + 1}` }),
    ],
    [
      'a request of a page at another port',
      () => head('GET /index.html', { cookie, 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }),
    ],
    ['a request of another site', () => head('GET /', { cookie, 'sec-fetch-site': 'cross-site' })],
    ['another host', () => head('GET /', { ...ofWindow(), host: 'evil.example' })],
    ['another host at our port', () => head('GET /', { ...ofWindow(), host: `evil.example:${port}` })],
    ['our host under another name', () => head('GET /', { ...ofWindow(), host: `localhost:${port}` })],
    ['our host with a dot', () => head('GET /', { ...ofWindow(), host: `127.0.0.1.:${port}` })],
    ['our host as a number', () => head('GET /', { ...ofWindow(), host: `2130706433:${port}` })],
    ['no host', () => 'GET / HTTP/1.1\r\n\r\n'],
    ['no host, in an older tongue', () => 'GET / HTTP/1.0\r\n\r\n'],
    [
      'a WebSocket from elsewhere',
      () =>
        head('GET /events', {
          cookie,
          origin: 'http://evil.example',
          connection: 'Upgrade',
          upgrade: 'websocket',
          'sec-websocket-version': '13',
          'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
        }),
    ],
    ['a tunnel', () => `CONNECT evil.example:443 HTTP/1.1\r\nhost: ${host}\r\n\r\n`],
    ['another method', () => head('PUT /', ofWindow())],
    ['a method that is none', () => head('STEAL /', ofWindow())],
    ['an address that is none', () => head('GET //[', ofWindow())],
    ['an address of elsewhere', () => head('GET http://evil.example/nothing', ofWindow())],
    ['a path that climbs', () => head('GET /../../../etc/passwd', ofWindow())],
    ['a path that climbs in disguise', () => head('GET /%2e%2e/%2e%2e/etc%2fpasswd', ofWindow())],
    ['a million characters of address', () => head(`GET /${'a'.repeat(1_000_000)}`, ofWindow())],
    ['a megabyte of header', () => head('GET /', { ...ofWindow(), padding: 'a'.repeat(1_000_000) })],
    ['100,000 headers', () => `GET / HTTP/1.1\r\nhost: ${host}\r\n${'a: b\r\n'.repeat(100_000)}\r\n`],
    ['a NUL in a header', () => head('GET /', { ...ofWindow(), padding: '\0' })],
    [
      'two lengths',
      () => `POST /call/archive.info HTTP/1.1\r\nhost: ${host}\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n`,
    ],
    [
      'a length and chunks',
      () => head('POST /call/archive.info', { ...ofWindow(), 'content-length': '2', 'transfer-encoding': 'chunked' }),
    ],
    [
      'a chunk of no size',
      () =>
        `${head('POST /call/archive.info', { ...ofWindow(), 'transfer-encoding': 'chunked' })}FFFFFFFFFFFFFFFFF\r\n`,
    ],
    ['HTTP/2', () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['TLS', () => '\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003'],
    ['noise', () => `\0\u00ff\r\n\r\n${'\u0007'.repeat(5000)}`],
  ])('refuses %s', async (_what, bytes) => {
    const said = await saidTo(Buffer.from(bytes(), 'latin1'));
    expect(said).toMatch(/^(?:HTTP\/1\.1 4\d\d |$)/);
    expect(said).not.toContain('set-cookie');
    expect(said).not.toContain('<title>window');
  });

  it('lets nobody in by the token that was used, nor by one beside it', async () => {
    expect(await saidTo(head('GET /?token=x&token=y', ofWindow()))).toMatch(/^HTTP\/1\.1 403 /);
  });

  it('hangs up on a stranger whose message never ends', async () => {
    const socket = connection();
    let said = '';
    socket.on('data', (data: Buffer) => (said += data.toString('latin1')));
    socket.write(head('POST /stage?name=x', { 'transfer-encoding': 'chunked' }));
    const chunk = `10000\r\n${'a'.repeat(0x10000)}\r\n`;
    const feed = (): void => {
      while (!socket.destroyed && socket.write(chunk));
    };
    socket.on('drain', feed);
    feed();
    await closed(socket);
    expect(said).toMatch(/^(?:HTTP\/1\.1 403 |$)/);
  });

  it.each([
    ['nesting without end', '['.repeat(1_000_000)],
    ['a prototype', '{"__proto__":{"isAdmin":true}}'],
    ['a constructor', '{"constructor":{"prototype":{"a":1}}}'],
    ['what is not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
    ['a number beyond all', '{"offset":1e999}'],
    ['nothing', ''],
  ])('answers a call of the window’s own that holds %s with a failure', async (_what, body) => {
    const answer = await fetch(`http://${host}/call/archive.info`, { method: 'POST', headers: ofWindow(), body });
    expect(await answer.json()).toMatchObject({ ok: false, failure: { code: 'bad-input' } });
  });

  it('takes no more of a call than a paste may weigh, and forgets it', async () => {
    const socket = connection();
    socket.write(head('POST /call/imports.paste', { ...ofWindow(), 'transfer-encoding': 'chunked' }));
    const chunk = `100000\r\n${' '.repeat(0x100000)}\r\n`;
    let sent = 0;
    const feed = (): void => {
      while (!socket.destroyed && sent++ < 200 && socket.write(chunk));
    };
    socket.on('drain', feed);
    feed();
    await closed(socket);
    expect(sent).toBeLessThan(200);
    expect(await askProperly()).toMatchObject({ ok: true });
  });

  it('outlives 1,000 connections that say nothing, or never finish, and works for its window meanwhile', async () => {
    const opened = Array.from({ length: 1000 }, () => connection());
    await Promise.all(opened.map((socket) => once(socket, 'connect')));
    for (const [at, socket] of opened.entries()) {
      socket.resume();
      if (at % 2 === 0) socket.write('GET / HTTP/1.1\r\nx: ');
    }
    expect(await askProperly()).toMatchObject({ ok: true });
    expect(opened.filter((socket) => socket.closed)).toEqual([]);
    await Promise.all(opened.map(closed));
    expect(await askProperly()).toMatchObject({ ok: true });
  });

  it('has not grown, not complained of any of this, and still answers its window', async () => {
    expect(door.exitCode).toBeNull();
    expect(complaints).toBe('');
    expect(memoryMB()).toBeLessThan(memoryBefore + 200);
    expect(await askProperly()).toMatchObject({ ok: true, value: { articles: 0 } });
  });
});
