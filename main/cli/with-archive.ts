import { openHouse, type OpenHouse } from '../calls/open-house.ts';
import { askHouse, noDialogs, type AskHouse } from '../calls/ask-house.ts';
import { defaultArchiveFolder } from '../processes/archive-folder.ts';
import { forkCarrier } from '../processes/fork-carrier.ts';
import { sampleFolder, version } from '../processes/program.ts';

/** An open archive for one command: `call` goes the way every door goes. */
export interface CommandArchive {
  readonly house: OpenHouse;
  readonly call: AskHouse;
}

/** Options every command on an archive takes. */
export const archiveOptions = { archive: { type: 'string' }, json: { type: 'boolean', default: false } } as const;

/** Opens the archive, does the work with an index that is in step, and closes it again whatever happens. */
export async function withArchive<T>(
  folder: string | undefined,
  work: (archive: CommandArchive) => Promise<T>,
): Promise<T> {
  const house = await openHouse({
    folder: folder ?? defaultArchiveFolder(),
    carrier: forkCarrier,
    surface: noDialogs,
    version,
    sampleFolder,
    use: 'command',
  });
  try {
    await house.archive.ask('index.settle', null);
    return await work({ house, call: askHouse(house) });
  } finally {
    await house.close();
  }
}
