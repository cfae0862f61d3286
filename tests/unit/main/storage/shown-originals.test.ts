import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { getArticle } from '../../../../main/storage/articles.ts';
import { originalPath } from '../../../../main/storage/originals.ts';
import { findShown } from '../../../../main/storage/shown-originals.ts';
import { readArticle } from '../../../support/read-articles.ts';
import { testArchive, type TestArchive } from '../../../support/test-archive.ts';

const pdf = '%PDF-1.7\nthe rest';
const page = '\n<!-- saved -->\n<!DOCTYPE html>\n<title>A page</title>';
const sha256Of = (bytes: string): string => createHash('sha256').update(bytes).digest('hex');

async function filed({ db, file }: TestArchive, bytes: string, part = 0) {
  const [outcome] = await file(bytes, [readArticle(bytes, [`The text of ${bytes}.`], { part })]);
  if (outcome?.kind !== 'filed') throw new Error('not filed');
  return getArticle(db, outcome.id);
}

it('an article that was a PDF or a page names it, and the archive finds it by that name', async () => {
  const archive = testArchive();
  expect(await filed(archive, pdf)).toMatchObject({ pdf: sha256Of(pdf), page: null });
  expect(await filed(archive, page)).toMatchObject({ pdf: null, page: sha256Of(page) });
  const path = (bytes: string) => originalPath(archive.originals, sha256Of(bytes));
  expect(findShown(archive.db, sha256Of(pdf), 'pdf')).toBe(path(pdf));
  expect(findShown(archive.db, sha256Of(page), 'page')).toBe(path(page));
  expect(findShown(archive.db, sha256Of(pdf), 'page')).toBeNull();
  expect(findShown(archive.db, sha256Of(page), 'pdf')).toBeNull();
});

it('a page that a browser saved with its pictures, as MHTML, is one', async () => {
  const saved = 'From: <Saved by Blink>\nSnapshot-Content-Location: https://a.example/\nMIME-Version: 1.0\n\n<html>';
  expect(await filed(testArchive(), saved)).toMatchObject({ pdf: null, page: sha256Of(saved) });
});

it.each([
  ['a text that speaks of pages', 'How to write <htmlish> things.'],
  ['a message that holds a page', 'MIME-Version: 1.0\nSubject: x\n\n<!doctype html><p>hello'],
  ['a list of mail', 'From someone@example.org Mon\n\n<html>'],
])('%s is no page', async (_name, bytes) => {
  expect(await filed(testArchive(), bytes)).toMatchObject({ pdf: null, page: null });
});

it('a part of another file and an original that is lost are none', async () => {
  const archive = testArchive();
  expect((await filed(archive, '%PDF-1.7\nof a list', 1)).pdf).toBeNull();
  expect((await filed(archive, `${page} of a list`, 1)).page).toBeNull();
  expect(findShown(archive.db, 'f'.repeat(64), 'pdf')).toBeNull();
  const { id } = await filed(archive, pdf);
  rmSync(originalPath(archive.originals, sha256Of(pdf)));
  expect(getArticle(archive.db, id).pdf).toBeNull();
});
