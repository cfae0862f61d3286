import { importEnds, type ImportProgress } from '../../preload/contract/imports.ts';
import { askHouse, noDialogs, type AskHouse } from '../../main/calls/ask-house.ts';
import { openHouse, type OpenHouse } from '../../main/calls/open-house.ts';
import { forkCarrier } from '../../main/processes/fork-carrier.ts';
import { sampleFolder } from '../../main/processes/program.ts';

/** The real app behind no door: the same calls and processes that a window has. */
export interface BenchHouse {
  readonly house: OpenHouse;
  readonly call: AskHouse;
  /** Imports, telling how far it is, and gives the last progress. */
  bringIn(path: string, onProgress: (progress: ImportProgress) => void): Promise<ImportProgress>;
}

/** Opens an archive folder as a window does, or as a command. */
export async function openBenchHouse(folder: string, use: 'window' | 'command' = 'window'): Promise<BenchHouse> {
  const house = await openHouse({
    folder,
    carrier: forkCarrier,
    surface: noDialogs,
    version: 'bench',
    sampleFolder,
    use,
  });
  const call = askHouse(house);
  return {
    house,
    call,
    async bringIn(path, onProgress) {
      const ended = Promise.withResolvers<ImportProgress>();
      const stop = house.listen((name, event) => {
        if (name !== 'imports.progressed' || !('state' in event)) return;
        onProgress(event);
        if (importEnds.has(event.state)) ended.resolve(event);
      });
      await call('imports.start', { sources: [house.admit(path)] });
      return ended.promise.finally(stop);
    },
  };
}
