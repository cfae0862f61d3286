import { onTestFinished } from 'vitest';
import { importEnds, type ImportId, type ImportOutcome, type ImportProgress } from '../../preload/contract/imports.ts';
import { askHouse, noDialogs, type AskHouse } from '../../main/calls/ask-house.ts';
import type { DoorSurface } from '../../main/calls/house.ts';
import { openHouse, type OpenHouse } from '../../main/calls/open-house.ts';
import { forkCarrier } from '../../main/processes/fork-carrier.ts';
import { sampleFolder } from '../../main/processes/program.ts';

/** A real house on a folder, with real processes, and the ways a test speaks to it. */
export interface TestHouse {
  readonly house: OpenHouse;
  readonly call: AskHouse;
  /** Imports and waits for the end. */
  readonly bringIn: (...paths: readonly string[]) => Promise<ImportProgress>;
  readonly outcomes: (id: ImportId, kind?: ImportOutcome['kind']) => Promise<readonly ImportOutcome[]>;
}

/** Opens a house for a test and closes it when the test is over; for a window, it loads suggestions too. `door` is what its door can do. */
export async function testHouse(
  folder: string,
  use: 'window' | 'command' = 'command',
  door: Partial<DoorSurface> = {},
): Promise<TestHouse> {
  const house = await openHouse({
    folder,
    carrier: forkCarrier,
    surface: { ...noDialogs, ...door },
    version: '0.0.0-test',
    sampleFolder,
    use,
  });
  onTestFinished(() => house.close());
  const call = askHouse(house);
  return {
    house,
    call,
    async bringIn(...paths) {
      const { id } = await call('imports.start', { sources: paths.map((path) => house.admit(path)) });
      const end = await importEnd(house, id);
      await house.archive.ask('index.settle', null);
      return end;
    },
    outcomes: async (id, kind) =>
      (await call('imports.outcomes', { id, kind: kind ?? null, offset: 0, limit: 1000 })).outcomes,
  };
}

/** The last progress of an import, when it has come to its end. */
export function importEnd(house: OpenHouse, id: ImportId): Promise<ImportProgress> {
  return new Promise((resolve) => {
    const stop = house.listen((name, event) => {
      if (name !== 'imports.progressed' || !('id' in event) || event.id !== id) return;
      if (!importEnds.has(event.state)) return;
      stop();
      resolve(event);
    });
  });
}
