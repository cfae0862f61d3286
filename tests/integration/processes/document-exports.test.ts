import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { plainOptions, type Selection } from '../../../preload/contract/exports.ts';
import type { DoorSurface } from '../../../main/calls/house.ts';
import { AppError } from '../../../main/archive/app-error.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testHouse, type TestHouse } from '../../support/test-house.ts';

const all: Selection = { kind: 'all' };

/** A house with two articles, of which the first has a quotation with a note, and a note on it as a whole. */
async function marked(
  door: Partial<DoorSurface> = {},
): Promise<TestHouse & { readonly archive: string; readonly quoted: Selection }> {
  const archive = join(temporaryFolder(), 'archive');
  const house = await testHouse(archive, 'command', door);
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

test('closing the archive cancels an export that is under way, and leaves no half file', async () => {
  const { house } = await marked();
  const folder = temporaryFolder();
  const writing = house.archive.ask('export.write', { selection: all, format: 'docx', folder, isPacked: false });
  const [written] = await Promise.allSettled([writing, house.close()]);
  expect(written).toMatchObject({ status: 'rejected', reason: { code: 'cancelled' } });
  expect(await readdir(folder)).toEqual([]);
});

test('a PDF is printed for the paper that is asked for, kept under a free name, and goes out as a download', async () => {
  const offered: string[] = [];
  const { house, call, archive } = await marked({
    async offerDownload({ path, name }) {
      expect(await readFile(path, 'latin1')).toMatch(/^%PDF-/u);
      await rm(path);
      offered.push(name);
      return '/downloads/1';
    },
  });
  const folder = join(temporaryFolder(), 'made');
  const asked = { selection: all, format: 'pdf', options: { ...plainOptions, paper: 'letter' } } as const;
  expect(await house.exports.write(asked, folder, false)).toEqual({
    articles: 2,
    annotations: 2,
    files: ['Notes.pdf'],
    place: folder,
  });
  expect(await house.exports.write(asked, folder, false)).toMatchObject({ files: ['Notes (2).pdf'] });
  expect((await readdir(folder)).toSorted()).toEqual(['Notes (2).pdf', 'Notes.pdf']);
  const { size, outline, pages } = await readPdf(join(folder, 'Notes.pdf'));
  expect(size).toEqual([612, 792]);
  expect(outline.flatMap(({ items }) => items.map(({ title }) => title))).toEqual([
    'The ferry sails',
    'The treaty holds',
    'Notes',
  ]);
  expect(pages.join()).toContain('The ferry sails at dawn.');
  const options = { ...plainOptions, grouping: 'tag' } as const;
  expect(await call('exports.preview', { selection: all, format: 'pdf', options })).toMatchObject({ kind: 'document' });
  expect(
    await call('exports.write', { selection: all, format: 'pdf', options, destination: { kind: 'download' } }),
  ).toMatchObject({ files: ['Notes.pdf'], place: '/downloads/1' });
  expect(offered).toEqual(['Notes.pdf']);
  const { id } = await call('dossiers.create', { name: 'Ferries' });
  await call('drafts.add', { dossier: id, after: null, pieces: [{ kind: 'heading', level: 1, text: 'Piers' }] });
  expect(await house.exports.draft({ dossier: id, format: 'pdf' }, folder)).toEqual({
    pieces: 1,
    file: 'Ferries.pdf',
    place: folder,
  });
  expect((await readPdf(join(folder, 'Ferries.pdf'))).outline).toEqual([
    { title: 'Ferries', items: [{ title: 'Piers', items: [] }] },
  ]);
  // What is offered is removed by whoever sends it.
  expect((await readdir(join(archive, 'incoming'))).length).toBe(1);
});

test('a PDF that is cancelled while it is printed, or cannot be, leaves no half file', async () => {
  const half: string[] = [];
  let fails = false;
  const house = await marked({
    async printPdf({ pdf, signal }) {
      await writeFile(pdf, '%PDF-1.7 half of');
      half.push(pdf);
      if (fails) throw new AppError('no-browser', 'there is none');
      await house.call('exports.cancel', {});
      expect(signal.aborted).toBe(true);
    },
  });
  const folder = join(temporaryFolder(), 'made');
  const write = () => house.house.exports.write({ selection: all, format: 'pdf' }, folder, false);
  await expect(write()).rejects.toMatchObject({ code: 'cancelled' });
  fails = true;
  await expect(write()).rejects.toMatchObject({ code: 'no-browser' });
  expect(half).toHaveLength(2);
  await expect(readdir(folder)).rejects.toMatchObject({ code: 'ENOENT' });
  expect(await readdir(join(house.archive, 'incoming'))).toEqual([]);
});

test('by a style without notes, an export cites in brackets and lists the works of all its articles at the end', async () => {
  const { house, call } = await marked();
  await call('citations.choose', { style: 'chicago-author-date' });
  expect(await call('exports.preview', { selection: all, format: 'docx', options: plainOptions })).toMatchObject({
    blocks: [
      { kind: 'heading' },
      { kind: 'quote', paragraphs: ['The ferry sails at dawn. (Gazette 2024)'], note: null },
      { kind: 'own' },
      { kind: 'line' },
      { kind: 'quote', paragraphs: ['Nobody waits. (Gazette 2024)'] },
      { kind: 'heading' },
      { kind: 'line', words: 'The treaty holds for a year. (Courier 2024)' },
    ],
    notes: [],
    works: ['Courier. 2024. “The Treaty Holds.” January 2.', 'Gazette. 2024. “The Ferry Sails.” May 3.'],
  });
  const folder = temporaryFolder();
  await house.exports.write({ selection: all, format: 'pdf' }, folder, false);
  const { pages, outline } = await readPdf(join(folder, 'Notes.pdf'));
  expect(outline[0]?.items.at(-1)).toEqual({ title: 'Works cited', items: [] });
  expect(pages.join()).toContain('(Gazette 2024)');
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
  const write = () => house.exports.write({ selection: all, format: 'markdown', options }, folder, false);
  expect(await write()).toMatchObject({ files: ['The ferry sails.md', 'The treaty holds.md'] });
  expect(await readFile(join(folder, 'The ferry sails.md'), 'utf8')).toBe('- Is this *so*?\n- \n');
  await call('templates.delete', { id });
  await expect(write()).rejects.toMatchObject({ code: 'not-found' });
  await call('templates.restore', { id });
  expect(await call('templates.list', {})).toHaveLength(1);
});
