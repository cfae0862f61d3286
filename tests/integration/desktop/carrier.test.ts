import { expect, it, onTestFinished } from 'vitest';
import { utilityCarrier } from '../../../main/desktop/carrier.ts';
import { app } from '../../support/electron-double-app.ts';

it('tells the processor time of the process that is asked about, as soon as Electron knows it', async () => {
  await app.whenReady();
  const carried = utilityCarrier('/out/main')('intake', []);
  onTestFinished(() => carried.kill());
  expect(carried.cpuMs()).toBeNull();
  const cpu = { percentCPUUsage: 1, idleWakeupsPerSecond: 0 };
  app.metrics.push({ pid: -1, cpu: { ...cpu, cumulativeCPUUsage: 9 } });
  app.metrics.push({ pid: carried.pid ?? 0, cpu: { ...cpu, cumulativeCPUUsage: 1.25 } });
  expect(carried.cpuMs()).toBe(1250);
});
