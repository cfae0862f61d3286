import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../../../preload/contract/canonical-text.ts';
import { annotationOf, quotedBody } from '../../../../../main/intake/bookmarks/annotation.ts';

describe('annotationOf', () => {
  it('is none where there are neither words of the article nor of the researcher', () => {
    expect(annotationOf({ quote: ' \n ', note: '\u0000', tags: ['a'] })).toEqual([]);
  });

  it('folds a quotation as a body folds its lines, and keeps the lines of a note', () => {
    const [annotation] = annotationOf({ quote: ' No  ship\r\n\r\npasses. ', note: 'Why?\r\n\r\n- tolls\u0007 ' });
    expect(annotation).toMatchObject({ quote: 'No ship\npasses.', note: 'Why?\n\n- tolls' });
  });

  it('cuts what no archive would take', () => {
    const [annotation] = annotationOf({
      quote: 'a '.repeat(200_000),
      note: 'b'.repeat(200_000),
      tags: Array.from({ length: 999 }, (_, index) => `${index}${'t'.repeat(999)}`),
    });
    expect(annotation?.quote.length).toBeLessThanOrEqual(100_000);
    expect(annotation?.note.length).toBe(100_000);
    expect(annotation?.tags).toHaveLength(400);
  });
});

describe('quotedBody', () => {
  it('is the highlights in their order, each once, and says what stands around each', () => {
    const annotations = ['No ship.', 'No ship.\nNone.', 'No ship.'].flatMap((quote) => annotationOf({ quote }));
    const quoted = quotedBody([...annotations, ...annotationOf({ note: 'On all of it.' })]);
    const { text } = canonicalText(quoted.body);
    expect(text).toBe('No ship.\nNo ship.\nNone.');
    expect(quoted.annotations.map(({ prefix, suffix }) => [prefix, suffix])).toEqual([
      ['', '\nNo ship.\nNone.'],
      ['No ship.\n', ''],
      ['', '\nNo ship.\nNone.'],
      ['', ''],
    ]);
  });
});
