import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishedPattern } from '../../../../main/archive/published.ts';
import { datesIn, publishedDate } from '../../../../main/intake/dates.ts';

describe('publishedDate', () => {
  it.each([
    ['2025-03-14', '2025-03-14'],
    ['2025-03', '2025-03'],
    ['1963', '1963'],
    ['2025-03-14T08:30:00Z', '2025-03-14T08:30:00Z'],
    ['2025-03-14T08:30:00.123+0100', '2025-03-14T08:30:00+01:00'],
    ['2025-03-14 08:30', '2025-03-14T08:30'],
    ['2025/3/4', '2025-03-04'],
    ['20250314', '2025-03-14'],
    ['14.03.2025', '2025-03-14'],
    ['Fri, 14 Mar 2025 08:30:00 GMT', '2025-03-14T08:30:00Z'],
    ['14 March 2025', '2025-03-14'],
    ['March 14, 2025 8:05 pm', '2025-03-14T20:05'],
    ['1741941000', '2025-03-14T08:30:00Z'],
    ['2024-02-29', '2024-02-29'],
    ['le 3 février 2026 à 15h36', '2026-02-03T15:36'],
    ['1er mars 2026', '2026-03-01'],
    ['Dienstag, den 3. Februar 2026 um 15.36 Uhr', '2026-02-03T15:36'],
    ['3. 2. 2026', '2026-02-03'],
    ['3 de febrero de 2026', '2026-02-03'],
    ['1º de março de 2026', '2026-03-01'],
    ['martedì 3 febbraio 2026', '2026-02-03'],
    ['3 февраля 2026 г., 15:20', '2026-02-03T15:20'],
    ['3 лютого 2026 р.', '2026-02-03'],
    ['2026年2月3日', '2026-02-03'],
    ['2026年2月3日(火) 午後3時20分', '2026-02-03T15:20'],
    ['2026 年 2 月 3 日 09:05', '2026-02-03T09:05'],
    ['3 فبراير 2026', '2026-02-03'],
    ['٣ كانون الثاني ٢٠٢٦', '2026-01-03'],
    ['۳ فوریه ۲۰۲۶', '2026-02-03'],
    ['26-FEB-1987 15:01:01.79', '1987-02-26T15:01:01'],
    ['Tuesday, 3rd of March, 2026', '2026-03-03'],
    ['20250314T083000Z', '2025-03-14T08:30:00Z'],
    ['Published on 14 March 2025', '2025-03-14'],
    ['13/04/2025', '2025-04-13'],
    ['04/13/2025', '2025-04-13'],
    ['05/05/2025', '2025-05-05'],
    ['March 2025', '2025-03'],
    ['février 2025', '2025-02'],
    ['2025年3月', '2025-03'],
  ])('reads %s as %s', (written, date) => {
    expect(publishedDate(written)).toBe(date);
  });

  it.each([
    '',
    'yesterday',
    '03/04/2025',
    '2025-02-29',
    '2025-13-01',
    '14',
    '0001-01-01',
    'Chapter 2025',
    '12.2025',
    'version 2.0',
    '10 out of 2024',
    'may 5 people 2020',
    'The envoys met on 14 March 2025',
    '3 apples 2025',
    '31 April 2025',
    '192.168.10.2025',
    'sold 12/11/20251',
  ])('reads no date in %j', (written) => {
    expect(publishedDate(written)).toBeNull();
  });

  it('reads a date that could mean two days only where the order is given', () => {
    expect(publishedDate('03/04/2025', { order: 'dmy' })).toBe('2025-04-03');
    expect(publishedDate('03-04-2025', { order: 'mdy' })).toBe('2025-03-04');
    expect(publishedDate('13/04/2025', { order: 'mdy' })).toBe('2025-04-13');
  });

  const languages =
    'en en-GB fr de es it pt pt-PT ru ar ar-LB ar-MA ar-TN ar-IQ fa zh zh-TW ja ko el pl nl tr uk sv da nb id';
  it.each(languages.split(' '))('reads back every day of three years as %s writes it', (language) => {
    for (const dateStyle of ['full', 'long', 'medium'] as const) {
      const writer = new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC', calendar: 'gregory' });
      const wrong: string[] = [];
      for (let at = Date.UTC(2024, 0, 1); at < Date.UTC(2027, 0, 1); at += 86_400_000) {
        const written = writer.format(at);
        const day = new Date(at).toISOString().slice(0, 10);
        if (publishedDate(written, { order: 'dmy' }) !== day) wrong.push(`${written} is not ${day}`);
      }
      expect(wrong).toEqual([]);
    }
  });

  it('reads no date in words and numbers that hold no name of a month', () => {
    const word = fc.constantFrom('of', 'the', 'people', 'von', 'les', 'для', 'في', 'people,', '12', '2025', '$5');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        expect(datesIn(words.join(' '))).toEqual([]);
      }),
    );
  });

  it('gives what the archive accepts, or nothing', () => {
    const written = fc.stringMatching(
      /^\d{1,4}[-./ ]\d{1,2}[-./ ]\d{1,4}([T ]\d{1,2}:\d\d(:\d\d)?(Z|[+-]\d\d:?\d\d)?)?$/,
    );
    fc.assert(
      fc.property(fc.oneof(written, fc.string(), fc.date({ noInvalidDate: true }).map(String)), (text) => {
        expect(publishedDate(text) ?? '2025').toMatch(publishedPattern);
      }),
    );
  });
});

describe('datesIn', () => {
  it('finds the dates of a line with what stands around them', () => {
    expect(datesIn('By Ode Barr | Published: 14 March 2025 | Updated: 2 April 2025')).toMatchObject([
      { value: '2025-03-14', before: 'by ode barr | published: ' },
      { value: '2025-04-02', after: '' },
    ]);
  });

  it('is quick with long and hostile lines', () => {
    for (const piece of ['1 ', '12/', 'march ', '2025-', '1 mar ', '(', 'كانون ', '2025年1'])
      expect(datesIn(piece.repeat(50_000)).length).toBeLessThan(50_000);
  });
});
