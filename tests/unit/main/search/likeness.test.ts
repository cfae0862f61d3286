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
  const raised = raiseAlike(texts, scores, 4);
  expect(raised[3]).toBeGreaterThan(raised[2] ?? Infinity);
  expect(raised.indexOf(Math.max(...raised))).toBeLessThan(2);
});

test('nothing is raised where there is nothing to be like', () => {
  expect(raiseAlike([], [], 4)).toEqual([]);
  const [first = 0, second = 0] = raiseAlike(['a b', 'c d'], [2, 1], 4);
  expect(first / second).toBeCloseTo(2);
});

test('what the others are likened to is said by the best article more than by one that hardly answers', () => {
  const texts = [
    about('lake treaty water dam', 5),
    about('lake treaty water dam', 5),
    about('lake football goal', 5),
    about('lake football goal', 5),
    about('goal football stadium', 5),
    about('water dam stadium', 5),
    ...Array.from({ length: 12 }, (_, at) => about(`market price${at} trade${at}`, 5)),
  ];
  const raised = raiseAlike(texts, [20, 19, 9, 9, 3, 3, ...Array.from({ length: 12 }, () => 1)], 4);
  expect(raised[5]).toBeGreaterThan(raised[4] ?? Infinity);
});

test('the more words a question has, the more it takes to outweigh them', () => {
  const texts = [about('lake treaty water dam', 5), about('lake treaty dam', 5), about('market', 5), about('price', 5)];
  const raisedBy = (asked: number): number => {
    const [, second = 0, third = 0] = raiseAlike(texts, [4, 3, 2, 1], asked);
    return second - third;
  };
  expect(raisedBy(8)).toBeGreaterThan(raisedBy(4));
});
