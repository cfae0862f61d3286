import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../../preload/contract/articles.ts';
import { trashArticles } from '../../../../main/storage/article-changes.ts';
import { destroyArticles } from '../../../../main/storage/destroy.ts';
import { currentRevision } from '../../../../main/storage/revision.ts';
import {
  forgetSearches,
  judgeArticles,
  judgedArticles,
  listSearchLog,
  logSearch,
  noteOpened,
  searchRunOn,
} from '../../../../main/storage/search-log.ts';
import { loggedSearches, recordOf } from '../../../../main/storage/search-records.ts';
import { readArticle } from '../../../support/read-articles.ts';
import { exampleRun } from '../../../support/recorded-searches.ts';
import { testArchive, type TestArchive } from '../../../support/test-archive.ts';

const ferry = { query: 'ferry', shelf: { kind: 'all' } } as const;
const day = 86_400_000;

async function withArticles(): Promise<TestArchive & { readonly suez: ArticleId; readonly aden: ArticleId }> {
  const archive = testArchive();
  const parts = ['Suez', 'Aden'].map((title, index) => readArticle(title, [`News of ${title}.`], { part: index + 1 }));
  const outcomes = await archive.file('lines', parts);
  const [suez, aden] = outcomes.flatMap((outcome) => (outcome.kind === 'filed' ? [outcome.id] : []));
  if (suez === undefined || aden === undefined) throw new Error('the articles were not filed');
  return { ...archive, suez, aden };
}

describe('the search log', () => {
  it('holds the same words on the same shelf once, with their last run of each day', () => {
    const { db } = testArchive();
    const first = exampleRun({ found: 3 });
    const number = logSearch(db, ferry, first);
    expect(logSearch(db, ferry, exampleRun({ at: first.at + 60_000, found: 4 }))).toBe(number);
    expect(logSearch(db, ferry, exampleRun({ at: first.at + day, found: 5, sort: 'newest' }))).toBe(number);
    logSearch(db, { query: 'ferry', shelf: { kind: 'tag', name: 'Straits' } }, exampleRun());
    const { total, searches } = listSearchLog(db, 0, 10);
    expect(total).toBe(2);
    expect(searches[0]).toMatchObject({
      ...ferry,
      days: 2,
      found: 5,
      sort: 'newest',
      firstAt: first.at,
      lastAt: first.at + day,
    });
    expect(searches[1]?.shelf).toEqual({ kind: 'tag', name: 'Straits' });
    expect(recordOf(db, number)?.runs.map(({ found }) => found)).toEqual([4, 5]);
    expect(recordOf(db, number)?.runs[1]).toEqual(exampleRun({ at: first.at + day, found: 5, sort: 'newest' }));
    expect(searchRunOn(db, ferry, '2026-11-30')).toBe(number);
    expect(searchRunOn(db, ferry, '2026-12-01')).toBeNull();
  });

  it('counts a run on the day it was where the computer is', () => {
    const { db } = testArchive();
    logSearch(db, ferry, exampleRun({ at: Date.UTC(2026, 10, 29, 23, 30), utcOffset: 60 }));
    expect(searchRunOn(db, ferry, '2026-11-30')).not.toBeNull();
  });

  it('takes the place of what it was begun as, unless that was run again, opened or judged', async () => {
    const { db, suez } = await withArticles();
    const queries = () => listSearchLog(db, 0, 10).searches.map(({ query }) => query);
    const run = exampleRun();
    const typedOn = { ...ferry, query: 'ferry treaty' };
    logSearch(db, ferry, run);
    logSearch(db, typedOn, run, 'ferry');
    expect(queries()).toEqual(['ferry treaty']);

    logSearch(db, ferry, run);
    logSearch(db, { ...typedOn, shelf: { kind: 'unread' } }, run, 'ferry');
    expect(queries()).toContain('ferry');
    logSearch(db, ferry, { ...run, at: run.at + 60_000 });
    logSearch(db, typedOn, run, 'ferry');
    expect(queries()).toContain('ferry');

    noteOpened(db, logSearch(db, { ...ferry, query: 'fer' }, run), suez);
    logSearch(db, typedOn, run, 'fer');
    expect(queries()).toContain('fer');
    logSearch(db, typedOn, run, 'ferry treaty');
    expect(queries()).toContain('ferry treaty');
  });

  it('does not count as a change of the archive', () => {
    const { db } = testArchive();
    const before = currentRevision(db);
    logSearch(db, ferry, exampleRun());
    expect(currentRevision(db)).toBe(before);
  });

  it('keeps what was opened, kept and rejected, and takes it back as it was', async () => {
    const { db, suez, aden } = await withArticles();
    const search = logSearch(db, ferry, exampleRun());
    noteOpened(db, search, suez);
    const kept = { article: suez, judgement: 'kept', reason: '' } as const;
    const rejected = { article: aden, judgement: 'rejected', reason: 'a canal' } as const;
    const before = judgeArticles(db, search, [kept, rejected]);
    expect(before.map(({ judgement }) => judgement)).toEqual([null, null]);
    expect(new Set(judgedArticles(db, ferry))).toEqual(new Set([kept, rejected]));
    expect(listSearchLog(db, 0, 1).searches[0]).toMatchObject({ opened: 1, kept: 1, rejected: 1 });
    expect(judgeArticles(db, search, before)).toEqual([kept, rejected]);
    expect(judgedArticles(db, ferry)).toEqual([]);
    expect(recordOf(db, search)?.articles.map(({ id, openedAt }) => [id, openedAt !== null])).toEqual([[suez, true]]);
  });

  it('says of an article in the trash that it is there, and forgets one that was deleted for good', async () => {
    const { db, originals, suez, aden } = await withArticles();
    const search = logSearch(db, ferry, exampleRun());
    judgeArticles(
      db,
      search,
      [suez, aden].map((article) => ({ article, judgement: 'kept', reason: '' })),
    );
    trashArticles(db, [suez, aden]);
    destroyArticles(db, originals, [aden]);
    const [only, ...others] = recordOf(db, search)?.articles ?? [];
    expect(only).toMatchObject({ id: suez, isTrashed: true, fields: { title: { value: 'Suez' } } });
    expect(others).toEqual([]);
    expect(judgeArticles(db, search, [{ article: aden, judgement: 'kept', reason: '' }])).toEqual([]);
  });

  it('is taken out oldest first, and forgets one search or all of them', () => {
    const { db } = testArchive();
    const run = exampleRun();
    logSearch(db, { ...ferry, query: 'later' }, run);
    const earlier = logSearch(db, { ...ferry, query: 'earlier' }, { ...run, at: run.at - day });
    expect(loggedSearches(db, null)[0]).toBe(earlier);
    const [last] = listSearchLog(db, 0, 1).searches;
    if (last === undefined) throw new Error('the log is empty');
    forgetSearches(db, [last.id]);
    expect(listSearchLog(db, 0, 10).searches.map(({ query }) => query)).toEqual(['earlier']);
    forgetSearches(db, null);
    expect(listSearchLog(db, 0, 10)).toEqual({ total: 0, searches: [] });
    expect(recordOf(db, earlier)).toBeNull();
  });
});
