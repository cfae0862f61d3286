import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOfPages, madePage } from '../../support/made-pages.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { importEnd, testHouse } from '../../support/test-house.ts';

describe('an import', () => {
  it('of a folder files every page once, and is harmless a second time', async () => {
    const { bringIn } = await testHouse(temporaryFolder());
    const folder = folderOfPages(temporaryFolder(), 30);
    expect(await bringIn(folder)).toMatchObject({ state: 'finished', total: 30, done: 30, filed: 30, failed: 0 });
    expect(await bringIn(folder)).toMatchObject({ state: 'finished', filed: 0, duplicates: 30, failed: 0 });
  });

  it('passes over hidden files, the companion folders of saved pages, and links', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'Talks.html'), madePage(1));
    mkdirSync(join(folder, 'Talks_files'));
    writeFileSync(join(folder, 'Talks_files', 'frame.html'), madePage(2));
    writeFileSync(join(folder, '.hidden.html'), madePage(3));
    symlinkSync(folder, join(folder, 'loop'));
    const { bringIn } = await testHouse(temporaryFolder());
    expect(await bringIn(folder)).toMatchObject({ total: 1, filed: 1 });
  });

  it('that is cancelled ends at once and leaves whole articles', async () => {
    const { house, call } = await testHouse(temporaryFolder());
    const path = folderOfPages(temporaryFolder(), 400);
    const { id } = await call('imports.start', { sources: [house.admit(path)] });
    const end = importEnd(house, id);
    await new Promise<void>((resolve) => {
      const stop = house.listen((name, event) => {
        if (name !== 'imports.progressed' || !('filed' in event) || event.filed === 0) return;
        stop();
        resolve();
      });
    });
    await call('imports.cancel', { id });
    const { state, filed } = await end;
    expect(state).toBe('cancelled');
    expect(filed).toBeGreaterThan(0);
    expect(filed).toBeLessThan(400);
    const report = await call('archive.verify', {});
    expect(report.problems).toEqual([]);
    expect(report.articles).toBeGreaterThanOrEqual(filed);
  });

  it('of the clipboard files the passage that was copied', async () => {
    const { house, call, outcomes } = await testHouse(temporaryFolder());
    const html = '<h2>Åland stays neutral</h2><p>The islands keep the status that the League gave them in 1921.</p>';
    const { id } = await call('imports.paste', { html, text: null });
    await importEnd(house, id);
    expect(await outcomes(id)).toMatchObject([{ kind: 'filed', title: 'Åland stays neutral' }]);
  });

  it('waits for the one before it, so that no more files are read at a time than there are readers', async () => {
    const { house, call } = await testHouse(temporaryFolder());
    const sources = [1, 101].map((from) => folderOfPages(temporaryFolder(), 20, from));
    const ends = [];
    for (const path of sources) {
      const { id } = await call('imports.start', { sources: [house.admit(path)] });
      ends.push(importEnd(house, id));
    }
    expect(await Promise.all(ends)).toMatchObject([{ filed: 20 }, { filed: 20 }]);
  });
});
