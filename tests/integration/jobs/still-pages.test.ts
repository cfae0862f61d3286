import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { StillPages } from '../../../main/jobs/still-pages.ts';
import type { Carried, Carrier } from '../../../main/processes/carrier.ts';
import { forkCarrier } from '../../../main/processes/fork-carrier.ts';
import { madePage } from '../../support/made-pages.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const started: Carried[] = [];
const carrier: Carrier = (...how) => {
  const carried = forkCarrier(...how);
  started.push(carried);
  return carried;
};

afterEach(() => {
  for (const { kill } of started.splice(0)) kill();
});

function savedPage(number: number): { readonly from: string; readonly to: string } {
  const folder = temporaryFolder();
  const from = join(folder, 'saved.html');
  writeFileSync(from, madePage(number));
  return { from, to: join(folder, 'still.html') };
}

describe('saved pages are made ready to be shown', () => {
  it('by one reader, in turn, however many are asked for', async () => {
    const pages = new StillPages(carrier);
    const asked = [1, 2, 3].map(savedPage);
    await Promise.all(asked.map(({ from, to }) => pages.write(from, to)));
    for (const [at, { to }] of asked.entries())
      expect(readFileSync(to, 'utf8')).toContain(`Committee hears delegation ${at + 1}`);
    expect(started).toHaveLength(1);
  });

  it('by another reader, when the first ended over one of them, which fails alone', async () => {
    const pages = new StillPages(carrier);
    const [first, second] = [savedPage(1), savedPage(2)];
    const failing = pages.write(first.from, first.to);
    const following = pages.write(second.from, second.to);
    await Promise.resolve();
    started[0]?.kill();
    await expect(failing).rejects.toMatchObject({ code: 'reader-ended' });
    await following;
    expect(started).toHaveLength(2);
  });

  it('or not, when the reader was ended: those that wait start no other', async () => {
    const pages = new StillPages(carrier);
    const asked = [1, 2, 3].map(savedPage).map(({ from, to }) => pages.write(from, to));
    await Promise.resolve();
    pages.end();
    for (const page of await Promise.allSettled(asked))
      expect(page).toMatchObject({ status: 'rejected', reason: { code: 'reader-ended' } });
    expect(started).toHaveLength(1);
  });

  it('or not, when one takes too long', async () => {
    const { from, to } = savedPage(1);
    await expect(new StillPages(carrier, { silenceMs: 1 }).write(from, to)).rejects.toMatchObject({
      code: 'file-too-slow',
    });
  });

  it('or not, when the file is gone', async () => {
    const { to } = savedPage(1);
    await expect(new StillPages(carrier).write(join(to, 'nowhere.html'), to)).rejects.toMatchObject({
      code: 'file-not-readable',
    });
  });
});
