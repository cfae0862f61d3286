import { ArchiveProcess } from '../processes/archive-process.ts';
import type { Carrier } from '../processes/carrier.ts';

/**
 * Puts a backup in the place of an archive that cannot be opened for damage; gives the name that the damaged file is kept under.
 * @throws {AppError} `not-found`, `backup-damaged`, `disk-full`, `archive-in-use`; the archive is as it was
 */
export async function putBackOverDamage(options: {
  readonly folder: string;
  readonly carrier: Carrier;
  readonly version: string;
  readonly name: string;
}): Promise<{ readonly aside: string | null }> {
  const { folder, carrier, version, name } = options;
  const nobody = (): void => undefined;
  const archive = new ArchiveProcess({ carrier, folder, version, use: 'command', onEvent: nobody, onLost: nobody });
  try {
    return await archive.askLast('damage.putBack', { name });
  } finally {
    await archive.close();
  }
}
