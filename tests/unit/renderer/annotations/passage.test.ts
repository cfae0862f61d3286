import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { canonicalText } from '../../../../preload/contract/canonical-text.ts';
import type { ArticleBody, ArticleId, BodyNode } from '../../../../preload/contract/articles.ts';
import type { AreaGround } from '../../../../preload/contract/areas.ts';
import type {
  Annotation,
  AnnotationId,
  AreaAnnotation,
  PassageAnnotation,
} from '../../../../preload/contract/annotations.ts';
import {
  annotationsAt,
  inReadingOrder,
  inTextOrder,
  offsetOf,
  overlapsOf,
  placeOfEnd,
  placeOfStart,
  trimPassage,
} from '../../../../renderer/annotations/passage.ts';

const text = (value: string): BodyNode => ({ type: 'text', value });
const element = (tagName: 'p' | 'em' | 'td' | 'tr', ...children: BodyNode[]): BodyNode => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});
const body = (...children: BodyNode[]): ArticleBody => ({ type: 'root', children });

const twoParagraphs = canonicalText(
  body(
    element('p', text('The '), element('em', text('cable')), text(' arrived.')),
    element('p', text('وصلت البرقية.')),
  ),
);

function annotation(
  id: string,
  start: number,
  end: number,
  state: Annotation['state'] = 'anchored',
): PassageAnnotation {
  return {
    kind: 'passage',
    id: id as AnnotationId, // -- a name made up for the test
    articleId: 'aaaaaaaa' as ArticleId, // -- a name made up for the test
    colour: 'yellow',
    note: '',
    tags: [],
    selectors: {
      quote: { exact: '', prefix: '', suffix: '' },
      position: { start, end },
      structure: { startPath: '0', startOffset: 0, endPath: '0', endOffset: 0 },
    },
    state,
    isDetached: false,
    createdAt: 0,
    changedAt: 0,
  };
}

describe('places and offsets', () => {
  test('a passage that starts where two text nodes meet begins in the later one', () => {
    expect(placeOfStart(twoParagraphs.runs, 4)).toEqual({ run: 1, offset: 0 });
  });

  test('a passage that ends where two text nodes meet stops in the earlier one', () => {
    expect(placeOfEnd(twoParagraphs.runs, 4)).toEqual({ run: 0, offset: 4 });
  });

  test('an end at the first letter of the next paragraph stops in the paragraph before it', () => {
    const nextParagraph = 'The cable arrived.\n'.length;
    expect(placeOfEnd(twoParagraphs.runs, nextParagraph)).toEqual({ run: 2, offset: ' arrived.'.length });
  });

  test('nothing stands after the end of the text, nor before its beginning', () => {
    expect(placeOfStart(twoParagraphs.runs, twoParagraphs.text.length)).toBeNull();
    expect(placeOfEnd(twoParagraphs.runs, 0)).toBeNull();
  });

  test('an offset past a text node is the end of that node', () => {
    expect(offsetOf(twoParagraphs.runs, { run: 0, offset: 99 })).toBe(4);
  });

  test('every trimmed passage of every body is found again through its places', () => {
    const word = fc.stringMatching(/^[a-zé😀 الى]{1,8}$/u);
    const inline = fc.oneof(
      word.map(text),
      word.map((value) => element('em', text(value))),
    );
    const block = fc
      .array(inline, { minLength: 1, maxLength: 4 })
      .chain((children) => fc.constantFrom('p' as const, 'td' as const).map((tag) => element(tag, ...children)));
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), fc.nat(), fc.nat(), (blocks, one, other) => {
        const canonical = canonicalText(body(...blocks));
        const size = canonical.text.length + 1;
        const passage = trimPassage(canonical.text, one % size, other % size);
        fc.pre(passage !== null);
        const start = placeOfStart(canonical.runs, passage.start);
        const end = placeOfEnd(canonical.runs, passage.end);
        expect(start).not.toBeNull();
        expect(end).not.toBeNull();
        if (start === null || end === null) return;
        expect({ start: offsetOf(canonical.runs, start), end: offsetOf(canonical.runs, end) }).toEqual(passage);
      }),
    );
  });
});

describe('trimming a selection', () => {
  test('leaves out white space and line ends on both sides', () => {
    expect(trimPassage('one\n two \nthree', 3, 10)).toEqual({ start: 5, end: 8 });
  });

  test('takes a selection made backwards as the same passage', () => {
    expect(trimPassage('one two', 7, 4)).toEqual({ start: 4, end: 7 });
  });

  test('finds nothing in white space alone', () => {
    expect(trimPassage('one \n two', 3, 6)).toBeNull();
  });
});

describe('annotations in a text', () => {
  test('stand in the order of the text, without the orphaned', () => {
    const found = inTextOrder([annotation('c', 9, 12), annotation('lost', 0, 1, 'orphaned'), annotation('a', 2, 4)]);
    expect(found.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  test('under a click come shortest first', () => {
    const found = annotationsAt([annotation('long', 0, 20), annotation('short', 5, 8), annotation('away', 9, 12)], 6);
    expect(found.map(({ id }) => id)).toEqual(['short', 'long']);
  });

  test('do not cover the offset they end at', () => {
    expect(annotationsAt([annotation('a', 0, 5)], 5)).toEqual([]);
  });
});

describe('overlaps', () => {
  test('are where two or more passages lie', () => {
    const passages = [
      { start: 0, end: 10 },
      { start: 5, end: 15 },
      { start: 8, end: 9 },
      { start: 20, end: 22 },
    ];
    expect(overlapsOf(passages)).toEqual([{ start: 5, end: 10 }]);
  });

  test('are none between passages that only touch', () => {
    expect(
      overlapsOf([
        { start: 0, end: 5 },
        { start: 5, end: 9 },
      ]),
    ).toEqual([]);
  });

  test('hold exactly the offsets that two or more passages hold', () => {
    const passage = fc
      .tuple(fc.nat(30), fc.integer({ min: 1, max: 10 }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(passage, { maxLength: 6 }), (passages) => {
        const overlaps = overlapsOf(passages);
        for (let offset = 0; offset < 45; offset += 1) {
          const holds = ({ start, end }: { start: number; end: number }) => start <= offset && offset < end;
          expect(overlaps.some(holds)).toBe(passages.filter(holds).length >= 2);
        }
      }),
    );
  });
});

function area(id: string, ground: AreaGround, { at = 0, top = 0, isHere = true } = {}): AreaAnnotation {
  return {
    kind: 'area',
    id: id as AnnotationId, // -- a name made up for the test
    articleId: 'aaaaaaaa' as ArticleId, // -- a name made up for the test
    colour: 'yellow',
    note: '',
    tags: [],
    area: { ground, rectangle: { left: 0, top, width: 0.1, height: 0.1 } },
    caption: '',
    at,
    state: isHere ? 'anchored' : 'orphaned',
    createdAt: 0,
    changedAt: 0,
  };
}

test('areas stand among the passages where their picture does, and those of pages after them, from top to bottom', () => {
  const onPage = (page: number): AreaGround => ({ kind: 'page', original: 'ab', page });
  const onPicture: AreaGround = { kind: 'picture', image: 'cd' };
  const all: readonly Annotation[] = [
    area('low on 2', onPage(2), { top: 0.8 }),
    area('on 1', onPage(1), { top: 0.9 }),
    annotation('after', 30, 40),
    area('high on 2', onPage(2), { top: 0.1 }),
    area('picture', onPicture, { at: 20 }),
    area('gone', onPicture, { at: 20, isHere: false }),
    annotation('lost', 0, 9, 'orphaned'),
    annotation('before', 10, 35),
  ];
  const order = inReadingOrder(all).map(({ id }) => id);
  expect(order).toEqual(['before', 'picture', 'after', 'on 1', 'high on 2', 'low on 2']);
  expect(inTextOrder(all).map(({ id }) => id)).toEqual(['before', 'after']);
});
