import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { EventName } from '../../../preload/contract/events.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testHouse } from '../../support/test-house.ts';

const entry = fileURLToPath(new URL('../../../main/cli/aide.ts', import.meta.url));

it('a draft is composed through the house, told of, and written by the command line', async () => {
  const archive = temporaryFolder();
  const file = join(temporaryFolder(), 'articles.jsonl');
  writeFileSync(
    file,
    JSON.stringify({ title: 'Straits', outlet: 'Courier', text: 'The straits stay open. Nobody objected.' }),
  );
  const { call, house, bringIn } = await testHouse(archive);
  await bringIn(file);
  const told: EventName[] = [];
  house.listen((name) => void told.push(name));
  const { hits } = await call('search.run', { query: '', shelf: { kind: 'all' }, sort: 'newest', offset: 0, limit: 1 });
  const articleId = hits[0]?.id;
  if (articleId === undefined) throw new Error('not filed');
  const { id: annotation } = await call('annotations.create', {
    articleId,
    start: 4,
    end: 21,
    colour: 'blue',
    note: '',
    tags: [],
  });
  const { id: dossier } = await call('dossiers.create', { name: 'Law: of the sea?' });
  const { revision } = await call('archive.info', {});
  const { ids } = await call('drafts.add', {
    dossier,
    after: null,
    pieces: [
      { kind: 'quote', annotation },
      { kind: 'heading', level: 1, text: 'Passage' },
    ],
  });
  const [quote, heading] = ids;
  if (quote === undefined || heading === undefined) throw new Error('not added');
  expect(await call('drafts.move', { ids: [heading], after: null })).toEqual({ before: quote });
  await call('drafts.write', { id: heading, text: 'Free passage', level: 2 });
  await call('drafts.remove', { ids: [quote] });
  await call('drafts.restore', { ids: [quote] });
  const { pieces } = await call('drafts.get', { dossier });
  expect(pieces).toMatchObject([
    { kind: 'heading', text: 'Free passage', level: 2 },
    { kind: 'quote', quote: 'straits stay open', citation: '“Straits,” Courier, n.d.', standing: 'there' },
  ]);
  expect(told.filter((name) => name === 'drafts.changed')).toHaveLength(5);
  expect((await call('archive.info', {})).revision).toBe(revision);
  await call('citations.choose', { style: 'apa-7' });
  expect((await call('drafts.get', { dossier })).pieces[1]).toMatchObject({
    citation: 'Straits. (n.d.). Courier.',
  });
  await call('citations.choose', { style: 'chicago-notes-18' });
  await expect(call('drafts.write', { id: quote, text: 'x' })).rejects.toMatchObject({ code: 'bad-input' });
  await house.close();

  const folder = temporaryFolder();
  const run = (format: string): string =>
    execFileSync(
      process.execPath,
      [entry, 'export', '--draft', 'law: of the sea?', '--format', format, '--out', folder],
      {
        env: { ...process.env, AIDE_ARCHIVE: archive },
        encoding: 'utf8',
      },
    );
  expect(run('markdown')).toBe(`2 pieces written to Law of the sea.md in ${folder}\n`);
  expect(run('markdown')).toContain('Law of the sea (2).md');
  expect(run('html')).toContain('Law of the sea.html');
  expect(readFileSync(join(folder, 'Law of the sea.md'), 'utf8')).toBe(
    '# Law: of the sea?\n\n### Free passage\n\n> straits stay open\n\n— “Straits,” *Courier*, n.d.\n',
  );
  expect(readFileSync(join(folder, 'Law of the sea.html'), 'utf8')).toMatch(/^<!doctype html>/u);
});
