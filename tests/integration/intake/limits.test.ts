import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { forkCarrier } from '../../../main/processes/fork-carrier.ts';
import { intakeLimits, IntakePool, type IntakeLimits } from '../../../main/processes/intake-pool.ts';
import { madePage } from '../../support/made-pages.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function pool(limits: Partial<IntakeLimits>): IntakePool {
  const made = new IntakePool(forkCarrier, 1, { ...intakeLimits, ...limits });
  onTestFinished(() => made.close());
  return made;
}

function page(content: string): { path: string; fileName: string } {
  const path = join(temporaryFolder(), 'page.html');
  writeFileSync(path, content);
  return { path, fileName: 'page.html' };
}

const never = new AbortController().signal;

async function read(from: IntakePool, file: { path: string; fileName: string }): Promise<number> {
  let parts = 0;
  await from.read(file, (stretch) => Promise.resolve(void (parts += stretch.parts.length)), never);
  return parts;
}

describe('IntakePool', () => {
  it('kills a reader that says nothing for too long, and reads the next file with another', async () => {
    const slow = pool({ silenceMs: 1 });
    await expect(read(slow, page(madePage(1)))).rejects.toMatchObject({ code: 'file-too-slow' });
    await expect(read(slow, page(madePage(1)))).rejects.toMatchObject({ code: 'file-too-slow' });
  });

  it('names the memory when a reader runs out of it, and goes on', async () => {
    const small = pool({ memoryMB: 40 });
    const rows = Array.from({ length: 200_000 }, (_, row) => `<p>${row} ${madePage(row).slice(200, 400)}</p>`);
    await expect(read(small, page(`<html><body>${rows.join('')}</body></html>`))).rejects.toMatchObject({
      code: 'memory-exceeded',
    });
    expect(await read(pool({}), page(madePage(2)))).toBe(1);
  });

  it('stops reading at once when the import is cancelled', async () => {
    const abort = new AbortController();
    const reading = pool({}).read(page(madePage(3)), () => Promise.resolve(), abort.signal);
    abort.abort();
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('leaves no clock running when the last parts are taken after the file has ended', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    let taken: () => void = () => undefined;
    const late = new Promise<void>((resolve) => (taken = resolve));
    await pool({}).read(page(madePage(5)), () => late, never);
    taken();
    await late;
    await new Promise((resolve) => setImmediate(resolve));
    expect(vi.getTimerCount()).toBe(0);
  });

  it('refuses a file over the size limit without starting a reader', async () => {
    await expect(read(pool({ fileBytes: 10 }), page(madePage(4)))).rejects.toMatchObject({ code: 'file-too-large' });
  });
});
