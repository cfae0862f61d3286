import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import type { ImportId, ImportOutcome } from '../../preload/contract/imports.ts';
import { archivePaths } from '../../main/archive/archive-paths.ts';
import { newId } from '../../main/archive/identity.ts';
import type { ReadPart } from '../../main/archive/read-article.ts';
import { fileBatch } from '../../main/storage/filing.ts';
import { beginImport } from '../../main/storage/imports.ts';
import { openArchive } from '../../main/storage/open-archive.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A real archive in a folder of the test's own. */
export interface TestArchive {
  readonly db: Database;
  readonly folder: string;
  readonly originals: string;
  readonly importId: ImportId;
  /** Files what intake would have read from a file of these bytes. */
  readonly file: (
    bytes: string,
    parts: readonly ReadPart[],
    options?: { readonly fileName?: string; readonly isRetry?: boolean; readonly sha256?: string },
  ) => Promise<readonly ImportOutcome[]>;
}

/** Opens an archive for a test, with an import begun. */
export function testArchive(): TestArchive {
  const folder = temporaryFolder();
  const outside = temporaryFolder();
  const db = openArchive(folder);
  onTestFinished(() => {
    db.close();
  });
  const importId: ImportId = newId();
  beginImport(db, importId);
  const { originals } = archivePaths(folder);
  return {
    db,
    folder,
    originals,
    importId,
    file(bytes, parts, options = {}) {
      const fileName = options.fileName ?? 'clipping.html';
      const path = join(outside, newId());
      writeFileSync(path, bytes);
      const sha256 = options.sha256 ?? createHash('sha256').update(bytes).digest('hex');
      const reading = { path, fileName, sha256, parts: parts.map((part) => JSON.stringify(part)) };
      return fileBatch(db, originals, {
        importId,
        isSample: false,
        isRetry: options.isRetry ?? false,
        readings: [reading],
      });
    },
  };
}
