import { getPriority, platform } from 'node:os';
import { expect, it, onTestFinished } from 'vitest';
import { connect } from '../../../main/processes/client.ts';
import { forkCarrier } from '../../../main/processes/fork-carrier.ts';
import type { IntakeCalls } from '../../../main/processes/protocol.ts';

it('reads at a lower priority than it searches, and tells how much of the processor it took', async () => {
  const carried = forkCarrier('intake', []);
  onTestFinished(() => carried.kill());
  const reader = connect<IntakeCalls>(carried, () => undefined);
  await expect(reader.ask('file.read', { path: '/nowhere/at-all', fileName: 'at-all' })).rejects.toMatchObject({
    code: 'file-not-readable',
  });
  expect(getPriority(carried.pid)).toBeGreaterThan(getPriority());
  const leastMs = platform() === 'linux' ? 1 : 0;
  expect(carried.cpuMs() ?? 0).toBeGreaterThanOrEqual(leastMs);
});
