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

  it('that is cancelled inside a file of many articles files none of those that wait, and takes nothing else down', async () => {
    const { house, call } = await testHouse(temporaryFolder());
    const path = join(temporaryFolder(), 'many.ris');
    const abstract = 'The ministers of five states met again and put off what they could not agree on. '.repeat(30);
    const records = Array.from(
      { length: 8000 },
      (_, at) => `TY  - NEWS\nTI  - Talks, day ${at}\nAB  - ${abstract}${at}\nER  -\n`,
    );
    writeFileSync(path, records.join(''));
    const { id } = await call('imports.start', { sources: [house.admit(path)] });
    const end = importEnd(house, id);
    while ((await call('imports.progress', { id })).filed === 0) await call('library.counts', {});
    await call('imports.cancel', { id });
    const { state, filed, done } = await end;
    expect({ state, done }).toEqual({ state: 'cancelled', done: 0 });
    expect(filed).toBeLessThan(8000);
    expect((await call('archive.verify', {})).problems).toEqual([]);
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

  it('rests while it is paused, and goes on to its end', async () => {
    const { house, call } = await testHouse(temporaryFolder());
    const path = folderOfPages(temporaryFolder(), 60);
    const { id } = await call('imports.start', { sources: [house.admit(path)] });
    const end = importEnd(house, id);
    await call('imports.pause', { id, isPaused: true });
    // What was being read is filed; then nothing changes, however much else is asked.
    const settled = async (): Promise<number> => {
      for (let done = -1; ;) {
        const progress = await call('imports.progress', { id });
        await call('archive.verify', {});
        if (progress.done === done) return done;
        done = progress.done;
      }
    };
    const done = await settled();
    expect(await call('imports.progress', { id })).toMatchObject({ state: 'paused', done });
    expect(done).toBeLessThan(60);
    await call('imports.pause', { id, isPaused: false });
    expect(await end).toMatchObject({ state: 'finished', filed: 60 });
  });

  it('can be cancelled while it is paused', async () => {
    const { house, call } = await testHouse(temporaryFolder());
    const { id } = await call('imports.start', { sources: [house.admit(folderOfPages(temporaryFolder(), 60))] });
    const end = importEnd(house, id);
    await call('imports.pause', { id, isPaused: true });
    await call('imports.cancel', { id });
    expect(await end).toMatchObject({ state: 'cancelled' });
  });

  it('reads what failed once more when asked: as it is now, or as plain text', async () => {
    const { house, call, bringIn, outcomes } = await testHouse(temporaryFolder());
    const folder = temporaryFolder();
    const [empty, odd] = [join(folder, 'empty.html'), join(folder, 'notes.xyz')];
    writeFileSync(empty, '');
    writeFileSync(odd, 'Minutes of the harbour board\n\nThe board met on Monday and agreed on the new tariff.');
    const { id, failed } = await bringIn(folder);
    expect(failed).toBe(2);

    writeFileSync(empty, madePage(1));
    const again = await call('imports.again', { id, file: null, asText: false });
    expect(await importEnd(house, again.id)).toMatchObject({ filed: 1, failed: 1 });
    const asText = await call('imports.again', { id, file: odd, asText: true });
    await importEnd(house, asText.id);
    expect(await outcomes(asText.id)).toMatchObject([{ kind: 'filed', title: 'Minutes of the harbour board' }]);
    await expect(call('imports.again', { id, file: '/etc/passwd', asText: true })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
