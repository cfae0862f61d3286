import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testHouse } from '../../support/test-house.ts';

const answers = [
  'Caracas answered in one line; nobody else said a word.',
  'Tankers wait off the strait until the courts decide.',
  'Farmers blockade the port, and bread becomes dear.',
  'A minister resigns over letters that were never sent.',
];

test('completions and what was meant come from the archive process, for a house with a window', async () => {
  const folder = temporaryFolder();
  const lines = answers.map((answer, place) =>
    JSON.stringify({ title: `Sanctions ${place}`, text: `Sanctions have begun. ${answer}`, outlet: 'Valley Review' }),
  );
  await writeFile(join(folder, 'made.jsonl'), lines.join('\n'));
  const { call, bringIn, house } = await testHouse(join(folder, 'archive'), 'window');
  await bringIn(join(folder, 'made.jsonl'));

  const suggest = (text: string, caret: number) => call('search.suggest', { text, caret, limit: 5 });
  await expect
    .poll(() => suggest('(outlet:val) oil', 11), { timeout: 20_000 })
    .toEqual([
      {
        kind: 'outlet',
        text: 'Valley Review',
        meaning: null,
        count: 4,
        query: '(outlet:="Valley Review") oil',
        caret: 24,
        articleId: null,
      },
    ]);
  const meant = (query: string) => call('search.meant', { query, shelf: { kind: 'all' } });
  await expect
    .poll(() => meant('sanctoins'), { timeout: 20_000 })
    .toEqual({ query: 'sanctions', marks: [[0, 9]], total: 4 });
  expect(await meant('sanctions')).toBeNull();
  expect(await call('search.reorder', { query: 'sort:oldest oil', sort: 'newest' })).toEqual({
    query: 'sort:newest oil',
  });

  for (const input of [
    { text: 'out', limit: 5 },
    { text: 'out', caret: -1, limit: 5 },
  ])
    expect(await house.answer('search.suggest', input)).toMatchObject({ ok: false, failure: { code: 'bad-input' } });
});
