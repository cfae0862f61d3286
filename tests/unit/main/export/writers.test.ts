import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AppError } from '../../../../main/archive/app-error.ts';
import type { ExportArticle } from '../../../../main/export/export-job.ts';
import { writers } from '../../../../main/export/writers.ts';
import { exportFormats } from '../../../../preload/contract/exports.ts';
import { documentedExports, writtenExample } from '../../../support/documented-exports.ts';
import { annotatedItem } from '../../../support/exported-items.ts';
import { projectFolder } from '../../../support/source-files.ts';

/** Notes in Markdown are files of their own: those that are whole stay. */
const whole = exportFormats.filter((format) => format !== 'markdown');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aide-writers-'));
});

afterEach(async () => {
  vi.useRealTimers();
  await rm(folder, { recursive: true, force: true });
});

test.each(whole)('%s leaves nothing behind when it is cancelled, or when its articles fail', async (format) => {
  const abort = new AbortController();
  const job = { total: 3, folder, onProgress: () => undefined };
  const items = [annotatedItem(), annotatedItem(), annotatedItem()];
  const cancelled = writers[format]({ ...job, items, signal: abort.signal, onProgress: () => abort.abort() });
  await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
  async function* failing(): AsyncGenerator<ExportArticle> {
    yield await Promise.resolve(annotatedItem());
    throw new AppError('process-ended', 'gone');
  }
  const { signal } = new AbortController();
  await expect(writers[format]({ ...job, items: failing(), signal })).rejects.toMatchObject({ code: 'process-ended' });
  expect(await readdir(folder)).toEqual([]);
});

test.each(whole)('%s says that a place is no folder one can write to', async (format) => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  const { signal } = new AbortController();
  const job = { items: [annotatedItem()], total: 1, folder: join(file, 'below'), signal, onProgress: () => undefined };
  await expect(writers[format](job)).rejects.toMatchObject({ code: 'folder-not-writable' });
  expect(await readdir(folder)).toEqual(['file']);
});

test('the examples on the page on exports are what is written', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 29, 12) });
  const page = await readFile(join(projectFolder, 'docs/exports.md'), 'utf8');
  const examples = [...page.matchAll(/^<!-- example: (.+) -->\n\n```\w+\n([^]*?)\n```$/gmu)];
  expect(examples.map(([, name]) => name)).toEqual(documentedExports.map(({ name }) => name));
  for (const one of documentedExports) {
    const [, , shown] = examples.find(([, name]) => name === one.name) ?? [];
    expect(shown, one.name).toBe(await writtenExample(one));
  }
});
