import { expect, test } from 'vitest';
import { ShareDone } from '../../../../../main/export/package/share-done.ts';

const size = { database: 10_000_000, files: 10, bytes: 5_000_000, articles: 20 };

test('how far a package is rises step by step, is told no more than a thousand times, and is whole only when it is', () => {
  for (const isZipped of [false, true]) {
    const told: number[] = [];
    const share = new ShareDone(size, isZipped, new AbortController().signal, ({ done, total }) =>
      told.push(done / total),
    );
    for (let at = 0; at < 200_000; at += 1) share.advance(100);
    expect(told.length).toBeGreaterThan(300);
    for (let at = 0; at < 40; at += 1) share.file();
    for (let at = 0; at < 200; at += 1) share.article();
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    expect(told.length).toBeLessThanOrEqual(1000);
    expect(told[0]).toBe(0);
    expect(told.at(-1)).toBe(0.999);
  }
});

test('a package is stopped at the next piece of it', () => {
  const stop = new AbortController();
  const share = new ShareDone(size, false, stop.signal, () => undefined);
  share.advance(1);
  stop.abort();
  expect(() => share.advance(1)).toThrow(expect.objectContaining({ code: 'cancelled' }));
});
