import { expect, test } from 'vitest';
import { InFlight } from '../../../../main/export/in-flight.ts';

test('no more is under way at once than may be, and all of it is done at the end', async () => {
  const inFlight = new InFlight(3);
  let now = 0;
  let most = 0;
  let done = 0;
  for (let piece = 0; piece < 20; piece += 1) {
    await inFlight.begin(async () => {
      most = Math.max(most, (now += 1));
      await new Promise(setImmediate);
      now -= 1;
      done += 1;
    });
  }
  await inFlight.end();
  expect({ most, done }).toEqual({ most: 3, done: 20 });
});

test('what a piece fails with is heard of, at the next beginning or at the end, and the others are waited for', async () => {
  const inFlight = new InFlight(2);
  let isOtherDone = false;
  await inFlight.begin(async () => Promise.reject(new Error('the disk is full')));
  await inFlight.begin(async () => {
    await new Promise(setImmediate);
    isOtherDone = true;
  });
  await expect(inFlight.begin(async () => Promise.resolve())).rejects.toThrow('the disk is full');
  await expect(inFlight.end()).rejects.toThrow('the disk is full');
  expect(isOtherDone).toBe(true);
});
