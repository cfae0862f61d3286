import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../../preload/contract/articles.ts';
import { anchorAnnotation, attachAnnotation, bringAnnotations } from '../../../../main/storage/anchoring.ts';
import { createAnnotation, listAnnotations } from '../../../../main/storage/annotations.ts';
import { listPassages } from '../../../support/listed-passages.ts';
import { readArticle } from '../../../support/read-articles.ts';
import { testArchive, type TestArchive } from '../../../support/test-archive.ts';

const mark = { colour: 'green', note: 'compare 1956', tags: ['Straits'] } as const;

async function withArticle(): Promise<TestArchive & { readonly id: ArticleId }> {
  const archive = testArchive();
  const [outcome] = await archive.file('bytes', [
    readArticle('Straits', ['The straits stay open.', 'Nobody objected.']),
  ]);
  if (outcome?.kind !== 'filed') throw new Error('not filed');
  return { ...archive, id: outcome.id };
}

describe('annotations', () => {
  it('are asked about where the text has changed, and stand where somebody says', async () => {
    const { db, id } = await withArticle();
    const made = createAnnotation(db, id, 4, 20, mark);
    expect(made.selectors.quote.exact).toBe('straits stay ope');
    const body = JSON.stringify(readArticle('Straits', ['All of the strait stays opened.', 'Nobody objected.']).body);
    db.prepare(`UPDATE bodies SET tree = ?`).run(body);
    const [asked] = listPassages(db, id);
    expect(asked).toMatchObject({ state: 'uncertain', isDetached: false });
    const there = asked?.selectors.position ?? { start: 0, end: 0 };
    const attached = attachAnnotation(db, made.id, there.start, there.end);
    expect(attached.state).toBe('anchored');
    expect(listAnnotations(db, id)).toEqual([attached]);
  });

  it('stand nowhere once somebody has said so, until that is taken back', async () => {
    const { db, id } = await withArticle();
    const made = createAnnotation(db, id, 4, 11, mark);
    expect(anchorAnnotation(db, made.id, made.selectors, true)).toMatchObject({ state: 'orphaned', isDetached: true });
    expect(listAnnotations(db, id)).toMatchObject([{ state: 'orphaned', note: mark.note }]);
    expect(anchorAnnotation(db, made.id, made.selectors, false)).toMatchObject({
      state: 'anchored',
      selectors: made.selectors,
    });
  });

  it('are brought over to another version, once, each where its words are', async () => {
    const { db, id, file } = await withArticle();
    const made = createAnnotation(db, id, 4, 22, mark);
    const [outcome] = await file('other', [
      readArticle('Straits', ['Update.', 'The straits stay open.', 'Many objected.']),
    ]);
    if (outcome?.kind !== 'filed') throw new Error('not filed');
    expect(bringAnnotations(db, id, outcome.id)).toMatchObject({ standing: 1, uncertain: 0, orphaned: 0 });
    expect(listAnnotations(db, outcome.id)).toMatchObject([
      { ...mark, state: 'anchored', createdAt: made.createdAt, selectors: { position: { start: 12, end: 30 } } },
    ]);
    expect(bringAnnotations(db, id, outcome.id).ids).toEqual([]);
    expect(listAnnotations(db, id)).toEqual([made]);
  });
});
