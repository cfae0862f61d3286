import { extractFile, listPackage } from '@electron/asar';
import { access, readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { z } from 'zod';

/** A package that is part of the program: by name and version, under which licence, and the words of it. */
interface LicensedPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

const manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.union([z.string(), z.object({ type: z.string() }).transform(({ type }) => type)]).optional(),
});
const folders = z.array(z.string());
const lockFile = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) });

const manifestPath = /^(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\/package\.json$/u;
const licenceFile = /^(?:licen[cs]e|copying|notice|copyright)(?:$|[-_.])/iu;
const codeFile = /\.(?:[cm]?[jt]s|json|html)$/iu;
const licenceHeading = /^(?:#+\s*licen[cs]e\b.*|licen[cs]e\s*\n[-=]+)$/imu;

/**
 * The licences of everything that was packed into an `app.asar` or bundled into the window, as one text for people to read.
 * @throws {Error} naming every package whose licence has no text anywhere
 */
export async function licencesText(projectFolder: string, asarFile: string): Promise<string> {
  const packages = new Map<string, LicensedPackage>();
  const without: string[] = [];
  const places = await installedPlaces(projectFolder);
  const packed = packedPackages(asarFile).map((known) => places.get(known) ?? known);
  for (const folder of new Set([...packed, ...(await bundledFolders(projectFolder))])) {
    const found = await licenceOf(projectFolder, folder);
    if (found.text === '') without.push(`${found.name} ${found.version}`);
    else packages.set(`${found.name} ${found.version}`, found);
  }
  if (without.length > 0)
    throw new Error(
      `No text of a licence was found for ${without.join(', ')}. Put it into resources/licences, by the name of the package.`,
    );
  return writeOut([...packages.values()]);
}

/** The packages in an `app.asar`, as `name version`. */
function packedPackages(asarFile: string): readonly string[] {
  const files = listPackage(asarFile, { isPack: false }).map((path) => path.split(sep).join('/').replace(/^\//u, ''));
  return files
    .filter((path) => manifestPath.test(path))
    .flatMap((path) => {
      const said = manifest.safeParse(JSON.parse(extractFile(asarFile, path).toString()));
      // Some packages hold a package.json of no package, which only says how their files are to be read.
      return said.success ? [`${said.data.name} ${said.data.version}`] : [];
    });
}

/** Where `name version` lies in the project: packing may put it elsewhere. */
async function installedPlaces(projectFolder: string): Promise<ReadonlyMap<string, string>> {
  const lock = lockFile.parse(JSON.parse(await readFile(join(projectFolder, 'package-lock.json'), 'utf8')));
  return new Map(
    Object.entries(lock.packages).map(([folder, { version }]) => [
      `${folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)} ${version}`,
      folder,
    ]),
  );
}

async function bundledFolders(projectFolder: string): Promise<readonly string[]> {
  const bundled = join(projectFolder, 'out/bundled');
  const lists = await Promise.all((await readdir(bundled)).map((name) => readFile(join(bundled, name), 'utf8')));
  return lists.flatMap((list) => folders.parse(JSON.parse(list)));
}

async function licenceOf(projectFolder: string, folder: string): Promise<LicensedPackage> {
  const path = join(projectFolder, folder);
  const { name, version, license } = manifest.parse(JSON.parse(await readFile(join(path, 'package.json'), 'utf8')));
  const text = (await ownText(path)) || (await readmeSection(path)) || (await textKeptHere(projectFolder, name));
  return { name, version, licence: license ?? 'see below', text: text.replaceAll('\r\n', '\n').trim() };
}

async function ownText(path: string): Promise<string> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && licenceFile.test(entry.name) && !codeFile.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !relative(path, file).split(sep).includes('node_modules'));
  const texts = await Promise.all(files.toSorted().map((file) => readFile(file, 'utf8')));
  return [...new Set(texts.map((text) => text.trim()))].join('\n\n');
}

/** What stands under the heading *License* of a README, where it is the licence and not only its name. */
async function readmeSection(path: string): Promise<string> {
  const name = (await readdir(path)).find((file) => /^readme\.md$/iu.test(file));
  const text = name === undefined ? '' : await readFile(join(path, name), 'utf8');
  const heading = licenceHeading.exec(text);
  if (heading === null) return '';
  const section = text.slice(heading.index + heading[0].length);
  return /permission (?:is hereby granted|to use, copy)/iu.test(section) ? section : '';
}

/** The text in `resources/licences`, by the name of a package or of its scope. */
async function textKeptHere(projectFolder: string, name: string): Promise<string> {
  for (const key of [name.replace('/', '+'), name.split('/')[0] ?? name]) {
    const file = join(projectFolder, 'resources/licences', `${basename(key)}.txt`);
    const isThere = await access(file).then(
      () => true,
      () => false,
    );
    if (isThere) return readFile(file, 'utf8');
  }
  return '';
}

/** Packages in order of their names, those of one text under that text together. */
function writeOut(packages: readonly LicensedPackage[]): string {
  const rule = '-'.repeat(80);
  const byText = Map.groupBy(
    packages.toSorted((one, other) => one.name.localeCompare(other.name, 'en')),
    ({ text }) => text,
  );
  const parts = [...byText].map(([text, those]) =>
    [rule, ...those.map(({ name, version, licence }) => `${name} ${version} (${licence})`), rule, '', text, ''].join(
      '\n',
    ),
  );
  const head =
    'Aide-mémoire is built from the packages below, each under its own licence. Those of Electron and Chromium lie in files of their own.';
  return `${[head, '', ...parts].join('\n')}\n`;
}
