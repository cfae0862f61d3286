import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Area } from '../../../../preload/contract/areas.ts';
import type { ArticleId, BodyNode } from '../../../../preload/contract/articles.ts';
import type { ReadArticle } from '../../../../main/archive/read-article.ts';
import { anchorAnnotation, attachAnnotation, bringAnnotations } from '../../../../main/storage/anchoring.ts';
import { findAnnotations, listedAnnotations } from '../../../../main/storage/annotation-search.ts';
import {
  changeAnnotation,
  createAnnotation,
  deleteAnnotation,
  listAnnotations,
  restoreAnnotation,
} from '../../../../main/storage/annotations.ts';
import { createArea } from '../../../../main/storage/areas.ts';
import { trashArticles } from '../../../../main/storage/article-changes.ts';
import { destroyArticles } from '../../../../main/storage/destroy.ts';
import { createDossier } from '../../../../main/storage/dossiers.ts';
import { addPieces, readDraft } from '../../../../main/storage/drafts.ts';
import { openArchive } from '../../../../main/storage/open-archive.ts';
import { replaceText, swapText } from '../../../../main/storage/reread.ts';
import { verifyArchive } from '../../../../main/storage/verify.ts';
import { wholeArticle } from '../../../../main/archive/anchors/selectors.ts';
import { readArticle } from '../../../support/read-articles.ts';
import { testArchive } from '../../../support/test-archive.ts';

const mark = { colour: 'green', note: 'the northern line', tags: ['Straits'] } as const;
const [map, chart] = ['a', 'b'].map((digit) => digit.repeat(64)) as [string, string]; // -- two of two
const original = createHash('sha256').update('bytes').digest('hex');
const rectangle = { left: 0.1, top: 0.2, width: 0.3333, height: 0.25 };
const onMap: Area = { ground: { kind: 'picture', image: map }, rectangle };

function picture(image: string, alt: string): BodyNode {
  return { type: 'element', tagName: 'img', properties: { image, alt, width: 640, height: 400 }, children: [] };
}

function withPictures(texts: readonly string[], ...pictures: readonly BodyNode[]): ReadArticle {
  const read = readArticle('Straits', texts);
  const [first, ...rest] = read.body.children;
  return { ...read, body: { type: 'root', children: [...(first ? [first] : []), ...pictures, ...rest] } };
}

async function filed() {
  const archive = testArchive();
  const read = withPictures(['The straits stay open.', 'Nobody objected.'], picture(map, 'The “straits”'));
  const [outcome] = await archive.file('bytes', [read]);
  if (outcome?.kind !== 'filed') throw new Error('not filed');
  return { ...archive, id: outcome.id };
}

describe('an area', () => {
  it('stands in a draft as what it is a part of, and stays so when its article is deleted for good', async () => {
    const { db, id, originals } = await filed();
    const dossier = createDossier(db, 'Straits').id;
    const area = createArea(db, id, onMap, mark);
    addPieces(db, dossier, null, [{ kind: 'quote', annotation: area.id }]);
    const piece = { kind: 'quote', quote: 'The “straits”', area: { kind: 'picture' }, annotation: area.id };
    expect(readDraft(db, dossier).pieces).toMatchObject([{ ...piece, standing: 'there' }]);
    trashArticles(db, [id]);
    destroyArticles(db, originals, [id]);
    expect(readDraft(db, dossier).pieces).toMatchObject([{ ...piece, standing: 'article-gone' }]);
  });

  it('on a picture has its caption and stands where the picture does, among the marks of the text', async () => {
    const { db, id, folder } = await filed();
    const area = createArea(db, id, onMap, mark);
    expect(area).toMatchObject({
      kind: 'area',
      area: onMap,
      caption: 'The “straits”',
      at: 23,
      state: 'anchored',
      ...mark,
    });
    const before = createAnnotation(db, id, 4, 11, mark);
    const after = createAnnotation(db, id, 23, 29, mark);
    const inOrder = listAnnotations(db, id).map((one) => one.id);
    expect(inOrder).toEqual([before.id, area.id, after.id]);
    const again = openArchive(folder);
    expect(listAnnotations(again, id)).toContainEqual(area);
    again.close();
  });

  it('is refused on a picture that the article does not show, on a file it was not clipped from, and beyond the edges', async () => {
    const { db, id } = await filed();
    const refused = expect.objectContaining({ code: 'bad-input' });
    const on = (area: Area) => () => createArea(db, id, area, mark);
    expect(on({ ...onMap, ground: { kind: 'picture', image: chart } })).toThrow(refused);
    expect(on({ ...onMap, ground: { kind: 'page', original: chart, page: 1 } })).toThrow(refused);
    expect(on({ ...onMap, rectangle: { ...rectangle, left: 0.9 } })).toThrow(refused);
    const nowhere = 'zzzzzzzz' as ArticleId; // -- an id of this shape that no article has
    expect(() => createArea(db, nowhere, onMap, mark)).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(listAnnotations(db, id)).toEqual([]);
  });

  it('is changed, deleted and restored like any other mark, but cannot be attached to words', async () => {
    const { db, id } = await filed();
    const area = createArea(db, id, onMap, mark);
    expect(changeAnnotation(db, area.id, { colour: 'rose', note: '' })).toMatchObject({ colour: 'rose', area: onMap });
    deleteAnnotation(db, area.id);
    expect(listAnnotations(db, id)).toEqual([]);
    restoreAnnotation(db, area.id);
    expect(listAnnotations(db, id)).toHaveLength(1);
    const refused = expect.objectContaining({ code: 'bad-input' });
    expect(() => attachAnnotation(db, area.id, 0, 3)).toThrow(refused);
    expect(() => anchorAnnotation(db, area.id, wholeArticle, true)).toThrow(refused);
    expect(listAnnotations(db, id)).toMatchObject([{ kind: 'area', state: 'anchored' }]);
  });

  it('on a page is listed as one, and neither kind troubles what checks the archive', async () => {
    const { db, id, originals } = await filed();
    const onPage: Area = { ground: { kind: 'page', original, page: 2 }, rectangle };
    expect(createArea(db, id, onPage, mark)).toMatchObject({ area: onPage, caption: '', state: 'anchored' });
    createArea(db, id, onMap, mark);
    const question = {
      filter: {
        words: 'northern',
        colours: ['green'],
        tag: 'straits',
        dossier: null,
        outlet: null,
        after: null,
        before: null,
      },
      grouping: 'article',
      order: 'newest',
    } as const;
    expect(await findAnnotations(db, question)).toMatchObject({ total: 2 });
    expect(await listedAnnotations(db, question, 0, 10)).toMatchObject([
      { area: { kind: 'page', page: 2 }, quote: '' },
      { area: { kind: 'picture' }, quote: 'The “straits”' },
    ]);
    const { annotations, problems } = await verifyArchive(db, originals);
    expect({ annotations, problems: problems.filter(({ what }) => what === 'annotation') }).toEqual({
      annotations: 2,
      problems: [],
    });
  });

  it('goes with its picture when the article is read again, and is orphaned where that is gone, until the text before is back', async () => {
    const { db, id } = await filed();
    createArea(db, id, onMap, mark);
    const elsewhere = withPictures(
      ['The straits, all of them, stay open.', 'Nobody objected.'],
      picture(chart, ''),
      picture(map, 'New words'),
    );
    expect(await replaceText(db, id, JSON.stringify(elsewhere))).toMatchObject({ standing: 1, orphaned: 0 });
    expect(listAnnotations(db, id)).toMatchObject([{ state: 'anchored', at: 37, caption: 'The “straits”' }]);
    const without = withPictures(['The straits stay open.', `"image":"${map}"`], picture(chart, ''));
    expect(await replaceText(db, id, JSON.stringify(without))).toMatchObject({ standing: 0, orphaned: 1 });
    expect(listAnnotations(db, id)).toMatchObject([{ state: 'orphaned', area: onMap, note: mark.note }]);
    expect(swapText(db, id)).toMatchObject({ standing: 1, orphaned: 0 });
    expect(listAnnotations(db, id)).toMatchObject([{ state: 'anchored', at: 37 }]);
  });

  it('is brought over to a version that shows the picture, once', async () => {
    const { db, id, file } = await filed();
    createArea(db, id, onMap, mark);
    const other = withPictures(['Another beginning.', 'More.'], picture(map, ''));
    const [outcome] = await file('other bytes', [{ ...other, fields: { ...other.fields } }]);
    if (outcome?.kind !== 'filed') throw new Error('not filed');
    expect(bringAnnotations(db, id, outcome.id)).toMatchObject({ standing: 1, orphaned: 0 });
    expect(listAnnotations(db, outcome.id)).toMatchObject([{ area: onMap, at: 19, caption: 'The “straits”', ...mark }]);
    expect(bringAnnotations(db, id, outcome.id).ids).toEqual([]);
  });
});
