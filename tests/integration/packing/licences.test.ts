import { createPackage } from '@electron/asar';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { checksumLines } from '../../../main/packing/checksums.ts';
import { licencesText } from '../../../main/packing/licences.ts';
import { shippedPackages } from '../../../main/packing/shipped-packages.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const packages = {
  'with-file': { 'LICENSE-MIT': 'The words of a licence.\r\n', 'license.js': 'no words' },
  '@some/with-section': {
    'README.md': '# Section\n\n## License\n\nPermission is hereby granted by a section.\n',
  },
  '@kept/here': {},
};

it('gathers the words of licences from files, READMEs and resources, those of the same words together', async () => {
  const { project, asarFile } = await packedProject({ ...packages, 'with-file-too': packages['with-file'] });
  const text = await gathered(project, asarFile);
  expect(text).toContain('with-file 1.2.3 (MIT)\nwith-file-too 1.2.3 (MIT)\n');
  expect(text.split('The words of a licence.')).toHaveLength(2);
  expect(text).toContain('Permission is hereby granted by a section.');
  expect(text).toContain('@kept/here 1.2.3 (MIT)');
  expect(text).toContain('Words kept for a scope.');
  expect(text).not.toContain('no words');
});

it('names every package that has no words of a licence, packed or bundled, and gives nothing', async () => {
  const bare = { 'README.md': '# Bare\n\n## License\n\nMIT\n' };
  const { project, asarFile } = await packedProject({ ...packages, bare }, { bundled: {} });
  await expect(gathered(project, asarFile)).rejects.toThrow(/for bare 1\.2\.3, bundled 1\.2\.3\./u);
});

it('writes checksums as sha256sum reads them', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'aide-memoire.deb');
  writeFileSync(file, 'abc');
  // The example of FIPS 180-4.
  expect(await checksumLines([file])).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  aide-memoire.deb\n',
  );
});

async function gathered(project: string, asarFile: string): Promise<string> {
  return licencesText(await shippedPackages(project, asarFile), join(project, 'resources/licences'));
}

type Files = Readonly<Record<string, string>>;

/** A project with these packages installed, packed into an `app.asar`, and others that were bundled. */
async function packedProject(packed: Readonly<Record<string, Files>>, bundled: Readonly<Record<string, Files>> = {}) {
  const project = temporaryFolder();
  const write = (path: string, text: string): void => {
    mkdirSync(join(project, dirname(path)), { recursive: true });
    writeFileSync(join(project, path), text);
  };
  for (const [name, files] of Object.entries({ ...packed, ...bundled })) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.2.3', license: 'MIT' }));
    for (const [file, text] of Object.entries(files)) write(`node_modules/${name}/${file}`, text);
  }
  // As electron-builder lays them out: without the files nobody loads.
  for (const name of Object.keys(packed))
    write(`packed/node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.2.3' }));
  write('packed/node_modules/with-file/esm/package.json', JSON.stringify({ type: 'module' }));
  const lock = Object.fromEntries(Object.keys(packed).map((name) => [`node_modules/${name}`, { version: '1.2.3' }]));
  write('package-lock.json', JSON.stringify({ packages: lock }));
  write('out/bundled/renderer.json', JSON.stringify(Object.keys(bundled).map((name) => `node_modules/${name}`)));
  write('resources/licences/@kept.txt', 'Words kept for a scope.');
  const asarFile = join(project, 'app.asar');
  await createPackage(join(project, 'packed'), asarFile);
  return { project, asarFile };
}
