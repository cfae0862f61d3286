import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { AnnotationQuestion } from '../../../preload/contract/annotation-list.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testHouse } from '../../support/test-house.ts';

const all: AnnotationQuestion = {
  filter: { words: '', colours: [], tag: null, dossier: null, outlet: null, after: null, before: null },
  grouping: 'article',
  order: 'newest',
};

it('annotations are listed over the whole archive and changed together through the house, and are searched as they are then', async () => {
  const file = join(temporaryFolder(), 'articles.jsonl');
  writeFileSync(file, JSON.stringify({ title: 'Straits', text: 'The straits stay open. Nobody objected.' }));
  const { call, house, bringIn } = await testHouse(temporaryFolder());
  await bringIn(file);
  const search = async (query: string): Promise<number> => {
    await house.archive.ask('index.settle', null);
    const page = { shelf: { kind: 'all' }, sort: 'newest', offset: 0, limit: 1 } as const;
    return (await call('search.run', { ...page, query })).total;
  };
  const { hits } = await call('search.run', { query: '', shelf: { kind: 'all' }, sort: 'newest', offset: 0, limit: 1 });
  const articleId = hits[0]?.id;
  if (articleId === undefined) throw new Error('not filed');
  const mark = { articleId, colour: 'blue', note: 'tankers', tags: [] } as const;
  await call('annotations.create', { ...mark, start: 4, end: 11 });
  await call('annotations.create', { ...mark, start: 12, end: 16, note: '' });

  expect(await call('annotations.find', all)).toMatchObject({ total: 2, rows: 2, starts: [0] });
  const ids = await call('annotations.ids', { ...all, offset: 0, limit: 10 });
  const { before } = await call('annotations.changeMany', { ids, colour: 'rose', add: ['Law'], remove: [] });
  expect(await call('annotations.tags', { ids })).toEqual([{ name: 'Law', count: 2 }]);
  expect(await search('colour:rose tag:law')).toBe(1);
  await call('annotations.revertMany', { before });
  expect(await search('colour:rose')).toBe(0);

  const deleted = await call('annotations.deleteMany', { ids });
  expect(await search('note:tankers')).toBe(0);
  await call('annotations.restoreMany', deleted);
  expect(await search('note:tankers')).toBe(1);
  const rows = await call('annotations.rows', {
    ...all,
    filter: { ...all.filter, words: 'TANK' },
    offset: 0,
    limit: 10,
  });
  expect(rows.map(({ quote, colour }) => [quote, colour])).toEqual([['straits', 'blue']]);
});
