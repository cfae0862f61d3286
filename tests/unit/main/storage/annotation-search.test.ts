import { describe, expect, it } from 'vitest';
import type { AnnotationQuestion } from '../../../../preload/contract/annotation-list.ts';
import type { Colour } from '../../../../preload/contract/annotations.ts';
import type { ArticleId } from '../../../../preload/contract/articles.ts';
import { findAnnotations, listedAnnotations, listedIds } from '../../../../main/storage/annotation-search.ts';
import { createAnnotation, deleteAnnotation } from '../../../../main/storage/annotations.ts';
import { restoreArticles, trashArticles } from '../../../../main/storage/article-changes.ts';
import { addToDossier, createDossier } from '../../../../main/storage/dossiers.ts';
import { fromFile, readArticle } from '../../../support/read-articles.ts';
import { testArchive, type TestArchive } from '../../../support/test-archive.ts';

const all: AnnotationQuestion = {
  filter: { words: '', colours: [], tag: null, dossier: null, outlet: null, after: null, before: null },
  grouping: 'article',
  order: 'newest',
};

function filtered(filter: Partial<AnnotationQuestion['filter']>): AnnotationQuestion {
  return { ...all, filter: { ...all.filter, ...filter } };
}

interface Marked extends TestArchive {
  readonly straits: ArticleId;
  readonly canal: ArticleId;
  /** What is listed: its quotes, each behind its group. */
  readonly quotes: (question: AnnotationQuestion) => Promise<readonly string[]>;
}

/** Two articles: of the newer one two passages are marked, of the older one one. */
async function marked(): Promise<Marked> {
  const archive = testArchive();
  const { db } = archive;
  const file = async (title: string, text: string, outlet: string, published: string): Promise<ArticleId> => {
    const fields = { outlet: fromFile(outlet), published: fromFile(published) };
    const [outcome] = await archive.file(title, [readArticle(title, [text], { fields })]);
    if (outcome?.kind !== 'filed') throw new Error('not filed');
    return outcome.id;
  };
  const straits = await file('Straits', 'The straits stay open. Nobody objected.', 'Le Monde', '2024-05-02');
  const canal = await file('Canal', 'The canal is closed.', 'Meridian Post', '2023-01-01');
  const mark = (id: ArticleId, start: number, end: number, colour: Colour, note = '', tags: readonly string[] = []) =>
    createAnnotation(db, id, start, end, { colour, note, tags });
  mark(straits, 23, 29, 'blue', 'compare Élysée 1956', ['Denial', 'Law']);
  mark(straits, 4, 11, 'yellow');
  mark(canal, 4, 9, 'blue', '', ['Law']);
  return {
    ...archive,
    straits,
    canal,
    async quotes(question) {
      const rows = await listedAnnotations(db, question, 0, 100);
      return rows.map(({ group, quote }) => `${group}: ${quote}`);
    },
  };
}

describe('the list of all annotations', () => {
  it('has those of the newest article first, in the order of its text', async () => {
    const { db, straits, canal, quotes } = await marked();
    expect(await quotes(all)).toEqual([`${straits}: straits`, `${straits}: Nobody`, `${canal}: canal`]);
    expect(await quotes({ ...all, order: 'oldest' })).toEqual([
      `${canal}: canal`,
      `${straits}: straits`,
      `${straits}: Nobody`,
    ]);
    expect(await findAnnotations(db, all)).toEqual({
      total: 3,
      rows: 3,
      starts: [0, 2],
      counts: {
        colours: { yellow: 1, green: 0, blue: 2, orange: 0, rose: 0, violet: 0 },
        tags: [
          { name: 'Law', count: 2 },
          { name: 'Denial', count: 1 },
        ],
        outlets: [
          { name: 'Le Monde', count: 2 },
          { name: 'Meridian Post', count: 1 },
        ],
        dossiers: [],
      },
    });
  });

  it('says of each what is written there and in what article', async () => {
    const { db, straits } = await marked();
    const [, row] = await listedAnnotations(db, all, 0, 2);
    expect(row).toMatchObject({
      colour: 'blue',
      quote: 'Nobody',
      note: 'compare Élysée 1956',
      tags: ['Denial', 'Law'],
      article: { id: straits, title: 'Straits', outlet: 'Le Monde', published: '2024-05-02' },
    });
  });

  it('is grouped by colour in the order of the keys, by tag under each of them, and by the day of making', async () => {
    const { db, quotes } = await marked();
    const groupsOf = async (question: AnnotationQuestion): Promise<readonly string[]> =>
      (await quotes(question)).map((quote) => quote.replace(/: .*/u, ''));
    expect(await quotes({ ...all, grouping: 'colour', order: 'oldest' })).toEqual([
      'yellow: straits',
      'blue: Nobody',
      'blue: canal',
    ]);
    const byTag: AnnotationQuestion = { ...all, grouping: 'tag', order: 'oldest' };
    expect(await quotes(byTag)).toEqual(['Denial: Nobody', 'Law: Nobody', 'Law: canal', ': straits']);
    expect(await findAnnotations(db, byTag)).toMatchObject({ total: 3, rows: 4, starts: [0, 1, 3] });
    const made = [new Date(2024, 0, 1, 0, 0), new Date(2024, 0, 1, 23, 59), new Date(2024, 0, 2, 0, 0)];
    made.forEach((time, at) => {
      db.prepare(`UPDATE annotations SET created_at = ? WHERE number = ?`).run(time.getTime(), at + 1);
    });
    expect(await groupsOf({ ...all, grouping: 'day' })).toEqual(['2024-01-02', '2024-01-01', '2024-01-01']);
  });

  it('is filtered by colour, tag, outlet and dossier, each value counted as the others have it', async () => {
    const { db, canal, quotes } = await marked();
    const { id: dossier } = createDossier(db, 'Waterways');
    addToDossier(db, dossier, [canal]);
    expect(await quotes(filtered({ colours: ['blue'], tag: 'DENIAL' }))).toHaveLength(1);
    expect(await quotes(filtered({ outlet: 'Le Monde' }))).toHaveLength(2);
    expect(await quotes(filtered({ dossier }))).toEqual([`${canal}: canal`]);
    expect((await findAnnotations(db, filtered({ dossier }))).counts).toEqual({
      colours: { yellow: 0, green: 0, blue: 1, orange: 0, rose: 0, violet: 0 },
      tags: [{ name: 'Law', count: 1 }],
      outlets: [{ name: 'Meridian Post', count: 1 }],
      dossiers: [{ id: dossier, name: 'Waterways', count: 1 }],
    });
  });

  it('is filtered by when they were made, from a moment until before another', async () => {
    const { db, quotes } = await marked();
    [1000, 2000, 3000].forEach((time, at) => {
      db.prepare(`UPDATE annotations SET created_at = ? WHERE number = ?`).run(time, at + 1);
    });
    expect(await quotes(filtered({ after: 2000, before: 3000 }))).toHaveLength(1);
    expect(await quotes(filtered({ after: 2000 }))).toHaveLength(2);
    expect(await quotes(filtered({ before: 1000 }))).toHaveLength(0);
  });

  it('is filtered by words of passage, note and tags, and of those that were just changed', async () => {
    const { db, straits, quotes } = await marked();
    expect(await quotes(filtered({ words: 'elysee NOBODY law' }))).toEqual([`${straits}: Nobody`]);
    expect(await quotes(filtered({ words: 'closed' }))).toEqual([]);
    createAnnotation(db, straits, 12, 21, { colour: 'rose', note: 'not closed', tags: [] });
    expect(await quotes(filtered({ words: 'closed' }))).toEqual([`${straits}: stay open`]);
    expect(await quotes(filtered({ words: "' OR 1=1 --" }))).toEqual([]);
  });

  it('leaves out what is deleted, and what is of an article in the trash until that is restored', async () => {
    const { db, straits, canal, quotes } = await marked();
    const [first] = await listedIds(db, all, 0, 1);
    if (first !== undefined) deleteAnnotation(db, first);
    trashArticles(db, [canal]);
    expect(await quotes(all)).toEqual([`${straits}: Nobody`]);
    restoreArticles(db, [canal]);
    expect(await quotes(all)).toEqual([`${straits}: Nobody`, `${canal}: canal`]);
  });

  it('is given page by page, with the ids of any stretch of it', async () => {
    const { db } = await marked();
    const ids = await listedIds(db, all, 0, 100);
    const pages = [await listedAnnotations(db, all, 0, 2), await listedAnnotations(db, all, 2, 2)];
    expect(pages.flat().map(({ id }) => id)).toEqual(ids);
    expect(await listedIds(db, all, 1, 1)).toEqual(ids.slice(1, 2));
  });

  it('cuts long passages', async () => {
    const archive = testArchive();
    const [outcome] = await archive.file('long', [readArticle('Long', ['word '.repeat(1000).trim()])]);
    if (outcome?.kind !== 'filed') throw new Error('not filed');
    createAnnotation(archive.db, outcome.id, 0, 4000, { colour: 'green', note: 'n'.repeat(5000), tags: [] });
    const [row] = await listedAnnotations(archive.db, all, 0, 1);
    expect(row?.quote.length).toBe(600);
    expect(row?.note.length).toBe(600);
  });
});
