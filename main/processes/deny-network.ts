import dns from 'node:dns';
import net from 'node:net';

/** Makes every attempt of this process to reach a network throw: what it parses must never be able to call out. */
export function denyNetwork(): void {
  const refuse = (): never => {
    throw new Error('this process may not use the network');
  };
  net.Socket.prototype.connect = refuse;
  net.Server.prototype.listen = refuse;
  Object.assign(dns, { lookup: refuse, resolve: refuse });
  globalThis.fetch = refuse;
}
