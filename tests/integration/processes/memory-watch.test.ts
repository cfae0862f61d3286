import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const source = new URL('../../../main/processes/memory-watch.ts', import.meta.url).href;

/** How a process ends that watches itself for so much memory and then does something. */
function endOf(mostMB: number, work: string): Promise<string> {
  const script = join(temporaryFolder(), 'watched.mts');
  writeFileSync(script, `import { watchMemory } from ${JSON.stringify(source)};\nwatchMemory(${mostMB});\n${work}`);
  return new Promise((resolve) => {
    fork(script, { execArgv: [], stdio: 'ignore' }).once('exit', (code, signal) =>
      resolve(signal ?? `exit code ${code}`),
    );
  });
}

describe('watchMemory', () => {
  it('ends a process that takes too much outside the heap, even while it never rests', async () => {
    const greedy = 'const held = []; for (;;) held.push(Buffer.alloc(8 * 1024 * 1024, 1));';
    expect(await endOf(400, greedy)).toBe('SIGKILL');
  });

  it('leaves a process alone that stays below, and does not keep it alive', async () => {
    expect(await endOf(400, 'Buffer.alloc(8 * 1024 * 1024, 1);')).toBe('exit code 0');
  });
});
