import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testHouse } from '../../support/test-house.ts';

const articles = [
  {
    title: 'Grain barges',
    text: `Grain barges wait.\n\n${'Nothing else. '.repeat(40)}\n\nThe grain of Odesa. Путин said no.`,
  },
  { title: 'Barges of Odesa', text: 'A barge of grain for Odesa.' },
  ...Array.from({ length: 8 }, (_, number) => ({ title: `Note ${number}`, text: `The ferry sailed at ${number}.` })),
];

test('hits, passages, literal text and likeness are answered by the archive process, about its own articles alone', async () => {
  const folder = temporaryFolder();
  await writeFile(join(folder, 'made.jsonl'), articles.map((article) => JSON.stringify(article)).join('\n'));
  const { call, bringIn, house } = await testHouse(join(folder, 'archive'));
  await bringIn(join(folder, 'made.jsonl'));
  const find = async (query: string) =>
    (await call('search.run', { query, shelf: { kind: 'all' }, sort: 'relevance', offset: 0, limit: 10 })).hits;
  const [grain] = await find('headline:grain');
  if (grain === undefined) throw new Error('the article is not found');
  const { id } = grain;
  const text = await house.archive.ask('article.text', { id });
  const words = (marks: readonly (readonly [number, number])[]) => marks.map(([start, end]) => text.slice(start, end));

  const { marks, titleMarks, isCut } = await call('search.hits', { id, query: 'grain or Putin or barge' });
  expect(words(marks)).toEqual(['Grain', 'barges', 'grain', 'Путин']);
  expect({ titleMarks, isCut }).toEqual({
    titleMarks: [
      [0, 5],
      [6, 12],
    ],
    isCut: false,
  });

  const { passages, total } = await call('search.passages', { id, query: 'grain', limit: 5 });
  expect([total, passages.map(({ at }) => text.slice(at, at + 14))]).toEqual([1, ['grain of Odesa']]);

  expect(words((await call('articles.find', { id, text: 'ODÉSA. путин' })).marks)).toEqual(['Odesa. Путин']);
  expect((await find(`like:${id}`)).map(({ title }) => title)).toEqual(['Barges of Odesa']);

  for (const answer of await Promise.all([
    house.answer('search.hits', { id: 'zzzzzzzz', query: 'grain' }),
    house.answer('search.passages', { id: 'zzzzzzzz', query: 'grain', limit: 5 }),
    house.answer('articles.find', { id: 'zzzzzzzz', text: 'grain' }),
  ]))
    expect(answer).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  expect(await house.answer('search.hits', { id: '../etc', query: 'grain' })).toMatchObject({
    ok: false,
    failure: { code: 'bad-input' },
  });
});
