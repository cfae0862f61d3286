import { expect, test } from 'vitest';
import { raiseAlike } from '../../../../main/search/likeness.ts';

const about = (words: string, times: number): string => `${words} `.repeat(times);

test('what is like the best articles rises above what scored the same', () => {
  const texts = [
    about('lake treaty water dam', 5),
    about('lake treaty water dam ferry', 5),
    about('football match goal', 5),
    about('water dam ferry', 5),
    ...Array.from({ length: 12 }, (_, at) => about(`market price${at} trade${at}`, 5)),
  ];
  const scores = [10, 9, 3, 3, ...Array.from({ length: 12 }, () => 1)];
  const raised = raiseAlike(texts, scores);
  expect(raised[3]).toBeGreaterThan(raised[2] ?? Infinity);
  expect(raised.indexOf(Math.max(...raised))).toBeLessThan(2);
});

test('nothing is raised where there is nothing to be like', () => {
  expect(raiseAlike([], [])).toEqual([]);
  expect(raiseAlike(['a b', 'c d'], [2, 1])).toEqual([1.6, 0.8]);
});
