import { describe, expect, it } from 'vitest';
import { csvRows, hasColumns } from '../../../../main/intake/csv.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const cells = (text: string): string[][] =>
  [...csvRows(bytesOf(text), ['title', 'url'])].map(({ cell }) => [cell('Title'), cell('url')]);

describe('csvRows', () => {
  it('finds columns by their header, in any order and case', () => {
    expect(cells('URL,note,Title\nhttps://a.example,x,One\n')).toEqual([['One', 'https://a.example']]);
  });

  it('reads quoted line ends, commas and quotation marks', () => {
    expect(cells('title,url\r\n"A ""b"", c\r\nd",https://a.example\r\n')).toEqual([
      ['A "b", c\r\nd', 'https://a.example'],
    ]);
  });

  it.each([
    [';', 'semicolons'],
    ['\t', 'tabs'],
  ])('reads a table parted by %j (%s), as spreadsheets save it again', (mark) => {
    expect(cells(`\uFEFFtitle${mark}url\nOne${mark}https://a.example\n`)).toEqual([['One', 'https://a.example']]);
  });

  it('ends rows as it ends the header', () => {
    expect(cells('title,url\n"One\r\nTwo",https://a.example\nThree,https://b.example\n')).toEqual([
      ['One\r\nTwo', 'https://a.example'],
      ['Three', 'https://b.example'],
    ]);
    expect(cells('title,url\rOne,https://a.example\r')).toEqual([['One', 'https://a.example']]);
  });

  it('gives nothing for missing cells and passes over blank lines', () => {
    expect(cells('title,url\n\nOne\n,,\n')).toEqual([['One', '']]);
  });

  it('reads all of a table that is parsed in several goes', () => {
    const rows = Array.from({ length: 9000 }, (_, index) => `"Row, ${index}",https://a.example/${index}`);
    const read = cells(`title,url\n${rows.join('\n')}`);
    expect(read).toHaveLength(9000);
    expect(read[8999]).toEqual(['Row, 8999', 'https://a.example/8999']);
  });

  it('says of a row that its quotation mark is never closed', () => {
    const read = [...csvRows(bytesOf('title,url\nOne,https://a.example\n"Two,https://b.example\n'), ['title'])];
    expect(read.map(({ isBroken }) => isBroken)).toEqual([false, true]);
  });

  it('reads half a million quotation marks in little time', () => {
    expect([...csvRows(bytesOf(`title,url\n${'"'.repeat(500_000)}`), ['title'])].length).toBeLessThan(3);
    expect([...csvRows(bytesOf(`title,url\n${'"a"b'.repeat(200_000)}`), ['title'])].length).toBeLessThan(3);
  });
});

describe('hasColumns', () => {
  it('asks for every name in the header row itself', () => {
    expect(hasColumns('title,url,tags\n', ['title', 'url'])).toBe(true);
    expect(hasColumns('a,b\ntitle,url\n', ['title', 'url'])).toBe(false);
    expect(hasColumns('The title, and the url of it.\n', ['title', 'url'])).toBe(false);
  });
});
