import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { failureText } from '../../../preload/contract/failure-text.ts';
import { toFailure } from '../../../main/archive/app-error.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testHouse } from '../../support/test-house.ts';

/** What opening a second window on an archive ends with. */
async function refusal(folder: string): Promise<string> {
  try {
    await testHouse(folder, 'window');
    return 'it was opened';
  } catch (error) {
    return failureText(toFailure(error));
  }
}

test('a second window is told since when, and by which process, the archive is open, and changes nothing', async () => {
  const folder = join(temporaryFolder(), 'archive');
  const first = await testHouse(folder, 'window');
  expect(await refusal(folder)).toMatch(
    new RegExp(
      `^This archive is open in another window or program\\..* It has been open there since .+ \\(process ${first.house.archive.pid}\\)\\.$`,
      'u',
    ),
  );
  expect(await first.call('archive.info', {})).toMatchObject({ articles: 0 });
});

test('single commands read and write beside a window', async () => {
  const folder = join(temporaryFolder(), 'archive');
  const window = await testHouse(folder, 'window');
  const file = join(temporaryFolder(), 'line.jsonl');
  writeFileSync(file, JSON.stringify({ title: 'The ferry sails', text: 'The ferry sails at dawn.' }));
  const command = await testHouse(folder, 'command');
  await command.bringIn(file);
  expect(await command.call('archive.info', {})).toMatchObject({ articles: 1 });
  expect(await window.call('archive.info', {})).toMatchObject({ articles: 1 });
});

test('the hold goes with the process, however that ends', async () => {
  const folder = join(temporaryFolder(), 'archive');
  const first = await testHouse(folder, 'window');
  const { pid } = first.house.archive;
  if (pid === undefined) throw new Error('the archive process has no number');
  process.kill(pid, 'SIGKILL');
  // The house starts its archive process anew, which takes hold again.
  await expect.poll(() => first.call('archive.info', {}).catch(() => null), { timeout: 20_000 }).not.toBeNull();
  expect(await refusal(folder)).toContain(`(process ${first.house.archive.pid})`);
  await first.house.close();
  expect((await testHouse(folder, 'window')).house.archive.pid).toBeDefined();
});
