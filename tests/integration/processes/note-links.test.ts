import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeLink } from '../../../preload/contract/note-links.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testHouse } from '../../support/test-house.ts';

it('a link in a note is kept, listed as words, not searched by its address, and exported as a link to the other file', async () => {
  const { house, call, bringIn, outcomes } = await testHouse(temporaryFolder());
  const file = join(temporaryFolder(), 'articles.jsonl');
  const lines = [
    { title: 'Suez', text: 'The canal is closed until further notice.', published: '2024-05-03' },
    { title: 'Aden', text: 'The port is open again after a month.', published: '2024-05-04' },
  ];
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  const { id: importId } = await bringIn(file);
  const [suez, aden] = (await outcomes(importId, 'filed')).flatMap((outcome) => ('id' in outcome ? [outcome.id] : []));
  if (suez === undefined || aden === undefined) throw new Error('the articles were not filed');

  const note = `*Compare* ${writeLink('the port', { kind: 'article', id: aden })}`;
  await call('annotations.quote', { articleId: suez, exact: 'canal is closed', colour: 'blue', note, tags: [] });
  const { linkedFrom } = await call('notes.read', { articleId: aden });
  expect(linkedFrom).toMatchObject([{ articleId: suez, title: 'Suez', words: 'Compare the port' }]);

  const filter = { words: 'port', colours: [], tag: null, dossier: null, outlet: null, after: null, before: null };
  const list = { filter, grouping: 'day', order: 'newest', offset: 0, limit: 10 } as const;
  expect(await call('annotations.rows', list)).toMatchObject([{ note: 'Compare the port' }]);
  expect(await call('annotations.rows', { ...list, filter: { ...filter, words: 'article' } })).toEqual([]);

  await house.archive.ask('index.settle', null);
  const found = async (query: string): Promise<number> =>
    (await call('search.run', { query, shelf: { kind: 'all' }, sort: 'newest', offset: 0, limit: 10 })).total;
  expect([await found('note:port'), await found('note:article'), await found('note:aide')]).toEqual([1, 0, 0]);

  const folder = temporaryFolder();
  const write = async (ids: readonly (typeof suez)[]): Promise<string> => {
    const selection = { kind: 'articles', ids } as const;
    await house.archive.ask('export.write', { selection, format: 'markdown', folder, isPacked: false });
    return readFileSync(join(folder, '2024-05-03 Suez.md'), 'utf8');
  };
  expect(await write([suez])).toContain(`\n${note}\n`);
  expect(await write([suez, aden])).toContain('\n*Compare* [the port](2024-05-04%20Aden.md)\n');
});
