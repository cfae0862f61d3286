import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { downloadElectron, findElectron } from '../../../../main/start/electron-runtime.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aide-memoire-runtime-'));
});

afterEach(() => rm(folder, { recursive: true }));

describe('the runtime', () => {
  it('is not there when only the package is', async () => {
    expect(await findElectron(folder, {})).toBeNull();
  });

  it('is not there when its download broke off', async () => {
    await writeFile(join(folder, 'path.txt'), 'electron');
    expect(await findElectron(folder, {})).toBeNull();
  });

  it('is the executable the package names', async () => {
    await writeFile(join(folder, 'path.txt'), 'electron');
    await mkdir(join(folder, 'dist'));
    await writeFile(join(folder, 'dist/electron'), '');
    expect(await findElectron(folder, {})).toBe(join(folder, 'dist/electron'));
  });

  it('may lie where a person has put it', async () => {
    await writeFile(join(folder, 'path.txt'), 'electron');
    await writeFile(join(folder, 'electron'), '');
    expect(await findElectron(folder, { ELECTRON_OVERRIDE_DIST_PATH: folder })).toBe(join(folder, 'electron'));
  });
});

describe('a download', () => {
  it('that the installer reports as done is done', async () => {
    await writeFile(join(folder, 'install.js'), 'process.exit(0);');
    expect(await downloadElectron(folder)).toBe(true);
  });

  it('that is refused is noticed at once', async () => {
    await writeFile(join(folder, 'install.js'), 'process.exit(1);');
    expect(await downloadElectron(folder)).toBe(false);
  });

  it('that nothing arrives of is ended', async () => {
    await writeFile(join(folder, 'install.js'), 'setInterval(() => {}, 1000);');
    expect(await downloadElectron(folder, 150)).toBe(false);
  });

  it('that is slow goes on as long as something arrives', async () => {
    await writeFile(
      join(folder, 'install.js'),
      `const { appendFileSync } = require('node:fs');
       const file = require('node:path').join(require('node:os').tmpdir(), 'electron.zip');
       let parts = 0;
       setInterval(() => { appendFileSync(file, 'part'); if (++parts === 60) process.exit(0); }, 50);`,
    );
    expect(await downloadElectron(folder, 1500)).toBe(true);
  });
});
