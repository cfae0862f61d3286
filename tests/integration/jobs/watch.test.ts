import { mkdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { noDialogs } from '../../../main/calls/ask-house.ts';
import { openHouse, type OpenHouse } from '../../../main/calls/open-house.ts';
import { forkCarrier } from '../../../main/processes/fork-carrier.ts';
import { sampleFolder } from '../../../main/processes/program.ts';
import { askHouse } from '../../../main/calls/ask-house.ts';
import type { WatchedFolder } from '../../../preload/contract/watches.ts';
import { madePage } from '../../support/made-pages.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A house as a window has it, in which a person chooses `folder` in the dialog. */
async function windowHouse(archive: string, folder: string): Promise<OpenHouse> {
  const house = await openHouse({
    folder: archive,
    carrier: forkCarrier,
    surface: { ...noDialogs, chooseFolder: () => Promise.resolve(folder) },
    version: '0.0.0-test',
    sampleFolder,
  });
  onTestFinished(() => house.close());
  return house;
}

/** Settles when the only watched folder is as asked. */
function watched(house: OpenHouse, isAsAsked: (folder: WatchedFolder) => boolean): Promise<WatchedFolder> {
  const call = askHouse(house);
  return new Promise((resolve) => {
    const look = (): void => {
      void call('watches.list', {}).then(([folder]) => {
        if (folder === undefined || !isAsAsked(folder)) return;
        stop();
        resolve(folder);
      });
    };
    const stop = house.listen((name) => {
      if (name === 'watches.changed') look();
    });
    look();
  });
}

describe('a watched folder', () => {
  it('brings in what is new in it, passes over what is no clipping, and is watched again after a restart', async () => {
    const [archive, folder] = [temporaryFolder(), temporaryFolder()];
    writeFileSync(join(folder, 'old.html'), madePage(1));
    const longAgo = new Date('2020-01-01');
    utimesSync(join(folder, 'old.html'), longAgo, longAgo);

    const first = await windowHouse(archive, folder);
    const call = askHouse(first);
    await expect(call('watches.add', { folder })).rejects.toMatchObject({ code: 'bad-input' });
    await call('door.chooseFolder', {});
    await call('watches.add', { folder });
    await watched(first, ({ state }) => state === 'watching');
    writeFileSync(join(folder, 'new.html'), madePage(2));
    writeFileSync(join(folder, 'setup.exe'), 'MZ');
    expect(await watched(first, ({ filed }) => filed === 1)).toMatchObject({ state: 'watching', failed: 0 });
    await first.close();

    writeFileSync(join(folder, 'while-closed.html'), madePage(3));
    const second = await windowHouse(archive, folder);
    expect(await watched(second, ({ filed }) => filed === 1)).toMatchObject({ folder, failed: 0 });
    expect(await askHouse(second)('library.counts', {})).toMatchObject({ all: 2 });

    await askHouse(second)('watches.remove', { folder });
    expect(await askHouse(second)('watches.list', {})).toEqual([]);
    // It was not chosen in this session, but what is taken back was there.
    await askHouse(second)('watches.add', { folder });
    expect(await askHouse(second)('watches.list', {})).toMatchObject([{ folder }]);
    const other = temporaryFolder();
    await askHouse(second)('watches.remove', { folder: other });
    await expect(askHouse(second)('watches.add', { folder: other })).rejects.toThrow(
      expect.objectContaining({ code: 'bad-input' }),
    );
  });

  it('that goes away is said to be missing', async () => {
    const [archive, home] = [temporaryFolder(), temporaryFolder()];
    const folder = join(home, 'stick');
    mkdirSync(folder);
    const house = await windowHouse(archive, folder);
    await askHouse(house)('door.chooseFolder', {});
    await askHouse(house)('watches.add', { folder });
    await watched(house, ({ state }) => state === 'watching');
    renameSync(folder, join(home, 'elsewhere'));
    expect(await watched(house, ({ state }) => state === 'missing')).toMatchObject({ folder });
  });
});
