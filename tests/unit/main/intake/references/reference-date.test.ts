import { describe, expect, it } from 'vitest';
import { dateOfParts, referenceDate } from '../../../../../main/intake/references/reference-date.ts';

describe('referenceDate', () => {
  it.each([
    [['2024/05/31/'], '2024-05-31'],
    [['2024/05//'], '2024-05'],
    [['2024///'], '2024'],
    [['2024/may'], '2024-05'],
    [['2024 May-Jun'], '2024-05'],
    [['May 31, 2024'], '2024-05-31'],
    [['Spring 2024'], '2024'],
    [['[c2024]'], '2024'],
    [['2024', '2024-05-31'], '2024-05-31'],
    [['2024-05-31', '2023-01-01'], '2024-05-31'],
    [['2024-05-31T10:00:00Z'], '2024-05-31T10:00:00Z'],
    [['2023-2024'], null],
    [['2024/13/45'], null],
    [['31/05/24'], null],
    [['forthcoming'], null],
    [['9'.repeat(100_000)], null],
    [[], null],
  ])('reads %j as %s', (written, date) => {
    expect(referenceDate(written)).toBe(date);
  });
});

describe('dateOfParts', () => {
  it.each([
    [['2024', '5', '31'], '2024-05-31'],
    [['2024', 'may', ''], '2024-05'],
    [['2024', '14', '1'], '2024'],
    [['2024', '2', '31'], '2024-02'],
    [['-44', '3', '15'], null],
  ] as const)('joins %j to %s', ([year, month, day], date) => {
    expect(dateOfParts(year, month, day)).toBe(date);
  });
});
