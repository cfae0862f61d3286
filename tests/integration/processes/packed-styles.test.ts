import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { styleProblems } from '../../../main/processes/packed-styles.ts';
import { migrations } from '../../../main/storage/migrations/index.ts';
import { endlessMacros, ownStyle } from '../../support/own-styles.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('the citation styles of a package are tried before it is brought back, and one that takes too long is ended', async () => {
  const path = join(temporaryFolder(), 'archive.sqlite');
  const db = new Database(path);
  for (const { up } of migrations) up(db);
  const add = db.prepare(`INSERT INTO added_styles (id, title, kind, csl, added_at) VALUES (?, ?, 'note', ?, 1)`);
  add.run('00000001', 'Works', ownStyle());
  expect(await styleProblems(path, undefined)).toEqual([]);
  expect(await styleProblems(path, undefined, 1)).toEqual(['The citation style “Works” does not work.']);
  add.run('00000002', 'Never\nends', endlessMacros);
  db.close();
  expect(await styleProblems(path, undefined)).toEqual(['The citation style “Never ends” does not work.']);
  await expect(styleProblems(path, AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
});
