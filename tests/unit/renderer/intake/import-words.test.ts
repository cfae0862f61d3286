import { describe, expect, test } from 'vitest';
import {
  endWords,
  isAllFiled,
  progressWords,
  resultWords,
  timeLeftWords,
} from '../../../../renderer/intake/import-words.ts';

describe('the words for what an import did', () => {
  test('name what was filed, what was there already and what needs a look', () => {
    expect(resultWords({ filed: 97, needLook: 4, duplicates: 0, failed: 3 })).toBe(
      '97 of 100 filed, 4 of them need a look, 3 failed',
    );
    expect(resultWords({ filed: 1, needLook: 1, duplicates: 2, failed: 1 })).toBe(
      '1 of 4 filed, 1 of them needs a look, 2 already in your archive, 1 failed',
    );
  });

  test('say nothing of what did not happen', () => {
    expect(resultWords({ filed: 5, needLook: 0, duplicates: 0, failed: 0 })).toBe('5 of 5 filed');
  });
});

describe('the words for how an import ended', () => {
  test('say how far it came when it was cut short, and nothing otherwise', () => {
    expect(endWords({ state: 'cancelled', done: 448, total: 901 })).toBe('Cancelled after 448 of 901 files. ');
    expect(endWords({ state: 'stopped', done: 0, total: 1 })).toBe('Stopped after 0 of 1 file. ');
    expect(endWords({ state: 'finished', done: 5, total: 5 })).toBe('');
  });
});

describe('the words for how far an import is', () => {
  const progress = { state: 'reading', total: 1504, filesPerSecond: 12.4, secondsLeft: 120 } as const;

  test('guess at the time left only after some files', () => {
    expect(progressWords({ ...progress, done: 1 })).toBe('1 of 1,504 · 12 a second');
    expect(progressWords({ ...progress, done: 40 })).toBe('40 of 1,504 · 12 a second · about 2 minutes left');
  });
});

describe('an import has left nothing to look at', () => {
  test('when it ran to its end, and all that it read is new and filed', () => {
    expect(isAllFiled({ state: 'finished', needLook: 0, duplicates: 0, failed: 0 })).toBe(true);
    expect(isAllFiled({ state: 'finished', needLook: 0, duplicates: 1, failed: 0 })).toBe(false);
    expect(isAllFiled({ state: 'finished', needLook: 0, duplicates: 0, failed: 1 })).toBe(false);
    expect(isAllFiled({ state: 'cancelled', needLook: 0, duplicates: 0, failed: 0 })).toBe(false);
  });
});

describe('the words for the time left', () => {
  test.each([
    [3, 'a few seconds left'],
    [40, 'less than a minute left'],
    [55, 'about 1 minute left'],
    [200, 'about 3 minutes left'],
    [3590, 'about 1 hour left'],
    [9000, 'about 3 hours left'],
  ])('for %d seconds are "%s"', (seconds, words) => {
    expect(timeLeftWords(seconds)).toBe(words);
  });

  test('are none while nobody knows', () => {
    expect(timeLeftWords(null)).toBeNull();
    expect(timeLeftWords(Number.POSITIVE_INFINITY)).toBeNull();
  });
});
