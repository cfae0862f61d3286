import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { fillArchive } from './filled-archive.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Fills an archive once for the tests of a file; gives the way to a copy of it to break something in, with the times of its files. */
export function copiesOfFilledArchive(): () => string {
  const filled = mkdtempSync(join(tmpdir(), 'aide-filled-'));
  beforeAll(() => fillArchive(filled));
  afterAll(() => rmSync(filled, { recursive: true, force: true }));
  return () => copyOf(filled);
}

/** A copy of an archive in a folder of the test's own, with the times of its files. */
export function copyOf(folder: string): string {
  const copy = join(temporaryFolder(), 'archive');
  cpSync(folder, copy, { recursive: true, preserveTimestamps: true });
  return copy;
}
