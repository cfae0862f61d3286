import { expect, test } from 'vitest';
import { firstPassage, inContext, position, stepped } from '../../../../renderer/reader/steps.ts';

test('steps go around the ends, and begin at either', () => {
  expect([stepped(null, 1, 3), stepped(0, 1, 3), stepped(2, 1, 3)]).toEqual([0, 1, 0]);
  expect([stepped(null, -1, 3), stepped(2, -1, 3), stepped(0, -1, 3)]).toEqual([2, 1, 2]);
});

test('the first passage from a place on is the one there or after, else the first of all', () => {
  const passages = [3, 10, 20].map((start) => ({ start, end: start + 1 }));
  const from = (at: number): number => firstPassage(passages, ({ start }) => start >= at);
  expect([0, 3, 4, 10, 20, 21].map(from)).toEqual([0, 0, 1, 1, 2, 0]);
  expect(firstPassage([], () => true)).toBe(0);
});

test('a position is said by number, and that there are more than are counted', () => {
  expect(position(2, 17, false)).toBe('3 of 17');
  expect(position(null, 1, false)).toBe('1 hit');
  expect(position(null, 17, false)).toBe('17 hits');
  expect(position(0, 10_000, true)).toBe('1 of 10,000+');
  expect(position(null, 10_000, true)).toBe('10,000+ hits');
});

test('a hit is said with the words around it on its line, none of them cut', () => {
  const text = `Before it.\n${'long ago and far away '.repeat(5)}the barge sailed ${'down the river '.repeat(9)}\nAfter.`;
  const start = text.indexOf('barge');
  expect(inContext(text, { start, end: start + 5 })).toBe(
    'long ago and far away long ago and far away the barge sailed down the river down the river down the',
  );
  expect(inContext('barge', { start: 0, end: 5 })).toBe('barge');
  expect(inContext('one\nbarge\ntwo', { start: 4, end: 9 })).toBe('barge');
});
