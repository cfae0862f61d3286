import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../../preload/contract/articles.ts';
import { entryHash, nothingBefore } from '../../../../main/archive/log-entry.ts';
import { createAnnotation, createNote } from '../../../../main/storage/annotations.ts';
import { correctField } from '../../../../main/storage/article-changes.ts';
import { getArticle } from '../../../../main/storage/articles.ts';
import { destroyArticles } from '../../../../main/storage/destroy.ts';
import type { KeptEntry } from '../../../../main/storage/log.ts';
import { originalPath } from '../../../../main/storage/originals.ts';
import { verifyArchive } from '../../../../main/storage/verify.ts';
import { readArticle } from '../../../support/read-articles.ts';
import { testArchive, type TestArchive } from '../../../support/test-archive.ts';

async function withArticle(): Promise<TestArchive & { readonly id: ArticleId; readonly original: string }> {
  const archive = testArchive();
  const [outcome] = await archive.file('bytes', [readArticle('Canal', ['It is closed to all ships.'])]);
  if (outcome?.kind !== 'filed') throw new Error('not filed');
  createAnnotation(archive.db, outcome.id, 6, 12, { colour: 'blue', note: '', tags: [] });
  const sha256 = getArticle(archive.db, outcome.id).clippings[0]?.sha256 ?? '';
  return { ...archive, id: outcome.id, original: originalPath(archive.originals, sha256) };
}

describe('verifyArchive', () => {
  it('finds nothing wrong with a sound archive', async () => {
    const { db, originals } = await withArticle();
    expect(await verifyArchive(db, originals)).toMatchObject({
      articles: 1,
      originals: 1,
      annotations: 1,
      unlogged: 0,
      log: { entries: 3, head: { number: 3 } },
      problems: [],
    });
  });

  it('notices an original that has changed by one byte, and one that is gone', async () => {
    const { db, originals, original } = await withArticle();
    writeFileSync(original, 'bytez');
    expect((await verifyArchive(db, originals)).problems).toMatchObject([{ what: 'original' }]);
    rmSync(original);
    expect((await verifyArchive(db, originals)).problems).toMatchObject([
      { what: 'original', detail: expect.stringMatching(/missing$/) },
    ]);
  });

  it('notices a text that is no longer that of its body', async () => {
    const { db, originals, id } = await withArticle();
    db.prepare(`UPDATE bodies SET text = 'It is open to all ships.'`).run();
    expect((await verifyArchive(db, originals)).problems).toMatchObject([
      { what: 'article', detail: expect.stringContaining(id) },
    ]);
  });

  it('notices a note whose links are not those that are kept of it', async () => {
    const { db, originals, id } = await withArticle();
    createAnnotation(db, id, 6, 12, { colour: 'blue', note: `as in [it](aide:article/${id})`, tags: [] });
    expect((await verifyArchive(db, originals)).problems).toEqual([]);
    db.prepare(`DELETE FROM note_links`).run();
    expect((await verifyArchive(db, originals)).problems).toMatchObject([
      { what: 'annotation', detail: expect.stringContaining('links') },
    ]);
  });

  it('notices an annotation whose passage is gone', async () => {
    const { db, originals } = await withArticle();
    db.prepare(`UPDATE annotations SET exact = 'a passage that never was', prefix = '', suffix = ''`).run();
    expect((await verifyArchive(db, originals)).problems).toMatchObject([{ what: 'annotation' }]);
  });
});

describe('destroyArticles', () => {
  it('removes the article, its annotations and its original, and leaves a sound archive', async () => {
    const { db, originals, id, original } = await withArticle();
    expect(destroyArticles(db, originals, [id])).toBe(1);
    expect(existsSync(original)).toBe(false);
    expect(await verifyArchive(db, originals)).toMatchObject({
      articles: 0,
      originals: 0,
      annotations: 0,
      problems: [],
    });
  });

  it('can be repeated for articles filed later, whose numbers are never those of others', async () => {
    const { db, originals, id, file } = await withArticle();
    destroyArticles(db, originals, [id]);
    const [again] = await file('bytes', [readArticle('Canal', ['It is closed to all ships.'])]);
    if (again?.kind !== 'filed') throw new Error('not filed again');
    expect(destroyArticles(db, originals, [again.id])).toBe(1);
  });

  it('keeps an original that another article of the same file needs', async () => {
    const archive = testArchive();
    const parts = ['a', 'b'].map((title, index) => readArticle(title, [`Text ${title}.`], { part: index + 1 }));
    const [first] = await archive.file('lines', parts);
    if (first?.kind !== 'filed') throw new Error('not filed');
    destroyArticles(archive.db, archive.originals, [first.id]);
    expect(await verifyArchive(archive.db, archive.originals)).toMatchObject({
      articles: 1,
      originals: 1,
      problems: [],
    });
  });
});

const changedBody = `
  UPDATE bodies SET text = 'It is open.', tree = replace(tree, 'It is closed.', 'It is open.')`;

describe('the seal', () => {
  const tampered = [
    ['a title that was changed', `UPDATE articles SET title = 'Another'`, 'article'],
    ['a text and a body that were changed together', changedBody, 'article'],
    ['a tag that was taken off', `DELETE FROM article_tags`, 'article'],
    ['an article that was taken out of the trash', `UPDATE articles SET trashed_at = 1`, 'article'],
    ['a note that was changed', `UPDATE annotations SET note = 'another'`, 'annotation'],
    ['an annotation that was deleted for good', `DELETE FROM annotations`, 'log'],
    ['an article that was deleted for good', `DELETE FROM articles`, 'log'],
  ] as const;

  it.each(tampered)('notices %s by something other than Aide-mémoire', async (_, sql, what) => {
    const archive = testArchive();
    const [outcome] = await archive.file('bytes', [readArticle('Canal', ['It is closed.'], { tags: ['canals'] })]);
    if (outcome?.kind !== 'filed') throw new Error('not filed');
    createNote(archive.db, outcome.id, { colour: 'blue', note: 'so they say', tags: [] });
    archive.db.exec(sql);
    const { problems } = await verifyArchive(archive.db, archive.originals);
    expect(problems.map((problem) => problem.what)).toContain(what);
  });

  it.each([
    ['a hash of one entry', `UPDATE log SET hash = printf('%064x', 1) WHERE number = 2`],
    ['what one entry tells', `UPDATE log SET facts = '{"import":"00000000"}' WHERE number = 2`],
    ['when one entry was written', `UPDATE log SET at = at - 1 WHERE number = 3`],
    ['that it was done away with', ''],
    ['an entry that was taken out', `DELETE FROM log WHERE number = 2`],
    ['all entries that were taken out', `DELETE FROM log`],
  ])('notices %s, when somebody has done away with what keeps the log', async (_, sql) => {
    const { db, originals } = await withArticle();
    db.exec(`DROP TRIGGER log_is_not_changed; DROP TRIGGER log_is_not_deleted; ${sql}`);
    const { problems } = await verifyArchive(db, originals);
    expect(problems.map(({ what }) => what)).toContain('log');
  });

  it('knows by the end of an earlier report whether all of the log was written anew since', async () => {
    const { db, originals, id } = await withArticle();
    const { log } = await verifyArchive(db, originals);
    correctField(db, id, 'title', 'Another');
    const { head } = log;
    if (head === null) throw new Error('no head');
    expect(await verifyArchive(db, originals, head)).toMatchObject({ log: { since: head }, problems: [] });
    rewriteLog(db);
    expect((await verifyArchive(db, originals)).problems).toEqual([]);
    expect((await verifyArchive(db, originals, head)).problems).toMatchObject([
      { what: 'log', detail: `entry ${head.number} with the hash ${head.hash} is not in it` },
    ]);
  });

  it('says so where articles were there before the log was', async () => {
    const { db, originals } = await withArticle();
    const sql = db.prepare(`SELECT sql FROM sqlite_master WHERE name = 'log_is_not_deleted'`).pluck().get();
    db.exec(`DROP TRIGGER log_is_not_deleted; DELETE FROM log WHERE number > 1; ${String(sql)}`);
    db.exec(`UPDATE articles SET salt = NULL`);
    expect(await verifyArchive(db, originals)).toMatchObject({ unlogged: 1, problems: [] });
  });

  it('tells at most two thousand problems one by one, and counts the rest', async () => {
    const { db, originals } = await withArticle();
    db.exec(`
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500)
      INSERT INTO originals SELECT printf('%064x', i), 1, 0 FROM n`);
    const { problems, more, originals: count } = await verifyArchive(db, originals);
    expect({ told: problems.length, more, count }).toEqual({ told: 2000, more: 500, count: 2501 });
  });
});

/** What somebody would do who can write into the file, to hide that they have. */
function rewriteLog(db: TestArchive['db']): void {
  const rows = db.prepare<[], KeptEntry>('SELECT * FROM log ORDER BY number').all();
  const trigger = String(db.prepare(`SELECT sql FROM sqlite_master WHERE name = 'log_is_not_changed'`).pluck().get());
  db.exec('DROP TRIGGER log_is_not_changed');
  let before = nothingBefore;
  for (const row of rows) {
    const moved = { ...row, at: row.at + 1 };
    before = entryHash(moved, before);
    db.prepare('UPDATE log SET at = ?, hash = ? WHERE number = ?').run(moved.at, before, row.number);
  }
  db.exec(trigger);
}
