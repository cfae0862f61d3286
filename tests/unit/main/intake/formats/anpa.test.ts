import { describe, expect, it } from 'vitest';
import { detailsOf, firstArticle, readParts, valuesOf } from '../../../../support/read-parts.ts';

const message = [
  '\u0016\u0016\u0001W2607\u001f_lakes',
  'r i\u0011\u0013 BC-NL--Lake-Treaty     05-31 0120',
  '\u0002^BC-NL--Lake Treaty,120<',
  '^Ministers agree on lake treaty<',
  '^HW Photo ORS101<',
  '^By JANE DOE=',
  '^Harbour Wire=',
  '\t   ORSEN, Norland (HW) _ Four states signed a treaty on Friday.',
  ' ',
  '\t   The text was short.',
  '\u0003',
  '\t   ^HW-WF-05-31-24 0830GMT<',
  '\u000c',
  '\u0004',
].join('\r\n');
const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('ANPA 1312', () => {
  it('reads a message of the wire', async () => {
    const article = await firstArticle('lake.tst', bytes(message));
    expect(valuesOf(article)).toEqual({
      title: 'Ministers agree on lake treaty',
      outlet: 'HW',
      author: 'JANE DOE',
      published: '2024-05-31T08:30:00Z',
      language: 'en',
      url: null,
    });
    expect(article.text).toBe('ORSEN, Norland (HW) _ Four states signed a treaty on Friday.\nThe text was short.');
    expect(detailsOf(article)).toEqual({ section: 'i', 'declared-words': '120', subject: 'BC-NL--Lake Treaty' });
  });

  it('reads several, and tells of one that is empty', async () => {
    const parts = await readParts('lake.tst', bytes(`${message}\r\n\u0016\u0016\u0001x\u0002\u0003\u0004${message}`));
    expect(parts.map(({ kind }) => kind)).toEqual(['article', 'unread', 'article']);
  });
});
