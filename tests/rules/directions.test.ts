import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles } from '../support/source-files.ts';
import { importsAgainstDirections } from './directions.ts';

const files = sourceFiles();

describe('imports', () => {
  it('run one way', () => {
    expect(importsAgainstDirections(files)).toEqual([]);
  });

  it.each([
    ['renderer/app.tsx', "import { openHouse } from '../main/calls/open-house.ts';"],
    ['renderer/app.tsx', "import { readFile } from 'node:fs/promises';"],
    ['main/calls/open-house.ts', "import type { Database } from 'better-sqlite3';"],
    ['main/archive/address.ts', "export { openArchive } from '../storage/open-archive.ts';"],
    ['main/loopback/serve.ts', "const { app } = await import('electron');"],
    ['main/intake/read.ts', "import { search } from '../search/search.ts';"],
    ['preload/contract/calls.ts', "import { z } from 'zod';"],
    ['main/helpers.ts', 'export {};'],
  ])('are caught in %s when it says %s', (path, text) => {
    expect(importsAgainstDirections([{ path, text }])).toHaveLength(1);
  });
});

describe('electron', () => {
  it('is imported by main/desktop and the preload script alone', () => {
    const importers = files.filter((file) => importsOf(file).includes('electron')).map(({ path }) => path);
    const strangers = importers.filter(
      (path) => !/^main\/desktop\/|^preload\/index\.ts$|^tests\/support\/electron-double/u.test(path),
    );
    expect(importers).toContain('main/desktop/window.ts');
    expect(strangers, 'Go through DoorSurface or Carrier, which main/desktop implements.').toEqual([]);
  });
});
