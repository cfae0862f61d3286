import { describe, expect, it } from 'vitest';
import { htmlTags } from '../../../../../main/intake/bookmarks/html-tags.ts';

const tags = (html: string): unknown[] =>
  [...htmlTags(html)].map(({ name, attribute, textAfter }) => [name, attribute('href'), textAfter]);

describe('htmlTags', () => {
  it('gives each tag with its attributes and the text behind it, characters unescaped', () => {
    expect(tags(`<DT><A HREF="https://a.example/?x=1&amp;y=2" TAGS='a'>Ships &lt;all&gt; &amp; tolls</A>`)).toEqual([
      ['dt', '', ''],
      ['a', 'https://a.example/?x=1&y=2', 'Ships <all> & tolls'],
      ['/a', '', ''],
    ]);
  });

  it('takes > and < in quotation marks for text', () => {
    expect(tags('<a title="a > b < c" href=x>T</a>')).toEqual([
      ['a', 'x', 'T'],
      ['/a', '', ''],
    ]);
  });

  it('reads what breaks off, and what is no HTML', () => {
    expect(tags('<a href="https://a.example')).toHaveLength(1);
    expect(tags('1 < 2 and <3')).toEqual([]);
    expect(tags('')).toEqual([]);
  });

  it.each([['<a x="'], ["<a '"], ['<a '], ['<'], ['&'], ['<a x=">'], ['<a b']])(
    'reads %j without end in little time',
    (piece) => {
      expect([...htmlTags(piece.repeat(100_000))].map((tag) => tag.attribute('href')).length).toBeLessThanOrEqual(
        200_000,
      );
    },
  );
});
