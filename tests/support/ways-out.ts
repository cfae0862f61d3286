/** @file Tries every way that Node has out of a process; prints by name what came of each. Arguments: a TCP port, a UDP port, and `deny` to deny them first. */
import { exec, fork, spawn, spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import dns, { lookup, resolve4, Resolver } from 'node:dns';
import { lookup as lookupSoon, Resolver as SoonResolver } from 'node:dns/promises';
import { once } from 'node:events';
import { get } from 'node:http';
import { connect as connectHttp2 } from 'node:http2';
import { get as getSecure } from 'node:https';
import { open as openInspector, close as closeInspector } from 'node:inspector';
import { connect, createConnection, createServer, Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { Worker } from 'node:worker_threads';
import { denyNetwork, denyOffspring } from '../../main/processes/deny-network.ts';

const [tcp = '', udp = '', shall = ''] = process.argv.slice(2);
const port = Number(tcp);
const host = '127.0.0.1';
if (shall === 'deny') {
  denyNetwork();
  denyOffspring();
}

/** Anything that ends in an event or an error, of which neither is awaited for ever. */
const settled = async (thing: NodeJS.EventEmitter, ...events: readonly string[]): Promise<void> => {
  await Promise.race(events.map((name) => once(thing, name)));
};
const called = (ask: (done: () => void) => void): Promise<void> => new Promise((resolve) => ask(resolve));

const ways: Readonly<Record<string, () => unknown>> = {
  'net.connect': () => settled(connect(port, host), 'close'),
  'net.createConnection': () => settled(createConnection(port, host), 'close'),
  'net.Socket': () => settled(new Socket().connect(port, host), 'close'),
  'net.connect by path': () => settled(connect('/nowhere.sock'), 'close', 'error'),
  'net.Server': async () => {
    const server = createServer().listen(0, host);
    await settled(server, 'listening');
    server.close();
  },
  'tls.connect': () => settled(connectTls({ port, host }), 'close', 'error'),
  'http.get': () => settled(get(`http://${host}:${port}/`), 'close', 'error'),
  'https.get': () => settled(getSecure(`https://${host}:${port}/`), 'close', 'error'),
  'http2.connect': () => settled(connectHttp2(`http://${host}:${port}/`), 'close', 'error'),
  fetch: () => fetch(`http://${host}:${port}/`).catch((error: unknown) => refusedOrNot(error)),
  WebSocket: () =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(`ws://${host}:${port}/`);
      // It never says why; the listener at the other end tells whether it came.
      socket.addEventListener('error', () => (shall === 'deny' ? reject(new Error(refusal)) : resolve(null)));
    }),
  'dgram.send': () => called((done) => createSocket('udp4').send('out', Number(udp), host, done)),
  'dgram.bind': async () => {
    const socket = createSocket('udp4').bind(0, host);
    await settled(socket, 'listening');
    socket.close();
  },
  'dns.lookup': () => called((done) => lookup('localhost', done)),
  'dns.lookupService': () => called((done) => dns.lookupService(host, 80, done)),
  'dns.resolve4': () => called((done) => resolve4('localhost', done)),
  'dns.reverse': () => called((done) => dns.reverse(host, done)),
  'dns.Resolver': () => called((done) => new Resolver({ timeout: 50, tries: 1 }).resolve4('localhost', done)),
  'dns/promises lookup': () => lookupSoon('localhost'),
  'dns/promises Resolver': () =>
    new SoonResolver({ timeout: 50, tries: 1 }).resolve4('localhost').catch((error: unknown) => refusedOrNot(error)),
  spawn: () => settled(spawn(process.execPath, ['--version']), 'exit'),
  spawnSync: () => spawnSync(process.execPath, ['--version']),
  exec: () => settled(exec('exit'), 'exit'),
  fork: () => settled(fork('nowhere.js', { stdio: 'ignore' }), 'exit'),
  Worker: () => settled(new Worker('', { eval: true }), 'exit'),
  'inspector.open': () => {
    openInspector(0, host);
    closeInspector();
  },
};

const refusal = 'this process may not use the network';

/** Lets an error of the network pass: the way was open. */
function refusedOrNot(error: unknown): null {
  if (String(error).includes(refusal)) throw error;
  return null;
}

const ends: Record<string, string> = {};
for (const [name, go] of Object.entries(ways)) {
  try {
    await go();
    ends[name] = 'open';
  } catch (error) {
    ends[name] = String(error).includes(refusal) ? 'refused' : String(error);
  }
}
process.stdout.write(JSON.stringify(ends));
process.exit();
