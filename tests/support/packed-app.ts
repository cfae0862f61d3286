import { extractAll, listPackage, statFile } from '@electron/asar';
import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import type { System } from '../../main/packing/stand-in-runtime.ts';
import { projectFolder } from './source-files.ts';

/** A packed app, read back: where its parts lie, and the files in its `app.asar`, with `/` and from its root. */
export interface ShippedApp {
  readonly system: System;
  readonly arch: string;
  readonly executable: string;
  readonly resources: string;
  readonly asarFile: string;
  readonly files: readonly string[];
  isOutside(file: string): boolean;
  extractTo(folder: string): void;
}

const denied = `data:text/javascript,${encodeURIComponent(
  `import { denyNetwork } from ${JSON.stringify(new URL('../../main/processes/deny-network.ts', import.meta.url).href)};
   denyNetwork();`,
)}`;

/** Packs as `npm run package -- --dry-run` does, in processes that fail when they reach for a network. */
export async function packWithoutNetwork(into: string, systems: readonly System[]): Promise<readonly ShippedApp[]> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      join(projectFolder, 'main/packing/package.ts'),
      '--dry-run',
      '--into',
      into,
      ...systems.flatMap((name) => ['--system', name]),
    ],
    {
      cwd: projectFolder,
      env: {
        ...process.env,
        PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}`,
        NODE_OPTIONS: `--import=${denied}`,
      },
      maxBuffer: 1 << 26,
    },
  );
  return [...stdout.matchAll(/^packed (\S+) (\S+) (.+)$/gmu)].map(([, name = '', arch = '', folder = '']) => {
    const system = systems.find((one) => one === name);
    if (system === undefined) throw new Error(`${name} was packed and not asked for`);
    return readBack(system, arch, folder.trim());
  });
}

function readBack(system: System, arch: string, folder: string): ShippedApp {
  const endings: Readonly<Record<System, string>> = { linux: 'aide-memoire', windows: '.exe', mac: '.app' };
  const name = readdirSync(folder).find((entry) => entry.endsWith(endings[system])) ?? 'no executable';
  const resources = join(folder, ...(system === 'mac' ? [name, 'Contents/Resources'] : ['resources']));
  const asarFile = join(resources, 'app.asar');
  const listed = listPackage(asarFile, { isPack: false }).map((path) => path.split(sep).join('/').replace(/^\//u, ''));
  const files = listed.filter((path) => !('files' in statFile(asarFile, join(path))));
  return {
    system,
    arch,
    executable: join(folder, name),
    resources,
    asarFile,
    files,
    isOutside: (file) => {
      const entry = statFile(asarFile, join(file));
      return 'unpacked' in entry && entry.unpacked && existsSync(join(`${asarFile}.unpacked`, file));
    },
    extractTo: (target) => extractAll(asarFile, target),
  };
}
