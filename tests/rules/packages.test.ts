import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { newVersionsAt } from '../../preload/contract/home.ts';
import { projectFolder } from '../support/source-files.ts';

const versions = z.record(z.string(), z.string());
const { dependencies, devDependencies } = z
  .object({ dependencies: versions, devDependencies: versions })
  .parse(JSON.parse(readText('package.json')));
const { homepage } = z.object({ homepage: z.string() }).parse(JSON.parse(readText('package.json')));
const packages = Object.entries({ ...dependencies, ...devDependencies });

function readText(path: string): string {
  return readFileSync(join(projectFolder, path), 'utf8');
}

describe('the home page', () => {
  it('is the address that the window shows', () => {
    expect(homepage).toBe(newVersionsAt);
  });
});

describe('dependencies', () => {
  it('each have a line in docs/dependencies.md saying why', () => {
    const lines = readText('docs/dependencies.md');
    const unexplained = packages.map(([name]) => name).filter((name) => !lines.includes(`\`${name}\``));
    expect(unexplained, 'Add a line to docs/dependencies.md.').toEqual([]);
  });

  it('have exact versions', () => {
    expect(packages.filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
  });

  it('come from whatever registry npm is set to', () => {
    expect(readText('package-lock.json')).not.toMatch(/"resolved"\s*:/u);
    expect(readText('.npmrc')).not.toMatch(/^\s*registry\s*=/mu);
  });
});
