import { expect, it } from 'vitest';
import { Rate } from '../../../../main/jobs/rate.ts';

it('counts files per second from the start', () => {
  const rate = new Rate(1000);
  expect(rate.at(1000, 0)).toBe(0);
  expect(rate.at(3000, 20)).toBe(10);
});

it('forgets what was more than ten seconds ago, so that a slow start does not weigh on the time left', () => {
  const rate = new Rate(0);
  for (let second = 1; second <= 20; second++) rate.at(second * 1000, second);
  for (let second = 21; second <= 35; second++) rate.at(second * 1000, 20 + (second - 20) * 10);
  expect(rate.at(36_000, 180)).toBe(10);
});
