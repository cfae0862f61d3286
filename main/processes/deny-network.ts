import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import inspector from 'node:inspector';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import workerThreads from 'node:worker_threads';

/** Makes every attempt of this process to reach a network throw: what it parses must never be able to call out. */
export function denyNetwork(): void {
  refuseIn(net.Socket.prototype, /^connect$/);
  refuseIn(net.Server.prototype, /^listen$/);
  refuseIn(dgram.Socket.prototype, /^(?:bind|connect|send)$/);
  for (const asker of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
    refuseIn(asker, /^(?:lookup|resolve|reverse)/);
  refuseIn(inspector, /^open$/);
  globalThis.fetch = refuse;
  // What was imported by its name would otherwise still be what it was.
  syncBuiltinESMExports();
}

/** Makes every attempt of this process to start a process or a thread throw, which could do what it may not. What needs a thread of ours starts it before. */
export function denyOffspring(): void {
  refuseIn(childProcess, /^(?:exec|fork|spawn)/);
  refuseIn(workerThreads, /^Worker$/);
  syncBuiltinESMExports();
}

function refuse(): never {
  throw new Error('this process may not use the network');
}

/** Puts a refusal in the place of every function of a thing whose name is so. */
function refuseIn(thing: object, name: RegExp): void {
  for (const key of Object.getOwnPropertyNames(thing))
    if (name.test(key)) Object.defineProperty(thing, key, { value: refuse });
}
