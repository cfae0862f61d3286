import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { silenceClock } from '../../../../main/processes/silence-clock.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** After how many milliseconds of silence a reader with this share of the processor is given up, with stretches of one second. */
function givenUpAfter(share: number | null): number {
  const started = Date.now();
  let after = Number.POSITIVE_INFINITY;
  const clock = silenceClock(
    1000,
    () => (share === null ? null : (Date.now() - started) * share),
    () => (after = Date.now() - started),
  );
  clock.start();
  vi.advanceTimersByTime(60_000);
  return after;
}

describe('silenceClock', () => {
  it('gives up a reader that has had the processor for a stretch and gave nothing', () => {
    expect(givenUpAfter(1)).toBe(1000);
    expect(givenUpAfter(0.6)).toBe(1000);
  });

  it('gives up a reader that does nothing as soon as one that does too much', () => {
    expect(givenUpAfter(0)).toBe(1000);
    expect(givenUpAfter(0.005)).toBe(1000);
  });

  it('gives a reader that is kept from working until it has had half a stretch, and never more than six', () => {
    expect(givenUpAfter(0.3)).toBe(2000);
    expect(givenUpAfter(0.15)).toBe(4000);
    expect(givenUpAfter(0.02)).toBe(6000);
  });

  it('counts time alone where the system tells no processor time', () => {
    expect(givenUpAfter(null)).toBe(1000);
  });

  it('begins again with each part, stands still while it waits for us, and is over at the end', () => {
    let isGivenUp = false;
    const clock = silenceClock(
      1000,
      () => null,
      () => (isGivenUp = true),
    );
    clock.start();
    vi.advanceTimersByTime(900);
    clock.start();
    vi.advanceTimersByTime(900);
    clock.stop();
    vi.advanceTimersByTime(5000);
    clock.start();
    vi.advanceTimersByTime(900);
    clock.end();
    clock.start();
    vi.advanceTimersByTime(5000);
    expect(isGivenUp).toBe(false);
  });
});
