import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The fuses of Electron's executable, in the order in which it bears them (layout 1; later ones follow). */
const fuseNames = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
  'wasmTrapHandlers',
] as const;

type FuseName = (typeof fuseNames)[number];

/** How a released app has its fuses; `electron-builder.yml` sets them so, but for the last, which it leaves as Electron has it. */
export const releasedFuses: Readonly<Record<FuseName, boolean>> = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
  wasmTrapHandlers: true,
};

/** The mark that stands before the fuses: then come the version of their layout and how many there are, a byte each. */
const mark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

type FuseState = 'off' | 'on' | 'missing';

const states: ReadonlyMap<number | undefined, FuseState> = new Map([
  [0x30, 'off'],
  [0x31, 'on'],
]);

/**
 * The fuses of an Electron executable, as they stand in its file: `missing` where the runtime has such a fuse no more.
 * @throws {Error} when the file bears none, or in another layout
 */
export async function readFuses(
  executable: string,
  platform: NodeJS.Platform,
): Promise<ReadonlyMap<FuseName, FuseState>> {
  const bytes = await readFile(fuseFile(executable, platform));
  const found = bytes.indexOf(mark);
  if (found === -1) throw new Error('the executable bears no fuses');
  const start = found + mark.length;
  if (bytes[start] !== 1) throw new Error(`the executable bears fuses of layout ${bytes[start]}, not 1`);
  const wire = bytes.subarray(start + 2, start + 2 + (bytes[start + 1] ?? 0));
  return new Map(fuseNames.map((name, place) => [name, states.get(wire[place]) ?? 'missing']));
}

/** On macOS the fuses lie in the framework that the executable loads. */
function fuseFile(executable: string, platform: NodeJS.Platform): string {
  return platform === 'darwin'
    ? join(executable, '../../Frameworks/Electron Framework.framework/Electron Framework')
    : executable;
}

/** The fuses that stand otherwise than in a released app, each in plain words. */
export function wrongFuses(read: ReadonlyMap<FuseName, FuseState>): readonly string[] {
  return [...read]
    .filter(([name, state]) => state !== 'missing' && (state === 'on') !== releasedFuses[name])
    .map(([name, state]) => `${name} is ${state}`);
}
