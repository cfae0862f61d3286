import { expect, test } from 'vitest';
import { publishedOn } from '../../../../renderer/ui/dates.ts';

test('a date is shown no more exactly than it is known', () => {
  expect(publishedOn('2024')).toBe('2024');
  expect(publishedOn('2024-03')).not.toBe(publishedOn('2024-04'));
  expect(publishedOn('2024-03')).not.toMatch(/\b1\b/u);
});

test('the day shown is the one the outlet printed, whatever the time zone', () => {
  expect(publishedOn('2024-03-01T23:30:00-11:00')).toBe(publishedOn('2024-03-01'));
  expect(publishedOn('2024-03-01T00:30:00+13:00')).toBe(publishedOn('2024-03-01'));
  expect(publishedOn('2024-03-01')).toMatch(/\b1\b/u);
});

test('what is not a date is shown as it is', () => {
  expect(publishedOn('last Tuesday')).toBe('last Tuesday');
  expect(publishedOn('')).toBe('');
});
