import { expect, test } from 'vitest';
import type { HistogramUnit } from '../../../../preload/contract/facets.ts';
import { rangeWords, valueWords } from '../../../../renderer/search/facet-words.ts';

const bar = (from: string, before: string | null) => ({ from, before, count: 1 });

test('values are read as a person says them', () => {
  expect(valueWords('language', 'pt')).toBe('Portuguese');
  expect(valueWords('language', 'no such tag')).toBe('no such tag');
  expect(valueWords('month', '2024-03')).toBe('March 2024');
  expect(valueWords('format', 'pdf')).toBe('PDF');
  expect(valueWords('annotated', 'no')).toBe('Not annotated');
  expect(valueWords('outlet', 'Valley Review')).toBe('Valley Review');
});

test.each<[HistogramUnit, ReturnType<typeof bar>[], string]>([
  ['year', [bar('2023', '2024'), bar('2024', '2025')], '2023 – 2024'],
  ['month', [bar('2024-03', '2024-04')], 'March 2024'],
  ['decade', [bar('1990', '2000'), bar('2000', '2010')], '1990–2009'],
  ['century', [bar('0001', '0100')], '1–99'],
  ['century', [bar('9900', null)], '9900–9999'],
  ['day', [], ''],
])('a range of one %s or more: %j', (unit, bars, words) => {
  expect(rangeWords(unit, bars)).toBe(words);
});
