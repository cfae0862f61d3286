import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnotationId } from '../../../../preload/contract/annotations.ts';
import type { ArticleId, DossierId } from '../../../../preload/contract/articles.ts';
import type { PieceId } from '../../../../preload/contract/drafts.ts';
import { correctField, trashArticles } from '../../../../main/storage/article-changes.ts';
import {
  changeAnnotation,
  createAnnotation,
  deleteAnnotation,
  restoreAnnotation,
} from '../../../../main/storage/annotations.ts';
import { destroyArticles } from '../../../../main/storage/destroy.ts';
import { draftQuotes } from '../../../../main/storage/draft-quotes.ts';
import { createDossier, deleteDossier, restoreDossier } from '../../../../main/storage/dossiers.ts';
import {
  addPieces,
  movePieces,
  readDraft,
  removePieces,
  restorePieces,
  writePiece,
} from '../../../../main/storage/drafts.ts';
import { readArticle } from '../../../support/read-articles.ts';
import { testArchive, type TestArchive } from '../../../support/test-archive.ts';

interface Drafting extends TestArchive {
  readonly dossier: DossierId;
  /** Puts texts at the end of the draft, and gives their names. */
  readonly write: (...texts: readonly string[]) => readonly PieceId[];
  /** What stands in the draft, in order. */
  readonly texts: () => readonly string[];
}

function drafting(): Drafting {
  const archive = testArchive();
  const { db } = archive;
  const dossier = createDossier(db, 'Canals').id;
  return {
    ...archive,
    dossier,
    write: (...texts) =>
      addPieces(
        db,
        dossier,
        readDraft(db, dossier).pieces.at(-1)?.id ?? null,
        texts.map((text) => ({ kind: 'text', text })),
      ),
    texts: () => readDraft(db, dossier).pieces.map((piece) => (piece.kind === 'quote' ? piece.quote : piece.text)),
  };
}

async function withQuote(): Promise<
  Drafting & { readonly article: ArticleId; readonly annotation: AnnotationId; readonly piece: PieceId }
> {
  const draft = drafting();
  const { db, dossier } = draft;
  const [outcome] = await draft.file('bytes', [readArticle('Suez reopens', ['Ships pass again.'], { part: 1 })]);
  if (outcome?.kind !== 'filed') throw new Error('not filed');
  const mark = { colour: 'blue', note: 'at last', tags: [] } as const;
  const annotation = createAnnotation(db, outcome.id, 0, 10, mark).id;
  const [piece] = addPieces(db, dossier, null, [{ kind: 'quote', annotation }]);
  if (piece === undefined) throw new Error('not added');
  return { ...draft, article: outcome.id, annotation, piece };
}

describe('a draft', () => {
  it('holds headings, texts and quotes in the order they were put in', async () => {
    const { db, dossier, piece, annotation, article } = await withQuote();
    addPieces(db, dossier, null, [{ kind: 'heading', level: 2, text: 'Traffic' }]);
    addPieces(db, dossier, piece, [{ kind: 'text', text: 'So it was said.' }]);
    expect(readDraft(db, dossier)).toMatchObject({
      name: 'Canals',
      pieces: [
        { kind: 'heading', level: 2, text: 'Traffic' },
        {
          kind: 'quote',
          id: piece,
          annotation,
          article,
          quote: 'Ships pass',
          note: 'at last',
          colour: 'blue',
          standing: 'there',
          fields: { title: { value: 'Suez reopens' } },
        },
        { kind: 'text', text: 'So it was said.' },
      ],
    });
  });

  it('takes pieces away and gives them back where they stood', () => {
    const { db, write, texts } = drafting();
    const [a, b, c, d] = write('a', 'b', 'c', 'd');
    if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('not written');
    removePieces(db, [b, d]);
    removePieces(db, [a]);
    expect(texts()).toEqual(['c']);
    restorePieces(db, [a]);
    restorePieces(db, [d, b]);
    restorePieces(db, [b]);
    expect(texts()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('moves pieces, and says what they stood after', () => {
    const { db, write, texts } = drafting();
    const [a, b, c, d] = write('a', 'b', 'c', 'd');
    if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('not written');
    expect(movePieces(db, [b, c], d)).toBe(a);
    expect(texts()).toEqual(['a', 'd', 'b', 'c']);
    expect(movePieces(db, [b, c], a)).toBe(d);
    expect(texts()).toEqual(['a', 'b', 'c', 'd']);
    expect(movePieces(db, [c], null)).toBe(b);
    expect(texts()).toEqual(['c', 'a', 'b', 'd']);
    expect(() => movePieces(db, [c], c)).toThrow(expect.objectContaining({ code: 'bad-input' }));
  });

  it('takes a piece that was removed meanwhile for the place where it stood', () => {
    const { db, dossier, write, texts } = drafting();
    const [a, b, c] = write('a', 'b', 'c');
    if (a === undefined || b === undefined || c === undefined) throw new Error('not written');
    removePieces(db, [b]);
    addPieces(db, dossier, b, [{ kind: 'text', text: 'new' }]);
    expect(texts()).toEqual(['a', 'new', 'c']);
  });

  it('is as it was when everything that was done to it is undone', () => {
    const { db, write, texts } = drafting();
    const ids = write('a', 'b', 'c', 'd', 'e');
    const before = texts();
    const at = fc.nat({ max: ids.length - 1 });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), at, at), { maxLength: 12 }), (steps) => {
        const undos: (() => unknown)[] = [];
        for (const [isMove, one, other] of steps) {
          const [piece, after] = [ids[one], ids[other]];
          const standing = readDraft(db, dossierOf(db)).pieces.map(({ id }) => id);
          if (piece === undefined || after === undefined || !standing.includes(piece)) continue;
          if (!isMove) {
            removePieces(db, [piece]);
            undos.push(() => restorePieces(db, [piece]));
          } else if (piece !== after) {
            const stood = movePieces(db, [piece], after);
            undos.push(() => movePieces(db, [piece], stood));
          }
        }
        for (const undo of undos.toReversed()) undo();
        expect(texts()).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps what is written, but gives a quote no words of its own', async () => {
    const { db, piece, write, texts } = await withQuote();
    const [text] = write('a');
    if (text === undefined) throw new Error('not written');
    writePiece(db, text, { text: 'b' });
    expect(texts()).toEqual(['Ships pass', 'b']);
    expect(() => writePiece(db, piece, { text: 'other words' })).toThrow(
      expect.objectContaining({ code: 'bad-input' }),
    );
    expect(() => writePiece(db, text, { level: 2 })).toThrow(expect.objectContaining({ code: 'bad-input' }));
  });

  it('comes back with its dossier', () => {
    const { db, dossier, write, texts } = drafting();
    write('a', 'b');
    deleteDossier(db, dossier);
    expect(() => readDraft(db, dossier)).toThrow(expect.objectContaining({ code: 'not-found' }));
    restoreDossier(db, dossier);
    expect(texts()).toEqual(['a', 'b']);
  });
});

describe('a quote in a draft', () => {
  it('follows its annotation and the fields of its article', async () => {
    const { db, dossier, annotation, article } = await withQuote();
    changeAnnotation(db, annotation, { colour: 'rose', note: '' });
    correctField(db, article, 'outlet', 'Harbour Courier');
    expect(readDraft(db, dossier).pieces).toMatchObject([
      { colour: 'rose', note: '', fields: { outlet: { value: 'Harbour Courier' } } },
    ]);
  });

  it('stays when its annotation is deleted, and says so', async () => {
    const { db, dossier, annotation, texts } = await withQuote();
    deleteAnnotation(db, annotation);
    expect(texts()).toEqual(['Ships pass']);
    expect(readDraft(db, dossier).pieces).toMatchObject([{ standing: 'annotation-deleted' }]);
    expect(() => addPieces(db, dossier, null, [{ kind: 'quote', annotation }])).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
    restoreAnnotation(db, annotation);
    expect(readDraft(db, dossier).pieces).toMatchObject([{ standing: 'there' }]);
  });

  it('stays with its citation when its article is deleted for good', async () => {
    const { db, dossier, article, annotation, originals } = await withQuote();
    correctField(db, article, 'outlet', 'Harbour Courier');
    correctField(db, article, 'translation', 'Suez est rouvert');
    changeAnnotation(db, annotation, { note: 'a later note' });
    trashArticles(db, [article]);
    expect(readDraft(db, dossier).pieces).toMatchObject([{ standing: 'article-in-trash' }]);
    destroyArticles(db, originals, [article]);
    expect(readDraft(db, dossier).pieces).toMatchObject([
      {
        standing: 'article-gone',
        quote: 'Ships pass',
        note: 'a later note',
        annotation,
        article,
        fields: {
          title: { value: 'Suez reopens' },
          translation: { value: 'Suez est rouvert' },
          outlet: { value: 'Harbour Courier' },
        },
      },
    ]);
  });
});

it('finds what a draft quotes without going through the annotations of the archive', () => {
  const { db } = testArchive();
  const steps = db.prepare<[number, number], { detail: string }>(`EXPLAIN QUERY PLAN ${draftQuotes}`).all(1, 1);
  expect(steps.map(({ detail }) => detail).filter((detail) => detail.startsWith('SCAN'))).toEqual([]);
  expect(steps.map(({ detail }) => detail)).toContain('SEARCH p USING INDEX draft_pieces_by_dossier (dossier=?)');
});

function dossierOf(db: TestArchive['db']): DossierId {
  return createDossier(db, 'Canals').id;
}
