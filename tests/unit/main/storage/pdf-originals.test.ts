import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { getArticle } from '../../../../main/storage/articles.ts';
import { originalPath } from '../../../../main/storage/originals.ts';
import { findPdf } from '../../../../main/storage/pdf-originals.ts';
import { readArticle } from '../../../support/read-articles.ts';
import { testArchive, type TestArchive } from '../../../support/test-archive.ts';

const pdf = '%PDF-1.7\nthe rest';
const sha256Of = (bytes: string): string => createHash('sha256').update(bytes).digest('hex');

async function filed({ db, file }: TestArchive, bytes: string, part = 0) {
  const [outcome] = await file(bytes, [readArticle(bytes, [`The text of ${bytes}.`], { part })]);
  if (outcome?.kind !== 'filed') throw new Error('not filed');
  return getArticle(db, outcome.id);
}

it('an article that was a PDF names it, and the archive finds it by that name', async () => {
  const archive = testArchive();
  const article = await filed(archive, pdf);
  expect(article.pdf).toBe(sha256Of(pdf));
  expect(findPdf(archive.db, sha256Of(pdf))).toBe(originalPath(archive.originals, sha256Of(pdf)));
});

it('a page, a part of another file and a PDF that is lost are none', async () => {
  const archive = testArchive();
  expect((await filed(archive, '<!doctype html>')).pdf).toBeNull();
  expect((await filed(archive, '%PDF-1.7\nof a list', 1)).pdf).toBeNull();
  expect(findPdf(archive.db, sha256Of('<!doctype html>'))).toBeNull();
  expect(findPdf(archive.db, 'f'.repeat(64))).toBeNull();
  const { id } = await filed(archive, pdf);
  rmSync(originalPath(archive.originals, sha256Of(pdf)));
  expect(getArticle(archive.db, id).pdf).toBeNull();
});
