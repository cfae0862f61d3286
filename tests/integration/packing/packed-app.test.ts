import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readFuses, releasedFuses, wrongFuses } from '../../../main/desktop/fuses.ts';
import type { System } from '../../../main/packing/stand-in-runtime.ts';
import { packWithoutNetwork, type ShippedApp } from '../../support/packed-app.ts';
import { pdfOf } from '../../support/pdf-file.ts';
import { projectFolder } from '../../support/source-files.ts';

/** electron-builder packs for macOS everywhere but on Windows. */
const systems: readonly System[] = process.platform === 'win32' ? ['linux', 'windows'] : ['linux', 'windows', 'mac'];
const binaryNames: Readonly<Record<System, string>> = { linux: 'linux', windows: 'win32', mac: 'darwin' };

const ownSystem: System = process.platform === 'win32' ? 'windows' : process.platform === 'darwin' ? 'mac' : 'linux';

/** Lines of a page about a strait that is on no map. */
const paragraph = [
  'The ministers of the two coasts agreed on Tuesday that pilotage in the',
  'Kalv\u00f8 Strait stays open to every flag, and that neither side may close the',
  'narrow channel without three days of notice to the harbour office at Sund.',
  'Shippers had asked for as much since the winter, when fog and a dispute over',
  'dues held forty vessels back at the northern roads for more than a week.',
].map((text, line) => ({ text, x: 60, y: 720 - line * 14 }));

const materials = z.object({
  bomFormat: z.literal('CycloneDX'),
  components: z.array(z.looseObject({ name: z.string() })),
});
const found = z.object({ hits: z.array(z.looseObject({ id: z.string(), title: z.string() })) });
const lock = z
  .object({
    packages: z.record(z.string(), z.looseObject({ version: z.string().optional(), dev: z.boolean().optional() })),
  })
  .parse(JSON.parse(read('package-lock.json')));
const ownManifest = z
  .object({ dependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json')));
const configuration = z
  .looseObject({ electronFuses: z.record(z.string(), z.boolean()), publish: z.null() })
  .parse(parse(read('electron-builder.yml')));

/** Files that only people who build or test have a use for. */
const unwanted = [
  /\.(?:map|[cm]?tsx?|c|cc|cpp|h|hpp|gypi?|py|rb|snap|o|a|ya?ml|lock)$/iu,
  /(?:^|\/)(?:tests?|__tests__|__snapshots__|specs?|benchmarks?|fixtures|coverage|\.github|examples?)\//iu,
  /\.(?:test|spec)\.[a-z]+$/iu,
  /(?:^|\/)(?:tests?\.[cm]?js|tsconfig[^/]*\.json|(?:jest|rollup|webpack|vite|vitest)\.config\.[a-z]+|package-lock\.json|makefile)$/iu,
  /sqlite3\.(?:c|h)$/iu,
];
/** How `@electron/fuses` reads a fuse that is on: the character 1. */
const enabled = 0x31;
const packagePath = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\/package\.json$/u;

let folder: string;
let apps: ReadonlyMap<System, ShippedApp>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aide-memoire-packed-'));
  apps = new Map((await packWithoutNetwork(folder, systems)).map((app) => [app.system, app]));
}, 240_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(systems)('the app packed for %s', (system) => {
  it('holds one native file, which is its own and lies outside app.asar', () => {
    const app = packedFor(system);
    const natives = app.files.filter((file) => /\.(?:node|dll|dylib|exe|so(?:\.\d+)*)$/iu.test(file));
    expect(natives).toEqual([`node_modules/better-sqlite3/prebuilds/${binaryNames[system]}-${app.arch}.node`]);
    expect(natives.every((file) => app.isOutside(file))).toBe(true);
    const outside = readdirSync(`${app.asarFile}.unpacked`, { recursive: true, withFileTypes: true });
    expect(outside.filter(({ name }) => name.endsWith('.node'))).toHaveLength(1);
  });

  it('holds the built program, its resources and packages of production, and nothing for building or testing', () => {
    const { files } = packedFor(system);
    expect(new Set(files.map((file) => file.split('/')[0]))).toEqual(
      new Set(['LICENSE', 'node_modules', 'out', 'package.json', 'resources']),
    );
    expect(files).toContain('out/main/desktop.js');
    expect(files).toContain('out/preload/index.cjs');
    expect(files).toContain('out/renderer/index.html');
    expect(files).toContain('resources/styles/chicago-notes-18.csl');
    expect(files.filter((file) => unwanted.some((pattern) => pattern.test(file)))).toEqual([]);
    const development = Object.entries(lock.packages).filter(([, { dev }]) => dev === true);
    const production = Object.keys(lock.packages).filter((path) => lock.packages[path]?.dev !== true);
    const onlyDevelopment = new Set(development.map(([path]) => nameOf(path)));
    for (const path of production) onlyDevelopment.delete(nameOf(path));
    expect(packagesIn(files).filter((name) => onlyDevelopment.has(name))).toEqual([]);
  });

  it('has the fuses of electron-builder.yml, which are those the self-test expects', async () => {
    const { executable } = packedFor(system);
    const wire = await getCurrentFuseWire(executable);
    const set = Object.keys(configuration.electronFuses).map((name) => {
      const option = FuseV1Options[`${name[0]?.toUpperCase()}${name.slice(1)}` as keyof typeof FuseV1Options]; // -- both name them alike
      return [name, Number(wire[option]) === enabled];
    });
    expect(set).toHaveLength(8);
    expect(Object.fromEntries(set)).toEqual(configuration.electronFuses);
    expect(releasedFuses).toEqual({ ...configuration.electronFuses, wasmTrapHandlers: true });
    const [own, platform] =
      system === 'mac'
        ? ([join(executable, 'Contents/MacOS/any'), 'darwin'] as const)
        : ([executable, 'linux'] as const);
    const fuses = await readFuses(own, platform);
    expect(fuses.size).toBe(9);
    expect([...fuses.values()]).not.toContain('missing');
    expect(wrongFuses(fuses)).toEqual([]);
  });

  it('brings the licence of every package along, in one file beside app.asar', () => {
    const { files, resources, asarFile } = packedFor(system);
    const licences = readFileSync(join(resources, 'THIRD-PARTY-LICENCES.txt'), 'utf8');
    const listed = new Set([...licences.matchAll(/^(\S+) \d+\.\d+\.\d+\S* \(.+\)$/gmu)].map(([, name]) => name));
    expect(packagesIn(files).length).toBeGreaterThan(100);
    expect(packagesIn(files).filter((name) => !listed.has(name))).toEqual([]);
    expect(Object.keys(ownManifest.dependencies).filter((name) => !listed.has(name))).toEqual([]);
    // Bundled into the window, where they are no longer packages.
    for (const name of ['react', 'react-dom', 'react-aria-components', '@fontsource-variable/inter'])
      expect(listed).toContain(name);
    expect(licences).toContain('Permission is hereby granted');
    expect(readFileSync(join(resources, 'LICENSE.txt'), 'utf8')).toContain('GNU AFFERO GENERAL PUBLIC LICENSE');
    expect(existsSync(asarFile)).toBe(true);
  });

  it('brings a bill of materials along, of all that is in it and nothing else', () => {
    const { files, resources } = packedFor(system);
    const bill = materials.parse(JSON.parse(readFileSync(join(resources, 'sbom.cdx.json'), 'utf8')));
    const names = new Set(bill.components.map(({ name }) => name));
    expect(packagesIn(files).filter((name) => !names.has(name))).toEqual([]);
    for (const name of ['electron', 'react', 'better-sqlite3']) expect(names).toContain(name);
    for (const name of ['vitest', 'electron-builder', 'typescript']) expect(names).not.toContain(name);
  });

  it('keeps within the budget of docs/packaging.md', () => {
    const { asarFile, resources } = packedFor(system);
    const sizes = new Map([
      ['app.asar', statSync(asarFile).size],
      ['app.asar.unpacked', bytesBelow(`${asarFile}.unpacked`)],
      ...['THIRD-PARTY-LICENCES.txt', 'sbom.cdx.json'].map(
        (name) => [name, statSync(join(resources, name)).size] as const,
      ),
    ]);
    const budget = new Map(
      [...read('docs/packaging.md').matchAll(/^\| `([^`]+)` \| ([\d.]+) MB \|/gmu)].map(([, name = '', most]) => [
        name,
        Number(most) * 1e6,
      ]),
    );
    expect(new Set(budget.keys())).toEqual(new Set(sizes.keys()));
    for (const [name, size] of sizes) expect(size, name).toBeLessThanOrEqual(budget.get(name) ?? 0);
  });

  it('knows no place to fetch updates from', () => {
    const { files, resources } = packedFor(system);
    expect(configuration.publish).toBeNull();
    expect(readdirSync(resources).filter((name) => /update/iu.test(name))).toEqual([]);
    expect(files.filter((file) => /electron-updater|app-update/iu.test(file))).toEqual([]);
  });
});

describe('the code in the app.asar of this system, under plain Node', () => {
  let program: string;

  beforeAll(() => {
    program = join(folder, 'program');
    packedFor(ownSystem).extractTo(program);
  });

  it('tests itself on the double of Electron, as the app that was packed', async () => {
    const { executable } = packedFor(ownSystem);
    const double = new URL('../../support/packed-desktop.ts', import.meta.url).href;
    const words = ['--import', double, join(program, 'out/main/desktop.js'), '--self-test'];
    const { stdout } = await promisify(execFile)(process.execPath, words, {
      cwd: program,
      env: {
        ...process.env,
        AIDE_TEST_EXECUTABLE: ownSystem === 'mac' ? join(executable, 'Contents/MacOS/any') : executable,
      },
    });
    expect(stdout.split('\n').filter((line) => /^\{.*"isWell":false/u.test(line))).toEqual([]);
    expect(stdout).toMatch(/^well {4}fuses: all 9 fuses are as released$/mu);
    expect(stdout).toMatch(/^well {4}window: the page loads and asks for archive\.info/mu);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('The self-test passed.');
  }, 120_000);

  it('imports pages, a PDF and references, searches, annotates and exports', async () => {
    const clippings = join(folder, 'clippings');
    mkdirSync(clippings);
    cpSync(join(projectFolder, 'tests/fixtures/intake/news-page.html'), join(clippings, 'news-page.html'));
    writeFileSync(join(clippings, 'strait.pdf'), pdfOf([paragraph], { Title: 'Passage through the strait' }));
    writeFileSync(
      join(clippings, 'list.bib'),
      '@article{a, title = {Notes on the Kalvø Strait}, author = {Øst, Mette}, year = 2024, abstract = {Ferries crossed the strait.}}',
    );

    const aide = async (...words: readonly string[]): Promise<string> => {
      const { stdout } = await promisify(execFile)(process.execPath, [join(program, 'out/main/aide.js'), ...words], {
        // Nothing but the packed app's own: not what the project has installed.
        cwd: program,
        env: { ...process.env, AIDE_ARCHIVE: join(folder, 'archive') },
      });
      return stdout;
    };
    expect(await aide('import', clippings, join(program, 'resources/sample-library'))).toMatch(
      /^15 filed, 0 already here, 0 failed/mu,
    );
    const { hits } = found.parse(JSON.parse(await aide('search', 'strait pilotage', '--json')));
    expect(hits.map(({ title }) => title)).toContain('Passage through the strait');
    const id = hits.find(({ title }) => title === 'Passage through the strait')?.id ?? '';
    await aide('annotate', id, '--quote', 'pilotage', '--note', 'Ask the harbour office.');
    const notes = join(folder, 'notes');
    for (const format of ['docx', 'markdown', 'biblatex'])
      await aide('export', '--ids', id, '--format', format, '--out', join(notes, format));
    const written = readdirSync(notes, { recursive: true }).map(String);
    expect(written.some((file) => file.endsWith('.docx'))).toBe(true);
    const markdown = written.find((file) => file.endsWith('.md')) ?? '';
    expect(readFileSync(join(notes, markdown), 'utf8')).toContain('Ask the harbour office.');
    const bib = written.find((file) => file.endsWith('.bib')) ?? '';
    expect(readFileSync(join(notes, bib), 'utf8')).toContain('Passage through the strait');
    expect(await aide('verify')).toMatch(/ 0 problems/u);
  }, 120_000);
});

function packedFor(system: System): ShippedApp {
  const app = apps.get(system);
  if (app === undefined) throw new Error(`nothing was packed for ${system}`);
  return app;
}

function packagesIn(files: readonly string[]): readonly string[] {
  return files.flatMap((file) => packagePath.exec(file)?.[1] ?? []);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function bytesBelow(place: string): number {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

function read(path: string): string {
  return readFileSync(join(projectFolder, path), 'utf8');
}
