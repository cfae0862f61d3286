import { describe, expect, it } from 'vitest';
import { dateIn, dateWith, isDateLine } from '../../../../../main/intake/news/date-line.ts';

describe('a line with a date', () => {
  it.each([
    ['July 2, 2019 Tuesday 9:33 AM GMT', '2019-07-02T09:33Z', ''],
    ['December 19, 1991, Sunday, Late Edition - Final', '1991-12-19', 'Late Edition - Final'],
    ['12 avril 2013 vendredi 9:15 AM GMT+1', '2013-04-12T09:15+01:00', ''],
    ['Dienstag 7. Juli 2020', '2020-07-07', ''],
    ['4 de marzo de 2021 jueves', '2021-03-04', ''],
    ['lunedì 4 marzo 2019', '2019-03-04', ''],
    ['1 de março de 2020', '2020-03-01', ''],
    ['7 июля 2020 г. вторник', '2020-07-07', ''],
    ['2024年3月12日 星期二', '2024-03-12', ''],
    ['12 مارس 2024', '2024-03-12', ''],
    ['lundi 3 avril 2023 - 10:00:00 +0200 653 mots', '2023-04-03T10:00:00+02:00', '653 mots'],
    ['May 2013', '2013-05', ''],
  ])('%s is a date, and nothing stands before it', (line, published, after) => {
    expect(dateIn(line)).toEqual({ published, before: '', after });
    expect(isDateLine(line)).toBe(true);
  });

  it('gives what stands before and after it as it is written', () => {
    expect(dateIn('Éditorial, jeudi 4 octobre 2012, p. A03')).toEqual({
      published: '2012-10-04',
      before: 'Éditorial',
      after: 'p. A03',
    });
    expect(isDateLine('The treaty of 4 October 2012 holds')).toBe(false);
    expect(dateIn('Spring 2020')).toBeNull();
  });

  it('joins a day and a time that stand apart, and leaves out a time that is none', () => {
    expect(dateWith('2024-03-12', '15:32')).toBe('2024-03-12T15:32');
    expect(dateWith('2024-03-12', '07:32 PM GMT')).toBe('2024-03-12T19:32Z');
    expect(dateWith('2024-03-12', 'late')).toBe('2024-03-12');
    expect(dateWith('2024-03', '15:32')).toBe('2024-03');
  });
});
