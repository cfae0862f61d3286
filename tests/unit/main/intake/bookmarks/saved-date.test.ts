import { describe, expect, it } from 'vitest';
import { savedDate, savedMoment } from '../../../../../main/intake/bookmarks/saved-date.ts';

describe('savedDate', () => {
  it.each([
    ['1616337559', '2021-03-21T14:39:19Z'],
    ['1616337559250', '2021-03-21T14:39:19.250Z'],
    ['1616337559000000', '2021-03-21T14:39:19Z'],
    ['999999999', '2001-09-09T01:46:39Z'],
    ['20240131T174500Z', '2024-01-31T17:45:00Z'],
    ['2022-11-06 04:33:50+00:00', '2022-11-06T04:33:50+00:00'],
    ['2015-09-09 11:10:32 UTC', '2015-09-09T11:10:32Z'],
    ['2024-01-31', '2024-01-31'],
    ['0', null],
    ['12345', null],
    ['9999999999999999', null],
    ['yesterday', null],
    ['', null],
  ])('reads %j as %j', (written, date) => expect(savedDate(written)).toBe(date));
});

describe('savedMoment', () => {
  it('counts a time without a zone as UTC, and a day from its beginning', () => {
    expect(savedMoment('2024-01-31T17:45:00')).toBe(Date.UTC(2024, 0, 31, 17, 45));
    expect(savedMoment('2024-01-31')).toBe(Date.UTC(2024, 0, 31));
    expect(savedMoment('2024-01-31T17:45:00+02:00')).toBe(Date.UTC(2024, 0, 31, 15, 45));
    expect(savedMoment('never')).toBeNull();
  });
});
