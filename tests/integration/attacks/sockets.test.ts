import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import type { CallInput, CallName } from '../../../preload/contract/calls.ts';
import { openBeacon } from '../../support/e2e-beacon.ts';
import { hostilePage } from '../../support/e2e-hostile-page.ts';
import { madePage } from '../../support/made-pages.ts';
import { socketsOf, withChildren } from '../../support/process-sockets.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const entry = fileURLToPath(new URL('../../support/door-process.ts', import.meta.url));

const hexadecimal = (port: number): string => port.toString(16).toUpperCase().padStart(4, '0');

it.runIf(process.platform === 'linux')('sees the sockets that a process holds', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const address = z.object({ port: z.number() }).parse(server.address());
  expect(socketsOf([process.pid])).toContainEqual(
    expect.objectContaining({ local: `0100007F:${hexadecimal(address.port)}`, isListening: true, protocol: 'tcp' }),
  );
});

it.runIf(process.platform === 'linux')(
  'no process of the program holds a socket but the door’s own, through a session with hostile pages',
  async () => {
    const beacon = await openBeacon();
    onTestFinished(beacon.close);
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>window</title>');
    const program = spawn(process.execPath, [entry, join(folder, 'archive'), folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(async () => {
      const ended = once(program, 'exit');
      program.kill('SIGTERM');
      await ended;
    });
    const { pid } = program;
    if (pid === undefined) throw new Error('the program did not start');

    const [address] = z.tuple([z.string()]).parse(await once(createInterface(program.stdout), 'line'));
    const url = new URL(address);
    const door = `0100007F:${hexadecimal(Number(url.port))}`;
    const strangers: unknown[] = [];
    const processes = new Set<number>();
    let looks = 0;
    const look = (): void => {
      const running = withChildren(pid);
      running.forEach((one) => processes.add(one));
      strangers.push(
        ...socketsOf(running).filter(
          ({ pid: holder, local, remote, isListening }) =>
            // The window's connections come from this computer to the door, and only the first process holds them.
            holder !== pid || local !== door || !(isListening || remote.startsWith('0100007F:')),
        ),
      );
      looks += 1;
    };
    const clock = setInterval(look, 100);
    onTestFinished(() => clearInterval(clock));

    const entered = await fetch(address, { redirect: 'manual' });
    const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const headers = { cookie, origin: url.origin };
    const ask = async <N extends CallName>(name: N, input: CallInput<N>): Promise<unknown> => {
      const answer = await fetch(`${url.origin}/call/${name}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(input),
      });
      return z.object({ ok: z.literal(true), value: z.unknown() }).parse(await answer.json()).value;
    };
    const stage = async (name: string, body: string): Promise<string> => {
      const answer = await fetch(`${url.origin}/stage?name=${name}`, { method: 'POST', headers, body });
      return z.object({ value: z.string() }).parse(await answer.json()).value;
    };

    const names = ['a.html', 'b.html', 'c.mhtml', 'd.md'];
    const texts = [
      hostilePage(beacon.address),
      madePage(1),
      `From: x\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\nContent-Location: ${beacon.address}/\n\n${hostilePage(beacon.address)}\n--b--\n`,
      `# Minutes\n\n![a](${beacon.address}/a.png) The committee met and agreed on the depth of the channel.\n`,
    ];
    const sources = await Promise.all(names.map((name, at) => stage(name, texts[at] ?? '')));
    const { id } = z
      .object({ id: z.string() })
      .parse(await ask('imports.start', { sources } as unknown as CallInput<'imports.start'>)); // -- named by the door itself
    const progress = z.object({ state: z.string(), done: z.number() });
    let end = { state: 'counting', done: 0 };
    while (end.state !== 'finished')
      end = progress.parse(await ask('imports.progress', { id } as CallInput<'imports.progress'>)); // -- as above
    expect(end.done).toBe(names.length);
    const all = { kind: 'all' } as const;
    const found = z.object({ hits: z.array(z.object({ id: z.string() })) });
    const { hits } = found.parse(
      await ask('search.run', { query: 'committee', shelf: all, sort: 'newest', offset: 0, limit: 50 }),
    );
    expect(hits.length).toBeGreaterThan(1);
    for (const hit of hits) {
      const shown = z.object({ page: z.string().nullable() });
      const { page } = shown.parse(await ask('articles.get', hit as CallInput<'articles.get'>)); // -- named by the archive
      if (page !== null) await (await fetch(`${url.origin}/saved/${page}`, { headers: { cookie } })).text();
    }
    for (const format of ['markdown', 'html', 'docx', 'zotero'] as const)
      await ask('exports.write', { selection: { kind: 'all' }, format, destination: { kind: 'download' } });

    look();
    expect(strangers).toEqual([]);
    expect(processes.size).toBeGreaterThanOrEqual(3);
    expect(looks).toBeGreaterThan(10);
    expect(beacon.connections()).toBe(0);
  },
);
