/** Tells when a reader that should give something has given nothing for too long. */
export interface SilenceClock {
  start(): void;
  /** Stops it while the reader waits for us. */
  stop(): void;
  /** Stops it for good. */
  end(): void;
}

/** A reader that took less than this of a stretch is not kept from working: it hangs without work. */
const leastShare = 0.01;
/** How many stretches of silence the busiest machine is given. */
const mostStretches = 6;

/**
 * A clock over stretches of `silenceMs`. Readers give way to the window and to search, so a stretch on a busy machine may have
 * left one little of the processor: while `cpuMs` says that it works and has had less than half a stretch, it gets another.
 * Where the system does not tell (`null`), time is all that counts.
 */
export function silenceClock(silenceMs: number, cpuMs: () => number | null, onSilence: () => void): SilenceClock {
  let timer: NodeJS.Timeout | undefined;
  let hasEnded = false;
  const stop = (): void => clearTimeout(timer);
  const wait = (atStart: number | null, before: number | null, stretch: number): void => {
    timer = setTimeout(() => {
      const now = cpuMs();
      const isKeptFromWork =
        stretch < mostStretches &&
        now !== null &&
        atStart !== null &&
        before !== null &&
        now - atStart < silenceMs / 2 &&
        now - before >= silenceMs * leastShare;
      if (isKeptFromWork) wait(atStart, now, stretch + 1);
      else onSilence();
    }, silenceMs);
  };
  return {
    stop,
    start() {
      stop();
      if (hasEnded) return;
      const spent = cpuMs();
      wait(spent, spent, 1);
    },
    // The last parts of a file may be taken after its end: that must not start the clock again.
    end() {
      stop();
      hasEnded = true;
    },
  };
}
