import { access, readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { ShippedPackage } from './shipped-packages.ts';

const licenceFile = /^(?:licen[cs]e|copying|notice|copyright)(?:$|[-_.])/iu;
const codeFile = /\.(?:[cm]?[jt]s|json|html)$/iu;
const licenceHeading = /^(?:#+\s*licen[cs]e\b.*|licen[cs]e\s*\n[-=]+)$/imu;

/**
 * The licences of packages, as one text for people to read. Where a package brings no words of its licence along, they are taken
 * from a folder of texts that are named for packages or scopes.
 * @throws {Error} naming every package whose licence has no words anywhere
 */
export async function licencesText(packages: readonly ShippedPackage[], keptTexts: string): Promise<string> {
  const texts = new Map<ShippedPackage, string>();
  for (const one of packages) texts.set(one, await licenceOf(one, keptTexts));
  const without = packages.filter((one) => texts.get(one) === '').map(({ name, version }) => `${name} ${version}`);
  if (without.length > 0)
    throw new Error(
      `No words of a licence were found for ${without.join(', ')}. Put them into resources/licences, by the name of the package.`,
    );
  return writeOut(texts);
}

async function licenceOf({ name, folder }: ShippedPackage, keptTexts: string): Promise<string> {
  const text = (await ownText(folder)) || (await readmeSection(folder)) || (await keptText(keptTexts, name));
  return text.replaceAll('\r\n', '\n').trim();
}

async function ownText(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && licenceFile.test(entry.name) && !codeFile.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !relative(folder, file).split(sep).includes('node_modules'));
  const texts = await Promise.all(files.toSorted().map((file) => readFile(file, 'utf8')));
  return [...new Set(texts.map((text) => text.trim()))].join('\n\n');
}

/** What stands under the heading *License* of a README, where it is the licence and not only its name. */
async function readmeSection(folder: string): Promise<string> {
  const name = (await readdir(folder)).find((file) => /^readme\.md$/iu.test(file));
  const text = name === undefined ? '' : await readFile(join(folder, name), 'utf8');
  const heading = licenceHeading.exec(text);
  if (heading === null) return '';
  const section = text.slice(heading.index + heading[0].length);
  return /permission (?:is hereby granted|to use, copy)/iu.test(section) ? section : '';
}

async function keptText(folder: string, name: string): Promise<string> {
  const [first = name, second] = name.split('/');
  for (const key of second === undefined ? [name] : [`${first}+${second}`, first]) {
    const file = join(folder, `${key}.txt`);
    const isThere = await access(file).then(
      () => true,
      () => false,
    );
    if (isThere) return readFile(file, 'utf8');
  }
  return '';
}

/** Packages of the same words together, above them. */
function writeOut(texts: ReadonlyMap<ShippedPackage, string>): string {
  const rule = '-'.repeat(80);
  const byText = Map.groupBy(texts, ([, text]) => text);
  const parts = [...byText].map(([text, those]) => {
    const names = those.map(([{ name, version, licence }]) => `${name} ${version} (${licence ?? 'see below'})`);
    return [rule, ...names, rule, '', text, ''].join('\n');
  });
  const head =
    'Aide-mémoire is built from the packages below, each under its own licence. Those of Electron and Chromium lie in files of their own.';
  return `${[head, '', ...parts].join('\n')}\n`;
}
