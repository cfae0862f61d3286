import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { archivePaths } from '../../../main/archive/archive-paths.ts';
import type { KeptEntry } from '../../../main/storage/log.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testHouse } from '../../support/test-house.ts';

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('what is taken out of the archive is logged: the format, how much, and the hash of the file, but not what was looked for', async () => {
  const folder = join(temporaryFolder(), 'archive');
  const open = await testHouse(folder);
  const { call, house } = open;
  const source = join(temporaryFolder(), 'articles.jsonl');
  const articles = ['The ferry sails', 'The treaty holds'].map((title) => ({ title, text: `${title}: they spoke.` }));
  writeFileSync(source, articles.map((article) => JSON.stringify(article)).join('\n'));
  await open.bringIn(source);
  const out = temporaryFolder();
  const all = { kind: 'search', query: 'spoke', shelf: { kind: 'all' } } as const;

  const one = await house.archive.ask('export.write', { selection: all, format: 'ris', folder: out, isPacked: false });
  const many = await house.archive.ask('export.write', {
    selection: all,
    format: 'markdown',
    folder: join(out, 'notes'),
    isPacked: false,
  });
  const packed = await house.archive.ask('export.write', {
    selection: all,
    format: 'markdown',
    folder: join(out, 'packed'),
    isPacked: true,
  });
  const dossier = await call('dossiers.create', { name: 'Straits' });
  await call('drafts.add', {
    dossier: dossier.id,
    after: null,
    pieces: [{ kind: 'text', text: 'What the envoys said.' }],
  });
  const draft = await house.archive.ask('draft.export', { dossier: dossier.id, format: 'markdown', folder: out });
  await call('searchLog.note', { query: 'ferry', shelf: { kind: 'all' }, sort: 'relevance', begunAs: null });
  const methods = await house.archive.ask('methods.write', { ids: null, format: 'csv', folder: out });

  const db = new Database(archivePaths(folder).archive, { readonly: true });
  const told = db.prepare<[], KeptEntry>(`SELECT * FROM log WHERE kind = 'export.written' ORDER BY number`).all();
  db.close();
  const list = expect.stringMatching(/^[0-9a-f]{64}$/);
  const factsOf = ({ facts }: KeptEntry): unknown => JSON.parse(facts);
  expect(told.map((entry) => ({ subject: entry.subject, facts: factsOf(entry), state: entry.state }))).toEqual([
    {
      subject: null,
      facts: { what: 'articles', format: 'ris', articles: 2, annotations: 0, files: 1, list },
      state: sha256(readFileSync(join(out, one.files[0] ?? ''))),
    },
    {
      subject: null,
      facts: { what: 'articles', format: 'markdown', articles: 2, annotations: 0, files: many.files.length, list },
      state: null,
    },
    {
      subject: null,
      facts: { what: 'articles', format: 'markdown', articles: 2, annotations: 0, files: packed.files.length, list },
      state: sha256(readFileSync(packed.place)),
    },
    {
      subject: dossier.id,
      facts: { what: 'draft', format: 'markdown', pieces: 1 },
      state: sha256(readFileSync(join(out, draft.file))),
    },
    {
      subject: null,
      facts: { what: 'methods', format: 'csv', searches: 1 },
      state: sha256(readFileSync(join(out, methods.file))),
    },
  ]);
  expect(JSON.stringify(told)).not.toMatch(/spoke|ferry|straits/i);
  expect(await call('archive.verify', {})).toMatchObject({ problems: [] });
});
