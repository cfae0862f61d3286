import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { plainOptions, type Selection } from '../../../preload/contract/exports.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testHouse, type TestHouse } from '../../support/test-house.ts';

const all: Selection = { kind: 'all' };

/** A house with two articles, of which the first has a quotation with a note, and a note on it as a whole. */
async function marked(): Promise<TestHouse & { readonly archive: string; readonly quoted: Selection }> {
  const archive = join(temporaryFolder(), 'archive');
  const house = await testHouse(archive);
  const file = join(temporaryFolder(), 'articles.jsonl');
  const articles = [
    {
      title: 'The ferry sails',
      text: 'The ferry sails at dawn. Nobody waits.',
      outlet: 'Gazette',
      published: '2024-05-03',
    },
    { title: 'The treaty holds', text: 'The treaty holds for a year.', outlet: 'Courier', published: '2024-01-02' },
  ];
  await writeFile(file, articles.map((article) => JSON.stringify(article)).join('\n'));
  await house.bringIn(file);
  const { hits } = await house.call('search.run', {
    query: 'ferry',
    shelf: { kind: 'all' },
    sort: 'relevance',
    offset: 0,
    limit: 1,
  });
  const articleId = hits[0]?.id;
  if (articleId === undefined) throw new Error('the ferry was not found');
  const { id } = await house.call('annotations.create', {
    articleId,
    start: 0,
    end: 24,
    colour: 'blue',
    note: 'Is this *so*?',
    tags: ['ferries'],
  });
  await house.call('annotations.create', { articleId, start: 25, end: 38, colour: 'rose', note: '', tags: [] });
  await house.house.archive.ask('index.settle', null);
  return { ...house, archive, quoted: { kind: 'annotations', ids: [id] } };
}

test('an export as Word is one file that holds what it says, and one annotation comes out alone', async () => {
  const { house, quoted } = await marked();
  const folder = temporaryFolder();
  const write = (selection: Selection) =>
    house.archive.ask('export.write', { selection, format: 'docx', folder, isPacked: false });
  expect(await write(all)).toEqual({ articles: 2, annotations: 2, files: ['Notes.docx'], place: folder });
  const only = 'Notes on “The ferry sails”.docx';
  expect(await write(quoted)).toMatchObject({ articles: 1, annotations: 1, files: [only] });
  const lines = async (name: string): Promise<readonly string[]> =>
    (await mammoth.extractRawText({ buffer: await readFile(join(folder, name)) })).value
      .split('\n\n')
      .filter((line) => line !== '');
  const quotation = ['The ferry sails at dawn.', 'Is this so?', 'Tags: ferries'];
  expect(await lines('Notes.docx')).toEqual([
    'Notes',
    'The ferry sails',
    ...quotation,
    'Nobody waits.',
    'The treaty holds',
    'The treaty holds for a year.',
  ]);
  expect(await lines(only)).toEqual(['Notes on “The ferry sails”', 'The ferry sails', ...quotation]);
});

test('a preview shows what would be written, by the writer itself, and leaves nothing behind', async () => {
  const { call, archive } = await marked();
  expect(await call('exports.preview', { selection: all, format: 'markdown', options: plainOptions })).toMatchObject({
    kind: 'files',
    files: [
      {
        name: '2024-05-03 Gazette - The ferry sails.md',
        text: expect.stringContaining('> The ferry sails at dawn.'),
        isCut: false,
      },
      { name: '2024-01-02 Courier - The treaty holds.md' },
    ],
  });
  const options = { ...plainOptions, grouping: 'colour' } as const;
  expect(await call('exports.preview', { selection: all, format: 'docx', options })).toMatchObject({
    kind: 'document',
    title: 'Notes',
    blocks: [
      { kind: 'heading', level: 1, words: 'Blue' },
      { kind: 'heading', level: 2, words: 'The ferry sails' },
      { kind: 'quote', paragraphs: ['The ferry sails at dawn.'], note: 1 },
      { kind: 'own' },
      { kind: 'line', words: 'Tags: ferries', note: null },
      { kind: 'heading', level: 1, words: 'Rose' },
      { kind: 'heading', level: 2, words: 'The ferry sails' },
      { kind: 'quote', paragraphs: ['Nobody waits.'], note: 2 },
    ],
    notes: ['“The Ferry Sails,” Gazette, May 3, 2024.', 'Gazette, “The Ferry Sails.” See note 1.'],
  });
  expect(await readdir(join(archive, 'incoming'))).toEqual([]);
});

test('an export that is cancelled at once says so and leaves no half file', async () => {
  const { house, call } = await marked();
  const folder = temporaryFolder();
  const options = { ...plainOptions, layout: 'document' } as const;
  for (const format of ['docx', 'html', 'markdown'] as const) {
    const writing = house.archive.ask('export.write', { selection: all, format, options, folder, isPacked: false });
    const [written] = await Promise.allSettled([writing, call('exports.cancel', {})]);
    expect(written).toMatchObject({ status: 'rejected', reason: { code: 'cancelled' } });
    expect(await readdir(folder)).toEqual([]);
  }
});

test('notes come out by a template of the archive; one that is wrong is not kept, and one that is gone is missed', async () => {
  const { call, house } = await marked();
  const template = { name: 'Cards', fileName: '{{title}}', text: '{{#annotations}}\n- {{note}}\n{{/annotations}}\n' };
  expect(await call('templates.save', { ...template, id: null, text: '\n{{nothing}}' })).toEqual({
    id: null,
    problems: [{ line: 2, words: 'no field is called “nothing”' }],
  });
  expect(await call('templates.list', {})).toEqual([]);
  const { id } = await call('templates.save', { ...template, id: null });
  if (id === null) throw new Error('the template was not kept');
  expect(await call('templates.list', {})).toEqual([{ ...template, id }]);
  expect(await call('templates.try', { fileName: template.fileName, text: template.text })).toMatchObject({
    problems: [],
    file: { name: 'The ferry sails.md', text: '- Is this *so*?\n- \n' },
  });
  const folder = temporaryFolder();
  const options = { ...plainOptions, layout: 'template', template: id } as const;
  const write = () =>
    house.archive.ask('export.write', { selection: all, format: 'markdown', options, folder, isPacked: false });
  expect(await write()).toMatchObject({ files: ['The ferry sails.md', 'The treaty holds.md'] });
  expect(await readFile(join(folder, 'The ferry sails.md'), 'utf8')).toBe('- Is this *so*?\n- \n');
  await call('templates.delete', { id });
  await expect(write()).rejects.toMatchObject({ code: 'not-found' });
  await call('templates.restore', { id });
  expect(await call('templates.list', {})).toHaveLength(1);
});
