import { Arch, build, Platform, type AfterPackContext, type Configuration } from 'electron-builder';
import { copyFile, lstat, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { billOfMaterials } from './bill-of-materials.ts';
import { licencesText } from './licences.ts';
import { shippedPackages } from './shipped-packages.ts';
import { writeStandInRuntime, type System } from './stand-in-runtime.ts';

/** A packed app: for which system and processor, the folder it lies in, its executable, and its bill of materials. */
export interface PackedApp {
  readonly system: System;
  readonly arch: string;
  readonly folder: string;
  readonly executable: string;
  readonly bill: string;
}

const platforms: Readonly<Record<System, Platform>> = {
  linux: Platform.LINUX,
  windows: Platform.WINDOWS,
  mac: Platform.MAC,
};

/** Makes the installers of the system this runs on, around Electron's own runtime, which is downloaded where it is not here. */
export async function packInstallers(
  projectFolder: string,
  output: string,
): Promise<{ readonly app: PackedApp; readonly installers: readonly string[] }> {
  const system = ownSystem();
  // Set fuses break the signature macOS asks of every program, even of one that nobody has signed.
  const configuration = system === 'mac' ? { electronFuses: { resetAdHocDarwinSignature: true } } : {};
  const { app, made } = await pack(projectFolder, output, system, Platform.current().createTarget(), configuration);
  return { app, installers: made.filter((file) => /\.(?:AppImage|deb|dmg|exe|zip)$/u.test(file)) };
}

/** Packs the built program for a system around a stand-in for the runtime, without an installer and without a network. */
export async function packDry(projectFolder: string, output: string, system: System): Promise<PackedApp> {
  const runtime = await mkdtemp(join(tmpdir(), 'aide-memoire-runtime-'));
  try {
    await writeStandInRuntime(system, runtime);
    const targets = platforms[system].createTarget('dir', process.arch === 'arm64' ? Arch.arm64 : Arch.x64);
    // What is no program cannot be signed either.
    const configuration = { electronDist: runtime, mac: { identity: null } };
    return (await pack(projectFolder, output, system, targets, configuration)).app;
  } finally {
    await rm(runtime, { recursive: true, force: true });
  }
}

async function pack(
  projectFolder: string,
  output: string,
  system: System,
  targets: ReturnType<Platform['createTarget']>,
  configuration: Configuration,
): Promise<{ readonly app: PackedApp; readonly made: readonly string[] }> {
  // npm does not follow a linked folder, and electron-builder would leave out most of what npm cannot list.
  if ((await lstat(join(projectFolder, 'node_modules'))).isSymbolicLink())
    throw new Error('node_modules is a link: the app is packed from packages that npm ci has put into the project.');
  const packed: PackedApp[] = [];
  const made = await build({
    projectDir: projectFolder,
    publish: 'never',
    targets,
    config: {
      ...configuration,
      directories: { output },
      async afterPack(context) {
        const bill = await addPapers(projectFolder, context);
        const { appOutDir: folder, arch, packager } = context;
        const executable = join(folder, executableIn(system, packager.appInfo.productFilename));
        packed.push({ system, arch: Arch[arch], folder, executable, bill });
      },
    },
  });
  const [app] = packed;
  if (app === undefined) throw new Error('electron-builder packed nothing');
  return { app, made };
}

/** Puts beside the packed app what can be read without it: its licence, those of all it is built from, and its bill of materials. */
async function addPapers(projectFolder: string, { appOutDir, packager }: AfterPackContext): Promise<string> {
  const resources = packager.getResourcesDir(appOutDir);
  const packages = await shippedPackages(projectFolder, join(resources, 'app.asar'));
  await copyFile(join(projectFolder, 'LICENSE'), join(resources, 'LICENSE.txt'));
  const licences = await licencesText(packages, join(projectFolder, 'resources/licences'));
  await writeFile(join(resources, 'THIRD-PARTY-LICENCES.txt'), licences);
  const bill = join(resources, 'sbom.cdx.json');
  await writeFile(bill, await billOfMaterials(projectFolder, packages));
  return bill;
}

function executableIn(system: System, product: string): string {
  if (system === 'linux') return 'aide-memoire';
  return system === 'windows' ? `${product}.exe` : join(`${product}.app`, 'Contents/MacOS', product);
}

function ownSystem(): System {
  if (process.platform === 'win32') return 'windows';
  return process.platform === 'darwin' ? 'mac' : 'linux';
}
