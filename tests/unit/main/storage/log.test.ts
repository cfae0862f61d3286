import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../../preload/contract/articles.ts';
import type { AnnotationId } from '../../../../preload/contract/annotations.ts';
import { deleteAnnotations, restoreAnnotations } from '../../../../main/storage/annotation-changes.ts';
import { anchorAnnotation, bringAnnotations } from '../../../../main/storage/anchoring.ts';
import {
  changeAnnotation,
  createAnnotation,
  createNote,
  deleteAnnotation,
  restoreAnnotation,
} from '../../../../main/storage/annotations.ts';
import { correctField, restoreArticles, tagArticles, trashArticles } from '../../../../main/storage/article-changes.ts';
import { destroyArticles } from '../../../../main/storage/destroy.ts';
import { decidePair, recordPair } from '../../../../main/storage/pairs.ts';
import { appendEntry, countsSince, hasHead, logHead, type KeptEntry } from '../../../../main/storage/log.ts';
import { replaceText, swapText } from '../../../../main/storage/reread.ts';
import { verifyArchive } from '../../../../main/storage/verify.ts';
import { fromFile, readArticle } from '../../../support/read-articles.ts';
import { testArchive, type TestArchive } from '../../../support/test-archive.ts';

const mark = { colour: 'blue', note: 'a source said so', tags: ['quay'] } as const;

async function filed(archive: TestArchive, title: string, text: string): Promise<ArticleId> {
  const [outcome] = await archive.file(`bytes of ${title} ${text}`, [readArticle(title, [text], { tags: ['canals'] })]);
  if (outcome?.kind !== 'filed') throw new Error('not filed');
  return outcome.id;
}

function entries({ db }: Pick<TestArchive, 'db'>): readonly KeptEntry[] {
  return db.prepare<[], KeptEntry>(`SELECT * FROM log ORDER BY number`).all();
}

const told = (archive: TestArchive): readonly string[] =>
  entries(archive).map(({ kind, subject }) => `${kind} ${subject ?? ''}`.trim());

describe('the log', () => {
  it('tells what happened to articles and annotations, by their ids and in order', async () => {
    const archive = testArchive();
    const { db, originals } = archive;
    const id = await filed(archive, 'Canal', 'It is closed to all ships.');
    correctField(db, id, 'outlet', 'The Gazette');
    tagArticles(db, [id], ['straits'], []);
    const one = createAnnotation(db, id, 6, 12, mark).id;
    changeAnnotation(db, one, { note: 'another note' });
    deleteAnnotation(db, one);
    restoreAnnotation(db, one);
    deleteAnnotations(db, [one]);
    restoreAnnotations(db, [one]);
    await replaceText(db, id, JSON.stringify(readArticle('Canal', ['It is closed to all ships but ours.'])));
    swapText(db, id);
    trashArticles(db, [id]);
    restoreArticles(db, [id]);
    destroyArticles(db, originals, [id]);
    expect(told(archive).slice(1)).toEqual([
      `article.filed ${id}`,
      `article.corrected ${id}`,
      `article.tagged ${id}`,
      `annotation.made ${one}`,
      `annotation.changed ${one}`,
      `annotation.deleted ${one}`,
      `annotation.restored ${one}`,
      `annotation.deleted ${one}`,
      `annotation.restored ${one}`,
      `article.reread ${id}`,
      `article.swapped ${id}`,
      `article.trashed ${id}`,
      `article.restored ${id}`,
      `article.destroyed ${id}`,
    ]);
    expect(await verifyArchive(db, originals)).toMatchObject({ articles: 0, problems: [] });
  });

  it('tells nothing of what changed nothing', async () => {
    const archive = testArchive();
    const id = await filed(archive, 'Canal', 'It is closed to all ships.');
    const before = logHead(archive.db);
    tagArticles(archive.db, [id], ['canals'], ['never there']);
    restoreArticles(archive.db, [id]);
    correctField(archive.db, id, 'outlet', null);
    expect(logHead(archive.db)).toEqual(before);
  });

  it('tells of an original that an article is left by another, and of nothing in an import that brings nothing', async () => {
    const archive = testArchive();
    const { db, originals } = archive;
    const first = await filed(archive, 'Canal', 'It is closed to all ships.');
    const second = await filed(archive, 'Canal again', 'It is closed to nearly all ships.');
    const numbers = db.prepare<[], number>('SELECT number FROM articles ORDER BY number').pluck().all();
    recordPair(db, { articles: [numbers[0] ?? 0, numbers[1] ?? 0], kind: 'near-same', contained: 1, decision: null });
    const pair = String(db.prepare('SELECT id FROM article_pairs').pluck().get());
    decidePair(db, pair as Parameters<typeof decidePair>[1], 'same'); // -- just read
    destroyArticles(db, originals, [second]);
    expect(told(archive).slice(-3)).toEqual([
      `article.trashed ${second}`,
      `article.destroyed ${second}`,
      `article.clipped ${first}`,
    ]);
    const before = logHead(db);
    expect(
      await archive.file('bytes of Canal It is closed to all ships.', [readArticle('Canal', ['x'])]),
    ).toMatchObject([{ kind: 'duplicate' }]);
    expect(logHead(db)).toEqual(before);
    expect((await verifyArchive(db, originals)).problems).toEqual([]);
  });

  it('holds no word of what it tells of, and nothing by which a guess at it could be tested once it is gone', async () => {
    const archive = testArchive();
    const { db, originals } = archive;
    // Longer than an id, which may hold any few letters by chance.
    const mark = 'qxqxqxqxqx';
    const title = `Title${mark}`;
    const fields = { outlet: fromFile(`Outlet${mark}`), url: fromFile(`https://address${mark}.example/`) };
    const ids = [];
    for (const bytes of ['one', 'two']) {
      const [outcome] = await archive.file(bytes, [readArticle(title, [`Text${mark} of a source.`], { fields })], {
        fileName: `file${mark}.html`,
      });
      if (outcome?.kind === 'filed') {
        ids.push(outcome.id);
        createNote(db, outcome.id, { colour: 'blue', note: `Note${mark}`, tags: [`tag${mark}`] });
        destroyArticles(db, originals, [outcome.id]);
      }
    }
    expect(ids).toHaveLength(2);
    expect(JSON.stringify(entries(archive))).not.toMatch(new RegExp(mark, 'iu'));
    const states = entries(archive).flatMap(({ kind, state }) => (kind === 'article.filed' ? [state] : []));
    expect(new Set(states).size).toBe(2);
    expect(db.prepare('SELECT count(*) FROM articles WHERE salt IS NOT NULL').pluck().get()).toBe(0);
  });

  it.each([
    ['changed', `UPDATE log SET at = at + 1 WHERE number = 2`],
    ['deleted', `DELETE FROM log WHERE number = 2`],
    ['replaced', `INSERT OR REPLACE INTO log SELECT * FROM log WHERE number = 2`],
    [
      'written with a gap',
      `INSERT INTO log SELECT number + 10, at, kind, subject, facts, state, hash FROM log LIMIT 1`,
    ],
    ['written without a number', `INSERT INTO log SELECT NULL, at, kind, subject, facts, state, hash FROM log LIMIT 1`],
  ])('refuses in the file itself that an entry is %s', async (_, sql) => {
    const archive = testArchive();
    await filed(archive, 'Canal', 'It is closed to all ships.');
    archive.db.pragma('recursive_triggers = OFF');
    expect(() => archive.db.exec(sql)).toThrow(/only appended to/);
  });

  it('is written only together with what it tells of', async () => {
    const archive = testArchive();
    expect(() => appendEntry(archive.db, { kind: 'export.written', subject: null, state: null })).toThrow(
      expect.objectContaining({ code: 'internal' }),
    );
    const id = await filed(archive, 'Canal', 'It is closed to all ships.');
    const before = logHead(archive.db);
    const broken = archive.db.transaction(() => {
      correctField(archive.db, id, 'title', 'Another');
      throw new Error('power failed');
    });
    expect(broken).toThrow('power failed');
    expect(logHead(archive.db)).toEqual(before);
  });

  it('hashes the state of an article and an annotation in the form that docs/log.md gives', async () => {
    const archive = testArchive();
    const { db } = archive;
    const id = await filed(archive, 'Canal', 'It is closed to all ships.');
    tagArticles(db, [id], ['Zölle', 'a'], []);
    const made = createAnnotation(db, id, 6, 12, mark).id;
    const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
    const article = db
      .prepare<[], { salt: string; text: string; tree: string }>(
        'SELECT salt, text, tree FROM articles JOIN bodies ON article = number',
      )
      .get();
    if (article === undefined) throw new Error('not filed');
    const original = sha256('bytes of Canal It is closed to all ships.');
    const rest = [sha256(article.text), sha256(article.tree), ['a', 'canals', 'Zölle'].toSorted(), [original], false];
    const state = ['aide-article-1', article.salt, id, 'Canal', null, null, null, null, null, ...rest];
    const lastState = () => entries(archive).findLast(({ subject }) => subject === id)?.state;
    expect(lastState()).toBe(sha256(JSON.stringify(state)));
    correctField(db, id, 'translation', 'Le canal');
    const translated = ['aide-article-2', article.salt, id, 'Canal', 'Le canal', null, null, null, null, null, ...rest];
    expect(lastState()).toBe(sha256(JSON.stringify(translated)));
    correctField(db, id, 'translation', null);
    expect(lastState()).toBe(sha256(JSON.stringify(state)));
    const salt = db.prepare('SELECT salt FROM annotations').pluck().get();
    const said = ['aide-annotation-1', salt, made, id, 'blue', mark.note, 'closed', ['quay'], null, false, false];
    expect(entries(archive).findLast(({ subject }) => subject === made)?.state).toBe(sha256(JSON.stringify(said)));
  });

  it('counts what has happened since an entry, each thing once', async () => {
    const archive = testArchive();
    const { db } = archive;
    const id = await filed(archive, 'Canal', 'It is closed to all ships.');
    const head = logHead(db);
    if (head === null) throw new Error('no head');
    tagArticles(db, [id], ['a'], []);
    tagArticles(db, [id], ['b'], []);
    await filed(archive, 'Ferry', 'The ferry sails at dawn.');
    expect(countsSince(db, head.number)).toEqual({ 'article.tagged': 1, 'article.filed': 1 });
    expect(hasHead(db, head)).toBe(true);
    expect(hasHead(db, { ...head, hash: '0'.repeat(64) })).toBe(false);
  });

  it('is in step with the archive after whatever was done to it', async () => {
    const act = fc.record({
      what: fc.constantFrom(
        'correct',
        'translate',
        'tag',
        'untag',
        'trash',
        'restore',
        'mark',
        'note',
        'change',
        'delete',
        'bring',
        'detach',
        'swap',
        'destroy',
      ),
      which: fc.nat(3),
      word: fc.constantFrom('canals', 'Straits', 'ß', 'مضيق', '“quoted”', ''),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 25 }), async (acts) => {
        const archive = testArchive();
        const { db, originals } = archive;
        for (const [index, text] of ['It is closed.', 'The ferry sails.', 'Pilots strike.'].entries())
          await filed(archive, `Article ${index}`, `${text} So the envoys said.`);
        for (const one of acts) await perform(archive, one);
        // An annotation that was brought to an article that does not say so stands nowhere in it.
        const { problems } = await verifyArchive(db, originals);
        expect(problems.filter(({ detail }) => !detail.endsWith('has lost its passage'))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});

async function perform(
  { db, originals }: TestArchive,
  { what, which, word }: { readonly what: string; readonly which: number; readonly word: string },
): Promise<void> {
  const articles = db.prepare<[], ArticleId>('SELECT id FROM articles ORDER BY number').pluck().all();
  const annotations = db
    .prepare<[], AnnotationId>('SELECT id FROM annotations WHERE deleted_at IS NULL ORDER BY number')
    .pluck()
    .all();
  const [id, other] = [articles[which % articles.length], articles[(which + 1) % articles.length]];
  const annotation = annotations[which % annotations.length];
  if (id === undefined || other === undefined) return;
  if (what === 'correct') correctField(db, id, 'title', word);
  if (what === 'translate') correctField(db, id, 'translation', word === '' ? null : word);
  if (what === 'tag') tagArticles(db, [id], [word], []);
  if (what === 'untag') tagArticles(db, [id], [], [word]);
  if (what === 'trash') trashArticles(db, [id]);
  if (what === 'restore') restoreArticles(db, [id]);
  if (what === 'mark') createAnnotation(db, id, 0, 5, { ...mark, note: word });
  if (what === 'note') createNote(db, id, { ...mark, tags: [word] });
  if (what === 'bring' && other !== id) bringAnnotations(db, id, other);
  if (what === 'swap')
    await replaceText(db, id, JSON.stringify(readArticle('Again', [`It is ${word} closed. So the envoys said.`])));
  if (what === 'destroy') destroyArticles(db, originals, [id]);
  if (annotation === undefined) return;
  if (what === 'change') changeAnnotation(db, annotation, { note: word, tags: [word] });
  if (what === 'delete') deleteAnnotation(db, annotation);
  const place = db.prepare<[string], { exact: string }>('SELECT exact FROM annotations WHERE id = ?').get(annotation);
  if (what === 'detach' && place !== undefined && place.exact !== '')
    anchorAnnotation(
      db,
      annotation,
      {
        quote: { exact: place.exact, prefix: '', suffix: '' },
        position: { start: 0, end: 5 },
        structure: { startPath: '', startOffset: 0, endPath: '', endOffset: 0 },
      },
      false,
    );
}
