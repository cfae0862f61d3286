import { rm } from 'node:fs/promises';
import type { AddedStyle } from '../../preload/contract/citations.ts';
import type { IntakeSource } from '../../preload/contract/imports.ts';
import type { ArchiveProcess } from '../processes/archive-process.ts';
import type { Carrier } from '../processes/carrier.ts';
import { tryStyleFile } from '../processes/style-trial.ts';
import type { Incoming } from './incoming.ts';

/**
 * Tries the style of a file that a door has let in, and has it kept.
 * @throws {AppError} `not-found`, and why it is no style that can be used
 */
export async function addStyle(
  source: IntakeSource,
  house: { readonly archive: Pick<ArchiveProcess, 'ask'>; readonly carrier: Carrier; readonly incoming: Incoming },
): Promise<AddedStyle> {
  const [admitted] = house.incoming.take([source]);
  if (admitted === undefined) throw new Error('a source that was taken is not there');
  const path = admitted.kind === 'path' ? admitted.path : admitted.file.path;
  try {
    return await house.archive.ask('style.keep', await tryStyleFile(house.carrier, path));
  } finally {
    if (admitted.kind === 'staged') await rm(path, { force: true });
  }
}
