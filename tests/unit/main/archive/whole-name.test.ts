import { describe, expect, test } from 'vitest';
import { authorsIn, uniqueNames, wholeName } from '../../../../main/archive/whole-name.ts';

describe('a whole name', () => {
  test.each([
    ['The Times', '·the·times'],
    ['  THE “Times”! ', '·the·times'],
    ['Zürcher Bote', '·zurcher·bote'],
    ['Andes', '·andes'],
    ['* · *', ''],
  ])('%j is the word %j of the index', (name, word) => {
    expect(wholeName(name)).toBe(word);
  });

  test('is another than that of a name that holds it, or of its words run together', () => {
    for (const other of ['The Times of India', 'Times, The', 'TheTimes', 'The·Times·of·India'])
      expect(wholeName(other)).not.toBe(wholeName('The Times'));
  });

  test('is that of each script', () => {
    expect(wholeName('北京日报')).not.toBe('');
    expect(wholeName('北京日报')).not.toBe(wholeName('北京'));
    expect(wholeName('Йод')).toBe(wholeName('йод'));
  });
});

test('of names that are one the first spelling is kept, and none that is empty', () => {
  expect(uniqueNames(['José', 'Ana', 'jose', '', '***', '***'])).toEqual(['José', 'Ana', '***']);
});

test('authors are parted by semicolons', () => {
  expect(authorsIn('Jane Doe; ; Bo Reed;')).toEqual(['Jane Doe', 'Bo Reed']);
  expect(authorsIn('')).toEqual([]);
});
