import { networkInterfaces } from 'node:os';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { securityHeaders } from '../../../main/calls/security-headers.ts';
import { idPattern } from '../../../main/archive/identity.ts';
import { madePage } from '../../support/made-pages.ts';
import { openDoor, post } from '../../support/opened-door.ts';

describe('the loopback door', () => {
  it('lets the first bearer of its 256-bit token in, and nobody with the same token again', async () => {
    const door = await openDoor();
    expect(Buffer.from(door.token, 'base64url')).toHaveLength(32);
    const first = await door.ask(`/?token=${door.token}`);
    expect(first).toMatchObject({ status: 303, headers: { location: '/' } });
    expect(first.headers['set-cookie']?.[0]).toMatch(/; HttpOnly; SameSite=Strict$/);
    expect((await door.ask(`/?token=${door.token}`)).status).toBe(403);
  });

  it('refuses everything without a token, with a wrong one, or with a made-up cookie', async () => {
    const door = await openDoor();
    expect((await door.ask('/')).status).toBe(403);
    expect((await door.ask(`/?token=${'A'.repeat(43)}`)).status).toBe(403);
    expect((await door.ask('/index.html', { headers: { cookie: 'aide-session=guess' } })).status).toBe(403);
    expect((await door.ask('/events')).status).toBe(403);
    expect((await door.ask('/call/archive.info', { method: 'POST', body: '{}' })).status).toBe(403);
    // A wrong guess does not spend the token.
    expect(await door.enter()).not.toBe('');
  });

  it('answers only under its own address, so that another name pointed at it learns nothing', async () => {
    const door = await openDoor();
    const cookie = await door.enter();
    for (const host of ['evil.example', `localhost:${door.port}`, `evil.example:${door.port}`, '127.0.0.1']) {
      expect((await door.ask('/', { headers: { cookie, host } })).status).toBe(403);
    }
    expect((await door.ask('/', { headers: { cookie } })).status).toBe(200);
  });

  it('takes calls only from its own origin', async () => {
    const door = await openDoor();
    const cookie = await door.enter();
    const own = `http://127.0.0.1:${door.port}`;
    for (const origin of [
      'null',
      'http://evil.example',
      `http://127.0.0.1:${door.port + 1}`,
      `https://127.0.0.1:${door.port}`,
    ]) {
      expect((await door.ask('/call/archive.info', post(cookie, origin, '{}'))).status).toBe(403);
    }
    expect((await door.ask('/call/archive.info', { method: 'POST', headers: { cookie }, body: '{}' })).status).toBe(
      403,
    );
    const answer = await door.ask('/call/archive.info', post(cookie, own, '{}'));
    expect(JSON.parse(answer.body)).toMatchObject({ ok: true, value: { articles: 0 } });
  });

  it('answers malformed and unknown calls as failures and lives on', async () => {
    const door = await openDoor();
    const cookie = await door.enter();
    const own = `http://127.0.0.1:${door.port}`;
    const calls: readonly (readonly [string, string])[] = [
      ['archive.info', 'not json'],
      ['archive.info', '{"extra":1}'],
      ['nothing.here', '{}'],
      ['constructor', '{}'],
      ['%E0%A4%A', '{}'],
      ['search.run', '{"query":5}'],
    ];
    for (const [name, body] of calls) {
      const answer = await door.ask(`/call/${name}`, post(cookie, own, body));
      expect(JSON.parse(answer.body)).toMatchObject({ ok: false, failure: { code: 'bad-input' } });
    }
    const answer = await door.ask('/call/archive.info', post(cookie, own, '{}'));
    expect(JSON.parse(answer.body)).toMatchObject({ ok: true });
  });

  it('serves the window’s own files and no other path of the disk, all under the same headers', async () => {
    const door = await openDoor();
    const headers = { cookie: await door.enter() };
    const page = await door.ask('/', { headers });
    expect(page).toMatchObject({ status: 200, body: '<!doctype html><title>window</title>' });
    for (const [name, value] of Object.entries(securityHeaders)) expect(page.headers[name.toLowerCase()]).toBe(value);
    expect((await door.ask('/assets/index.js', { headers })).headers['content-type']).toMatch(/^text\/javascript/);
    for (const path of ['/../package.json', '/..%2f..%2fetc/passwd', '/etc/passwd']) {
      expect((await door.ask(path, { headers })).status).toBe(404);
    }
    const refused = await door.ask('/');
    expect(refused.headers['content-security-policy']).toBe(securityHeaders['Content-Security-Policy']);
  });

  it('takes a file’s bytes and imports them under the name they came with', async () => {
    const door = await openDoor();
    const cookie = await door.enter();
    const own = `http://127.0.0.1:${door.port}`;
    const name = encodeURIComponent('../../clips/Talks & more.html');
    const staged = await door.ask(`/stage?name=${name}`, post(cookie, own, madePage(7)));
    const source: unknown = JSON.parse(staged.body);
    expect(source).toMatchObject({ ok: true, value: expect.stringMatching(idPattern) });
    const sources = [(source as { value: unknown }).value]; // -- checked on the line above
    const events = door.ask('/events', { headers: { cookie } });
    const started = await door.ask('/call/imports.start', post(cookie, own, JSON.stringify({ sources })));
    const { id } = (JSON.parse(started.body) as { value: { id: string } }).value; // -- checked by the call's own type
    for (let state = 'counting'; state !== 'finished';) {
      const progress = await door.ask('/call/imports.progress', post(cookie, own, JSON.stringify({ id })));
      ({ state } = (JSON.parse(progress.body) as { value: { state: string } }).value); // -- checked by the call's own type
    }
    const input = JSON.stringify({ id, kind: null, offset: 0, limit: 10 });
    const outcomes = await door.ask('/call/imports.outcomes', post(cookie, own, input));
    expect(JSON.parse(outcomes.body)).toMatchObject({
      ok: true,
      value: {
        total: 1,
        outcomes: [{ kind: 'filed', file: '../../clips/Talks & more.html', title: 'Committee hears delegation 7' }],
      },
    });
    void events.catch(() => undefined);
  });

  it('listens on 127.0.0.1 alone', async () => {
    const { port } = await openDoor();
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of others) {
      await expect(
        new Promise((resolve, reject) => {
          connect({ host: address, port }).once('connect', resolve).once('error', reject);
        }),
      ).rejects.toThrow(/ECONNREFUSED|EHOSTUNREACH|ETIMEDOUT/);
    }
    expect(port).toBeGreaterThan(0);
  });
});
