import { expect, test } from 'vitest';
import { endingsOf, formatOf } from '../../../../main/archive/file-format.ts';

test.each([
  ['Clip 1.HTM', 'html'],
  ['page.html', 'html'],
  ['scan.PDF', 'pdf'],
  ['archive.tar.gz', 'gz'],
  ['notes.markdown', 'md'],
  ['.profile', ''],
  ['no ending', ''],
  ['ends in a dot.', ''],
  ['what.a longer thing', ''],
  ['x.constructor', ''],
  ['', ''],
])('the format of %j is %j', (fileName, format) => {
  expect(formatOf(fileName)).toBe(format);
});

test('every ending of a format is of that format, and nothing else has endings', () => {
  for (const format of ['html', 'pdf', 'md', 'jsonl']) {
    expect(endingsOf(format).map((ending) => formatOf(`clip.${ending}`))).toEqual(endingsOf(format).map(() => format));
  }
  expect(endingsOf('html')).toContain('htm');
  for (const odd of ['', '%', '_', 'p f', 'constructors', "'"]) expect(endingsOf(odd)).toEqual([]);
});
