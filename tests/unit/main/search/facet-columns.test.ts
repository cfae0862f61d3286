import { expect, test } from 'vitest';
import { formatOf } from '../../../../main/search/facet-columns.ts';

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
