import { execFile } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { openBeacon } from '../../support/e2e-beacon.ts';

const entry = fileURLToPath(new URL('../../support/ways-out.ts', import.meta.url));

/** A process that tries every way out: what it says of each, and what came to listeners of this computer. */
async function tried(...more: readonly string[]) {
  const beacon = await openBeacon();
  const udp = createSocket('udp4').bind(0, '127.0.0.1');
  await once(udp, 'listening');
  onTestFinished(() => {
    beacon.close();
    udp.close();
  });
  let datagrams = 0;
  udp.on('message', () => (datagrams += 1));
  const port = new URL(beacon.address).port;
  const { stdout } = await promisify(execFile)(process.execPath, [entry, port, String(udp.address().port), ...more]);
  const ends = z.record(z.string(), z.string()).parse(JSON.parse(stdout));
  return { ends, connections: beacon.connections(), datagrams };
}

it('lets nothing out of a process by any way that Node has', async () => {
  const { ends, connections, datagrams } = await tried('deny');
  expect(Object.keys(ends).length).toBeGreaterThan(25);
  expect(Object.entries(ends).filter(([, end]) => end !== 'refused')).toEqual([]);
  expect([connections, datagrams]).toEqual([0, 0]);
});

it('finds these ways open in a process that is not denied them', async () => {
  const { ends, connections, datagrams } = await tried();
  expect(Object.values(ends)).not.toContain('refused');
  expect(connections).toBeGreaterThanOrEqual(9);
  expect(datagrams).toBe(1);
});
