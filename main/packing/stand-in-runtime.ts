import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

/** The systems the program is packed for, by electron-builder's names. */
export const systems = ['linux', 'windows', 'mac'] as const;

/** One of the systems above. */
export type System = (typeof systems)[number];

/** What Electron's executable bears before its fuses: a mark to find them by, the version of their layout, and how many there are. */
const fuseMark = Buffer.concat([Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), Buffer.from([1, 9])]);

/** Every fuse the other way round than a release has it, so that one which packing forgets is seen; the last as Electron has it. */
const unpackedFuses = Buffer.from('101100111');

const marked = Buffer.concat([
  Buffer.from('A stand-in for Electron, which cannot be started.\n'),
  fuseMark,
  unpackedFuses,
]);

/**
 * Writes what electron-builder needs to find of a runtime, and nothing that runs: an executable with fuses to set, and where the
 * system asks for more, the resources of a Windows program or the bundles of a Mac application. Gives its folder.
 */
export async function writeStandInRuntime(system: System, folder: string): Promise<string> {
  const files = new Map<string, Buffer | string>(Object.entries(filesOf(system)));
  for (const [path, content] of files) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), content, { mode: 0o755 });
  }
  return folder;
}

function filesOf(system: System): Readonly<Record<string, Buffer | string>> {
  if (system === 'linux') return { electron: marked, LICENSE: 'of Electron', 'resources/.keep': '' };
  if (system === 'windows') return { 'electron.exe': windowsProgram(), LICENSE: 'of Electron', 'resources/.keep': '' };
  const contents = 'Electron.app/Contents';
  const helpers = ['', ' (GPU)', ' (Plugin)', ' (Renderer)'].map((kind) => `Electron Helper${kind}`);
  return {
    LICENSE: 'of Electron',
    [`${contents}/Info.plist`]: plistOf('Electron'),
    [`${contents}/MacOS/Electron`]: 'a stand-in',
    [`${contents}/Resources/electron.icns`]: '',
    [`${contents}/Frameworks/Electron Framework.framework/Electron Framework`]: marked,
    ...Object.fromEntries(
      helpers.flatMap((name) => [
        [`${contents}/Frameworks/${name}.app/Contents/Info.plist`, plistOf(name)],
        [`${contents}/Frameworks/${name}.app/Contents/MacOS/${name}`, 'a stand-in'],
      ]),
    ),
  };
}

/** An empty program with the version resource that electron-builder writes into, and the fuses behind its end. */
function windowsProgram(): Buffer {
  const language = { lang: 1033, codepage: 1200 };
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const version = Resource.VersionInfo.createEmpty();
  version.lang = language.lang;
  version.setStringValues(language, { FileDescription: 'Electron', ProductName: 'Electron' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  program.setExtraData(bytesOf(marked));
  return Buffer.from(program.generate());
}

function bytesOf(buffer: Buffer): ArrayBuffer {
  return new Uint8Array(buffer).buffer;
}

function plistOf(name: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0">
<dict>
  <key>CFBundleExecutable</key><string>${name}</string>
  <key>CFBundleName</key><string>${name}</string>
  <key>CFBundlePackageType</key><string>APPL</string>
</dict>
</plist>
`;
}
