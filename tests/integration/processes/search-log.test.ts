import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testHouse, type TestHouse } from '../../support/test-house.ts';

const ferry = { query: 'ferry', shelf: { kind: 'all' }, sort: 'relevance' } as const;

async function bringInArticles({ bringIn }: TestHouse, name: string, titles: readonly string[]): Promise<void> {
  const file = join(temporaryFolder(), `${name}.jsonl`);
  const lines = titles.map((title) => JSON.stringify({ title, text: `${title}: the envoys spoke.` }));
  await writeFile(file, lines.join('\n'));
  await bringIn(file);
}

test('a saved search counts what was filed since it was looked at, also after a restart', async () => {
  const folder = join(temporaryFolder(), 'archive');
  const first = await testHouse(folder);
  await bringInArticles(first, 'one', ['The ferry sails', 'The treaty holds']);
  const { id } = await first.call('savedSearches.create', { ...ferry, name: 'Ferries' });
  const newIn = async ({ call }: TestHouse) => (await call('savedSearches.list', {})).map((saved) => saved.newArticles);
  expect(await newIn(first)).toEqual([0]);
  await bringInArticles(first, 'two', ['A second ferry', 'A second treaty', 'Two ferries at dawn']);
  expect(await newIn(first)).toEqual([2]);
  await first.house.close();

  const second = await testHouse(folder);
  expect(await newIn(second)).toEqual([2]);
  await second.call('savedSearches.look', { id });
  expect(await newIn(second)).toEqual([0]);
  expect((await second.call('searchLog.list', { offset: 0, limit: 10 })).searches).toMatchObject([
    { query: 'ferry', found: 1 },
  ]);
});

test('a search is logged with what it found, and what is opened and judged is kept with it', async () => {
  const folder = join(temporaryFolder(), 'archive');
  const first = await testHouse(folder);
  await bringInArticles(first, 'one', ['The ferry sails', 'Two ferries at dawn', 'The treaty holds']);
  const { hits } = await first.call('search.run', { ...ferry, offset: 0, limit: 10 });
  const [one, other] = hits.map((hit) => hit.id);
  if (one === undefined || other === undefined) throw new Error('the ferries were not found');
  await first.call('searchLog.note', { ...ferry, query: ' ferry ', begunAs: null });
  await first.call('searchLog.open', { ...ferry, article: one });
  const judged = { article: one, judgement: 'rejected', reason: 'not ours' } as const;
  const { before } = await first.call('searchLog.judge', { ...ferry, articles: [judged] });
  expect(before).toEqual([{ article: one, judgement: null, reason: '' }]);
  // judged without having been noted: the judgement enters the search itself
  await first.call('searchLog.judge', {
    ...ferry,
    query: 'sails',
    articles: [{ ...judged, judgement: 'kept', reason: '' }],
  });
  await first.house.close();

  const { call, house } = await testHouse(folder);
  const { total, searches } = await call('searchLog.list', { offset: 0, limit: 10 });
  expect(total).toBe(2);
  expect(searches.find(({ query }) => query === 'ferry')).toMatchObject({
    ...ferry,
    shelfName: 'All articles',
    explanation: 'articles with *ferry*',
    found: 2,
    days: 1,
    opened: 1,
    kept: 0,
    rejected: 1,
  });
  expect(await call('searchLog.judged', { query: 'ferry', shelf: { kind: 'all' } })).toEqual([judged]);

  const out = temporaryFolder();
  const {
    file,
    searches: written,
    judged: verdicts,
  } = await house.archive.ask('methods.write', { ids: null, format: 'markdown', folder: out });
  expect({ written, verdicts }).toEqual({ written: 2, verdicts: 2 });
  expect(await readFile(join(out, file), 'utf8')).toContain('not ours');
  const again = await house.archive.ask('methods.write', { ids: null, format: 'markdown', folder: out });
  expect(again.file).toBe(file.replace('.md', ' (2).md'));
  const { text: cited } = await call('citations.cite', { article: judged.article });
  await call('citations.choose', { style: 'apa-7' });
  const { text: inOtherWords } = await call('citations.cite', { article: judged.article });
  expect(inOtherWords).not.toBe(cited);
  const { text: table } = await house.archive.ask('methods.compose', { ids: null, format: 'csv' });
  expect(table).toContain(inOtherWords.replaceAll('"', '""'));
  expect(table).not.toContain(cited.replaceAll('"', '""'));
  expect(
    await house.answer('exports.methods', { ids: null, format: 'csv', destination: { kind: 'folder', folder: out } }),
  ).toMatchObject({
    ok: false,
    failure: { code: 'bad-input' },
  });
  await call('searchLog.forget', { ids: null });
  await expect(house.archive.ask('methods.compose', { ids: null, format: 'csv' })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('the log tells windows of itself, and the archive stays at its revision', async () => {
  const house = await testHouse(join(temporaryFolder(), 'archive'));
  await bringInArticles(house, 'one', ['The ferry sails']);
  const { revision } = await house.call('archive.info', {});
  const told = new Promise<unknown>((resolve) => {
    house.house.listen((name, event) => {
      if (name === 'searches.changed') resolve(event);
    });
  });
  await house.call('searchLog.note', { ...ferry, begunAs: null });
  await house.call('searchLog.note', { ...ferry, query: 'ferry treaty', begunAs: 'ferry' });
  const { searches } = await house.call('searchLog.list', { offset: 0, limit: 10 });
  expect(searches.map(({ query }) => query)).toEqual(['ferry treaty']);
  expect(await told).toEqual({ record: 'log' });
  expect((await house.call('archive.info', {})).revision).toBe(revision);
  expect(await house.house.answer('searchLog.note', { ...ferry, query: ' ', begunAs: null })).toMatchObject({
    ok: false,
  });
});
