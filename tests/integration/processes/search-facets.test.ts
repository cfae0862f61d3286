import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testHouse } from '../../support/test-house.ts';

test('facets of what a query finds are counted by the archive process', async () => {
  const folder = temporaryFolder();
  const lines = ['2023-05-01', '2024-06-02', '2024-07-03'].map((published, place) =>
    JSON.stringify({
      title: `Dispatch ${place}`,
      text: ['The ferry sails.', 'The treaty holds.', 'No treaty was signed at the lake.'][place],
      outlet: 'Valley Review',
      published,
      tags: ['Straits'],
    }),
  );
  await writeFile(join(folder, 'made.jsonl'), lines.join('\n'));
  const { call, bringIn, house } = await testHouse(join(folder, 'archive'));
  await bringIn(join(folder, 'made.jsonl'));
  const { facets, histogram, covered, undated } = await call('search.facets', {
    query: 'treaty',
    shelf: { kind: 'all' },
  });
  expect({ covered, undated }).toEqual({ covered: 1, undated: 0 });
  expect(histogram?.bars.filter(({ count }) => count > 0).map(({ from }) => from)).toEqual([
    '2024-06-02',
    '2024-07-03',
  ]);
  expect(facets.map(({ name, values }) => [name, ...values.map(({ value, count }) => `${value} ${count}`)])).toEqual([
    ['outlet', 'Valley Review 2'],
    ['year', '2024 2'],
    ['month', '2024-07 1', '2024-06 1'],
    ['language', 'en 2'],
    ['author'],
    ['tag', 'Straits 2'],
    ['dossier'],
    ['annotated', 'no 2'],
    ['format', 'jsonl 2'],
  ]);
  const refused = await house.answer('search.facets', { query: 'treaty', shelf: { kind: 'all' }, limit: 1 });
  expect(refused).toMatchObject({ ok: false, failure: { code: 'bad-input' } });
});
