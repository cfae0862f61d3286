import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { AnnotationId } from '../../../../preload/contract/annotations.ts';
import type { ArticleId } from '../../../../preload/contract/articles.ts';
import { writeLink } from '../../../../preload/contract/note-links.ts';
import { newId } from '../../../../main/archive/identity.ts';
import { bringAnnotations } from '../../../../main/storage/anchoring.ts';
import {
  changeAnnotation,
  createAnnotation,
  deleteAnnotation,
  restoreAnnotation,
} from '../../../../main/storage/annotations.ts';
import { articleNotes } from '../../../../main/storage/article-notes.ts';
import { restoreArticles, trashArticles } from '../../../../main/storage/article-changes.ts';
import { destroyArticles } from '../../../../main/storage/destroy.ts';
import { migrations } from '../../../../main/storage/migrations/index.ts';
import { readArticle } from '../../../support/read-articles.ts';
import { testArchive, type TestArchive } from '../../../support/test-archive.ts';

interface TwoArticles extends TestArchive {
  readonly suez: ArticleId;
  readonly aden: ArticleId;
  readonly annotate: (article: ArticleId, note: string) => AnnotationId;
  /** The annotations whose notes lead to an article. */
  readonly leadingTo: (article: ArticleId) => readonly AnnotationId[];
  /** What became of what the notes on an article link to. */
  readonly statesOn: (article: ArticleId) => readonly string[];
}

async function withTwoArticles(): Promise<TwoArticles> {
  const archive = testArchive();
  const { db } = archive;
  const outcomes = await archive.file('lines', [
    readArticle('Suez', ['The canal is closed.'], { part: 1 }),
    readArticle('Aden', ['The port is open.'], { part: 2 }),
  ]);
  const [suez, aden] = outcomes.flatMap((outcome) => (outcome.kind === 'filed' ? [outcome.id] : []));
  if (suez === undefined || aden === undefined) throw new Error('the articles were not filed');
  return {
    ...archive,
    suez,
    aden,
    annotate: (article, note) => createAnnotation(db, article, 0, 3, { colour: 'blue', note, tags: [] }).id,
    leadingTo: (article) => articleNotes(db, article).linkedFrom.map(({ id }) => id),
    statesOn: (article) => articleNotes(db, article).linked.map(({ state }) => state),
  };
}

const to = (id: ArticleId): string => writeLink('there', { kind: 'article', id });
const toMark = (id: AnnotationId): string => writeLink('there', { kind: 'annotation', id });

describe('what notes link to', () => {
  it('is followed as a note is written, changed, deleted and restored', async () => {
    const { db, suez, aden, annotate, leadingTo } = await withTwoArticles();
    const note = annotate(suez, `Compare ${to(aden)}, and ${to(aden)}.`);
    expect(articleNotes(db, aden)).toMatchObject({
      total: 1,
      linkedFrom: [{ id: note, articleId: suez, title: 'Suez', words: 'Compare there, and there.' }],
    });
    changeAnnotation(db, note, { note: 'Nothing any more' });
    expect(leadingTo(aden)).toEqual([]);
    changeAnnotation(db, note, { note: to(aden) });
    changeAnnotation(db, note, { colour: 'rose' });
    expect(leadingTo(aden)).toEqual([note]);
    deleteAnnotation(db, note);
    expect(leadingTo(aden)).toEqual([]);
    restoreAnnotation(db, note);
    expect(leadingTo(aden)).toEqual([note]);
    trashArticles(db, [suez]);
    expect(leadingTo(aden)).toEqual([]);
  });

  it('includes the annotations of an article, and each note once', async () => {
    const { suez, aden, annotate, leadingTo } = await withTwoArticles();
    const mark = annotate(aden, '');
    const note = annotate(suez, `${toMark(mark)} ${to(aden)}`);
    const own = annotate(aden, `as in ${toMark(mark)}`);
    expect(leadingTo(aden).toSorted()).toEqual([note, own].toSorted());
    expect(leadingTo(suez)).toEqual([]);
  });

  it('comes along with a note that is brought over to another article, or that came with its file', async () => {
    const { db, file, suez, aden, annotate, leadingTo } = await withTwoArticles();
    annotate(suez, to(aden));
    const { ids } = bringAnnotations(db, suez, aden);
    expect(leadingTo(aden)).toContain(ids[0]);
    const came = {
      quote: '',
      prefix: '',
      suffix: '',
      note: to(suez),
      colour: 'green',
      tags: [],
      createdAt: null,
    } as const;
    await file('more', [readArticle('Basra', ['The river rose.'], { sources: { annotations: [came] } })]);
    expect(articleNotes(db, suez).linkedFrom).toMatchObject([{ title: 'Basra' }]);
  });

  it('is said as it stands now: in the trash, deleted or gone', async () => {
    const { db, originals, suez, aden, annotate, statesOn } = await withTwoArticles();
    const mark = annotate(aden, '');
    annotate(suez, `${to(aden)} ${toMark(mark)} ${to(newId())}`);
    expect(statesOn(suez)).toEqual(['there', 'there', 'gone']);
    deleteAnnotation(db, mark);
    expect(statesOn(suez)).toEqual(['there', 'deleted', 'gone']);
    restoreAnnotation(db, mark);
    trashArticles(db, [aden]);
    expect(statesOn(suez)).toEqual(['in-trash', 'in-trash', 'gone']);
    restoreArticles(db, [aden]);
    expect(statesOn(suez)).toEqual(['there', 'there', 'gone']);
    trashArticles(db, [aden]);
    destroyArticles(db, originals, [aden]);
    expect(statesOn(suez)).toEqual(['gone', 'gone', 'gone']);
    trashArticles(db, [suez]);
    destroyArticles(db, originals, [suez]);
    expect(db.prepare(`SELECT count(*) FROM note_links`).pluck().get()).toBe(0);
  });

  it('is found by an index, however many notes there are', async () => {
    const { db } = await withTwoArticles();
    const plan = db
      .prepare<[], { detail: string }>(
        `EXPLAIN QUERY PLAN SELECT annotation FROM note_links WHERE target_article = 'aaaaaaaa'
         UNION SELECT annotation FROM note_links
         WHERE target_annotation IN (SELECT id FROM annotations WHERE article = 1 AND deleted_at IS NULL)`,
      )
      .all()
      .map(({ detail }) => detail)
      .join('\n');
    expect(plan).toContain('note_links_by_target_article');
    expect(plan).toContain('note_links_by_target_annotation');
    expect(plan).not.toMatch(/SCAN (?:note_links|annotations)/u);
  });
});

it('the links in notes of an archive of the schema before are found by the migration', () => {
  const db = new Database(':memory:');
  for (const { version, up } of migrations) if (version < 110) up(db);
  db.exec(`
    INSERT INTO articles (number, id, title, fingerprint, lead, words, filed_at, day, revision)
      VALUES (1, 'aaaaaaaa', 'Suez', '', '', 1, 1, '2024-01-01', 1);`);
  const add = db.prepare(`
    INSERT INTO annotations (number, id, article, colour, note, text_version, exact, prefix, suffix, start, "end",
      start_path, start_offset, end_path, end_offset, created_at, changed_at)
    VALUES (?, ?, 1, 'blue', ?, 1, '', '', '', 0, 0, '', 0, '', 0, 1, 1)`);
  add.run(1, 'bbbbbbbb', 'Plain words & more');
  add.run(2, 'cccccccc', 'See [a](aide:article/aaaaaaaa) and [b](aide:annotation/bbbbbbbb)');
  migrations.find(({ version }) => version === 110)?.up(db);
  expect(db.prepare(`SELECT annotation, target_article, target_annotation FROM note_links`).raw().all()).toEqual([
    [2, 'aaaaaaaa', null],
    [2, null, 'bbbbbbbb'],
  ]);
  db.close();
});
