import { extractFile, listPackage } from '@electron/asar';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { z } from 'zod';

/** A package that is part of a packed app, and the folder it is installed in here. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** As its package.json names it; null where it does not. */
  readonly licence: string | null;
  readonly folder: string;
}

const manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.union([z.string(), z.object({ type: z.string() }).transform(({ type }) => type)]).optional(),
});
const folders = z.array(z.string());
const lockFile = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) });

const manifestPath = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+\/package\.json$/u;

/** Everything that was packed into an `app.asar` or bundled into the window, by name. */
export async function shippedPackages(projectFolder: string, asarFile: string): Promise<readonly ShippedPackage[]> {
  const places = await installedPlaces(projectFolder);
  const packed = packedPackages(asarFile).map((known) => places.get(known) ?? known);
  const shipped = new Map<string, ShippedPackage>();
  for (const place of new Set([...packed, ...(await bundledPlaces(projectFolder))])) {
    const folder = join(projectFolder, place);
    const { name, version, license } = manifest.parse(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')));
    shipped.set(`${name} ${version}`, { name, version, licence: license ?? null, folder });
  }
  return [...shipped.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** The packages in an `app.asar`, as `name version`. */
function packedPackages(asarFile: string): readonly string[] {
  const files = listPackage(asarFile, { isPack: false }).map((path) => path.split(sep).join('/').replace(/^\//u, ''));
  return files
    .filter((path) => manifestPath.test(path))
    .flatMap((path) => {
      const said = manifest.safeParse(JSON.parse(extractFile(asarFile, join(path)).toString()));
      // Some packages hold a package.json of no package, which only says how their files are to be read.
      return said.success ? [`${said.data.name} ${said.data.version}`] : [];
    });
}

/** Where `name version` lies in the project: packing may put it elsewhere. */
async function installedPlaces(projectFolder: string): Promise<ReadonlyMap<string, string>> {
  const lock = lockFile.parse(JSON.parse(await readFile(join(projectFolder, 'package-lock.json'), 'utf8')));
  return new Map(
    Object.entries(lock.packages).map(([place, { version }]) => [
      `${place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)} ${version}`,
      place,
    ]),
  );
}

async function bundledPlaces(projectFolder: string): Promise<readonly string[]> {
  const bundled = join(projectFolder, 'out/bundled');
  const lists = await Promise.all((await readdir(bundled)).map((name) => readFile(join(bundled, name), 'utf8')));
  return lists.flatMap((list) => folders.parse(JSON.parse(list)));
}
