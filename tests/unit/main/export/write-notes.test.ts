import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AppError } from '../../../../main/archive/app-error.ts';
import { writeNotes } from '../../../../main/export/write-notes.ts';
import type { ExportArticle } from '../../../../main/export/export-job.ts';
import type { ExportProgress, ExportReport } from '../../../../preload/contract/exports.ts';
import { exampleAnnotation, exampleArticle } from '../../../support/exported-articles.ts';

const usualName = '2024-05-31 The Harbour Gazette - The strait that nobody owns.md';
const secondName = '2024-05-31 The Harbour Gazette - The strait that nobody owns (2).md';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aide-notes-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const item = (id: string, lead = 'A lead.'): ExportArticle => ({
  article: exampleArticle({ id, lead }),
  annotations: [],
});

async function write(
  items: AsyncIterable<ExportArticle> | Iterable<ExportArticle>,
  options: {
    readonly folder?: string;
    readonly signal?: AbortSignal;
    readonly onProgress?: (p: ExportProgress) => void;
  } = {},
): Promise<ExportReport> {
  const { signal = new AbortController().signal, onProgress = () => undefined } = options;
  return writeNotes({ items, total: 2, folder: options.folder ?? folder, signal, onProgress });
}

const withCode = (code: string): unknown =>
  expect.toSatisfy((error: unknown) => error instanceof AppError && error.code === code);

test('every article becomes a file in a folder made for it, and the report and progress count them', async () => {
  const annotations = [exampleAnnotation('aaaaaaaa', 'Ships'), exampleAnnotation('bbbbbbbb', 'pass')];
  const progress: ExportProgress[] = [];
  const place = join(folder, 'new', 'notes');
  const report = await write([{ article: exampleArticle(), annotations }, item('second00')], {
    folder: place,
    onProgress: (each) => progress.push(each),
  });
  expect(report).toEqual({ articles: 2, annotations: 2, files: [usualName, secondName], place });
  expect(progress).toEqual([
    { done: 1, total: 2 },
    { done: 2, total: 2 },
  ]);
  expect((await readdir(place)).toSorted()).toEqual([secondName, usualName].toSorted());
  expect(await readFile(join(place, usualName), 'utf8')).toMatch(/^---\ntitle: "The strait that nobody owns"\n/);
});

test('a second export renews each article’s own note, in whatever order they come', async () => {
  await write([item('first000'), item('second00')]);
  const report = await write([item('second00', 'New second.'), item('first000', 'New first.')]);
  expect(report.files).toEqual([secondName, usualName]);
  expect(await readdir(folder)).toHaveLength(2);
  expect(await readFile(join(folder, usualName), 'utf8')).toContain('description: "New first."');
  expect(await readFile(join(folder, secondName), 'utf8')).toContain('description: "New second."');
});

test('what was written below a note stays when it is exported again, and what was changed in it gives way', async () => {
  await write([item('first000')]);
  const path = join(folder, usualName);
  const first = await readFile(path, 'utf8');
  await writeFile(path, `${first.replace('A lead.', 'Changed.')}\n## Mine\n\nWords.\n`);
  await write([item('first000', 'New first.')]);
  const second = await readFile(path, 'utf8');
  expect(second).toContain('description: "New first."');
  expect(second).not.toContain('Changed.');
  expect(second.endsWith(' -->\n\n## Mine\n\nWords.\n')).toBe(true);
});

test.each([
  ['a text of the researcher', 'My own words'],
  ['a note of another article', '---\nid: "other000"\n---\n'],
  ['front matter that is no YAML', '---\nid: "first000\n---\n'],
  ['an id that is not at the head', 'Words\n---\nid: "first000"\n---\n'],
  ['an empty file', ''],
  ['a note with a word for an id', '---\nid: "free"\n---\n'],
])('%s under the same name is left alone', async (_what, content) => {
  await writeFile(join(folder, usualName), content);
  const report = await write([item('first000')]);
  expect(report.files).toEqual([secondName]);
  expect(await readFile(join(folder, usualName), 'utf8')).toBe(content);
});

test('a folder under the same name is left alone, and a link is not followed', async () => {
  await mkdir(join(folder, usualName));
  const outside = join(folder, 'outside.txt');
  await writeFile(outside, 'Not ours');
  await symlink(outside, join(folder, secondName));
  const { files } = await write([item('first000')]);
  expect(files).toEqual(['2024-05-31 The Harbour Gazette - The strait that nobody owns (3).md']);
  expect(await readFile(outside, 'utf8')).toBe('Not ours');
});

test('cancelling keeps the notes that are whole and leaves nothing else', async () => {
  const controller = new AbortController();
  const writing = write(
    Array.from({ length: 40 }, (_, at) => item(`item${String(at).padStart(4, '0')}`, 'Its lead.')),
    { signal: controller.signal, onProgress: () => controller.abort() },
  );
  await expect(writing).rejects.toEqual(withCode('cancelled'));
  const kept = await readdir(folder);
  expect(kept).toContain(usualName);
  expect(kept.length).toBeLessThan(40);
  for (const name of kept)
    expect(await readFile(join(folder, name), 'utf8')).toMatch(/^---\n[^]+ this line stays .+ -->\n$/u);
});

test('what another program puts there while the notes are written is left alone', async () => {
  async function* slow(): AsyncGenerator<ExportArticle> {
    yield item('first000');
    await writeFile(join(folder, secondName), 'My own words');
    yield item('second00');
  }
  await expect(write(slow())).rejects.toEqual(withCode('folder-not-writable'));
  expect(await readFile(join(folder, secondName), 'utf8')).toBe('My own words');
  expect(await readdir(folder)).toHaveLength(2);
});

test('a file whose name differs in nothing but capitals is left alone, on disks that tell them apart as well', async () => {
  await writeFile(join(folder, usualName.toUpperCase()), 'My own words');
  const { files } = await write([item('first000')]);
  expect(files).toEqual([secondName]);
});

test('a failure of whoever gives the articles is passed on and leaves only whole notes', async () => {
  async function* failing(): AsyncGenerator<ExportArticle> {
    yield await Promise.resolve(item('first000'));
    throw new AppError('process-ended', 'gone');
  }
  await expect(write(failing())).rejects.toEqual(withCode('process-ended'));
  expect(await readdir(folder)).toEqual([usualName]);
});

test('a place that is a file, or lies below one, is said to be no folder one can write to', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  await expect(write([item('first000')], { folder: file })).rejects.toEqual(withCode('folder-not-writable'));
  await expect(write([item('first000')], { folder: join(file, 'below') })).rejects.toEqual(
    withCode('folder-not-writable'),
  );
});

test('a note links to the files of articles in the same export, also of those still to come, and keeps the rest', async () => {
  const links = [
    '[later](aide:article/sec0nd00)',
    '[mark](aide:annotation/bbbbbbbb)',
    '[own](aide:annotation/aaaaaaaa)',
    '[away](aide:article/th1rd000)',
  ].join(', ');
  const first = { ...item('first000'), annotations: [exampleAnnotation('aaaaaaaa', 'Ships', { note: links })] };
  const second = { ...item('sec0nd00'), annotations: [exampleAnnotation('bbbbbbbb', 'pass')] };
  const articleOf: Readonly<Record<string, ExportArticle>> = { sec0nd00: second, bbbbbbbb: second, aaaaaaaa: first };
  const { files } = await writeNotes({
    items: [first, second],
    total: 2,
    folder,
    linked: ({ id }) => articleOf[id]?.article ?? null,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  expect(files).toEqual([usualName, secondName]);
  const address = (name: string): string => name.replaceAll(' ', '%20').replace('(2)', '%282%29');
  expect(await readFile(join(folder, usualName), 'utf8')).toContain(
    [
      `[later](${address(secondName)})`,
      `[mark](${address(secondName)}#^bbbbbbbb)`,
      `[own](${address(usualName)}#^aaaaaaaa)`,
      '[away](aide:article/th1rd000)',
    ].join(', '),
  );
});
