import { Arch, build, Platform, type AfterPackContext, type Configuration } from 'electron-builder';
import { copyFile, lstat, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { licencesText } from './licences.ts';
import { writeStandInRuntime, type System } from './stand-in-runtime.ts';

/** A packed app: for which system and processor, and the folder it lies in. */
export interface PackedApp {
  readonly system: System;
  readonly arch: string;
  readonly folder: string;
}

/** The name of the file that holds the licences of everything in a packed app, among its resources. */
const licencesFile = 'THIRD-PARTY-LICENCES.txt';

/** Makes the installers of the system this runs on, with Electron's own runtime. Gives their paths. */
export async function packInstallers(projectFolder: string, output: string): Promise<readonly string[]> {
  await refuseLinkedPackages(projectFolder);
  return build({
    projectDir: projectFolder,
    publish: 'never',
    targets: Platform.current().createTarget(),
    config: { directories: { output }, afterPack: (context) => addLicences(projectFolder, context) },
  });
}

/** Packs the built program for some systems around a stand-in for the runtime, without an installer and without a network. */
export async function packDry(
  projectFolder: string,
  systems: readonly System[],
  output: string,
): Promise<readonly PackedApp[]> {
  await refuseLinkedPackages(projectFolder);
  const packed: PackedApp[] = [];
  for (const system of systems) {
    const runtime = await mkdtemp(join(tmpdir(), 'aide-memoire-runtime-'));
    const config: Configuration = {
      directories: { output },
      electronDist: await writeStandInRuntime(system, runtime),
      async afterPack(context) {
        await addLicences(projectFolder, context);
        packed.push({ system, arch: Arch[context.arch], folder: context.appOutDir });
      },
    };
    try {
      const arch = process.arch === 'arm64' ? Arch.arm64 : Arch.x64;
      await build({
        projectDir: projectFolder,
        publish: 'never',
        targets: platforms[system].createTarget('dir', arch),
        config,
      });
    } finally {
      await rm(runtime, { recursive: true, force: true });
    }
  }
  return packed;
}

const platforms: Readonly<Record<System, Platform>> = {
  linux: Platform.LINUX,
  windows: Platform.WINDOWS,
  mac: Platform.MAC,
};

/** Puts the licences where they can be read without the app: of the program, and of all it is built from. */
async function addLicences(projectFolder: string, { appOutDir, packager }: AfterPackContext): Promise<void> {
  const resources = packager.getResourcesDir(appOutDir);
  await writeFile(join(resources, licencesFile), await licencesText(projectFolder, join(resources, 'app.asar')));
  await copyFile(join(projectFolder, 'LICENSE'), join(resources, 'LICENSE.txt'));
}

/** npm does not follow a linked `node_modules`, and electron-builder would leave out most of what it cannot list. */
async function refuseLinkedPackages(projectFolder: string): Promise<void> {
  if ((await lstat(join(projectFolder, 'node_modules'))).isSymbolicLink())
    throw new Error('node_modules is a link: the app is packed from packages that npm ci has put into the project.');
}
