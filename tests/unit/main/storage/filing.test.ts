import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportOutcome } from '../../../../preload/contract/imports.ts';
import { trashArticles } from '../../../../main/storage/article-changes.ts';
import { fileBatch } from '../../../../main/storage/filing.ts';
import { getArticle } from '../../../../main/storage/articles.ts';
import { listOutcomes } from '../../../../main/storage/imports.ts';
import { originalPath, sha256Of } from '../../../../main/storage/originals.ts';
import { fromFile, readArticle } from '../../../support/read-articles.ts';
import { testArchive } from '../../../support/test-archive.ts';

const suez = readArticle('Canal closed', ['The canal was closed on Monday.', 'Ships turned back.']);
const helsinki = readArticle('Act signed', ['Thirty-five states signed.'], {
  fields: { url: fromFile('https://www.example.org/act?utm_source=x') },
});

function only(outcomes: readonly ImportOutcome[]): ImportOutcome {
  expect(outcomes).toHaveLength(1);
  const [outcome] = outcomes;
  if (outcome === undefined) throw new Error('no outcome');
  return outcome;
}

function idOf(outcome: ImportOutcome) {
  if (outcome.kind === 'failed') throw new Error(outcome.message);
  return outcome.id;
}

describe('fileBatch', () => {
  it('files an article with its fields, origins, text and original', async () => {
    const archive = testArchive();
    const outcome = only(await archive.file('<p>bytes</p>', [{ ...helsinki, tags: ['CSCE', 'csce'] }]));
    const article = getArticle(archive.db, idOf(outcome));
    expect(article.title).toBe('Act signed');
    expect(article.fields.url).toEqual({
      value: 'https://www.example.org/act?utm_source=x',
      origin: 'file',
      isGuess: false,
    });
    expect(article.tags).toEqual(['CSCE']);
    expect(article.body).toEqual(helsinki.body);
    const [clipping] = article.clippings;
    expect(clipping).toMatchObject({
      fileName: 'clipping.html',
      part: 0,
      bytes: 12,
      sha256: sha256Of(Buffer.from('<p>bytes</p>')),
    });
    expect(readFileSync(originalPath(archive.originals, clipping?.sha256 ?? ''), 'utf8')).toBe('<p>bytes</p>');
  });

  it('reports the same bytes as already here and keeps nothing twice', async () => {
    const archive = testArchive();
    const first = idOf(only(await archive.file('bytes', [suez])));
    const again = only(await archive.file('bytes', [suez], { fileName: 'copy.html' }));
    expect(again).toMatchObject({
      kind: 'duplicate',
      match: 'bytes',
      id: first,
      title: 'Canal closed',
      isTrashed: false,
    });
    expect(getArticle(archive.db, first).clippings).toHaveLength(1);
  });

  it('reports the same address as already here, tracking parameters aside, and keeps the new bytes with the article', async () => {
    const archive = testArchive();
    const first = idOf(only(await archive.file('one', [helsinki])));
    const changed = readArticle('Act signed (updated)', ['Thirty-five  STATES signed'], {
      fields: { url: fromFile('http://example.org/act?fbclid=1') },
    });
    expect(only(await archive.file('two', [changed]))).toMatchObject({
      kind: 'duplicate',
      match: 'address',
      id: first,
    });
    expect(getArticle(archive.db, first).clippings.map(({ sha256 }) => sha256)).toEqual(
      ['one', 'two'].map((bytes) => sha256Of(Buffer.from(bytes))),
    );
  });

  it('reports the same text as already here, whatever its white space and headline', async () => {
    const archive = testArchive();
    const first = idOf(only(await archive.file('one', [suez])));
    const reprint = readArticle('Suez shut', ['The canal was closed on Monday. Ships turned back.']);
    expect(only(await archive.file('two', [reprint]))).toMatchObject({ kind: 'duplicate', match: 'text', id: first });
  });

  it('says so when the article that was there lies in the trash', async () => {
    const archive = testArchive();
    const first = idOf(only(await archive.file('one', [suez])));
    trashArticles(archive.db, [first]);
    expect(only(await archive.file('one', [suez]))).toMatchObject({ kind: 'duplicate', isTrashed: true });
  });

  it('files every article of one file, and a part that could not be read as a failure', async () => {
    const archive = testArchive();
    const outcomes = await archive.file('lines', [
      { ...suez, part: 1 },
      { kind: 'unread', part: 2, entry: null, code: 'line-not-json', message: 'no' },
      { ...helsinki, part: 3 },
    ]);
    expect(outcomes.map(({ kind, part }) => [kind, part])).toEqual([
      ['filed', 1],
      ['failed', 2],
      ['filed', 3],
    ]);
    expect(listOutcomes(archive.db, archive.importId, 'failed', 0, 10)).toMatchObject({
      total: 1,
      outcomes: [{ part: 2, code: 'line-not-json' }],
    });
  });

  it('gives the first answer again when a batch is sent a second time after a crash', async () => {
    const archive = testArchive();
    const first = await archive.file('one', [suez]);
    expect(await archive.file('one', [suez], { isRetry: true })).toEqual(first);
    expect(listOutcomes(archive.db, archive.importId, null, 0, 10).total).toBe(1);
  });

  it('keeps the original once when several stretches of one file come in one batch', async () => {
    const archive = testArchive();
    const path = join(archive.folder, 'lines.jsonl');
    writeFileSync(path, 'lines');
    const sha256 = sha256Of(Buffer.from('lines'));
    const readings = [suez, helsinki].map((article, index) => ({
      path,
      fileName: 'lines.jsonl',
      sha256,
      parts: [JSON.stringify({ ...article, part: index + 1 })],
    }));
    const batch = { importId: archive.importId, isSample: false, isRetry: false, readings };
    const outcomes = await fileBatch(archive.db, archive.originals, batch);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['filed', 'filed']);
  });

  it('fails a file whose bytes are not the ones that were read, and keeps none of them', async () => {
    const archive = testArchive();
    const outcome = only(await archive.file('bytes', [suez], { sha256: 'a'.repeat(64) }));
    expect(outcome).toMatchObject({ kind: 'failed', code: 'file-changed', file: 'clipping.html' });
    expect(readdirSync(archive.originals)).toEqual([]);
  });

  it('fails a part that is not what a reader may send, and files the others', async () => {
    const archive = testArchive();
    const forged = { ...suez, body: { type: 'root', children: [{ type: 'raw', value: '<script>' }] } };
    // -- what a compromised reader would send is by definition of no type of ours
    const outcomes = await archive.file('bytes', [forged as unknown as typeof suez, { ...helsinki, part: 1 }]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['failed', 'filed']);
  });
});
