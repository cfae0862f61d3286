import type { Database } from 'better-sqlite3';
import { catchUpKin } from '../storage/kin.ts';

/** The first list is shown before anything is looked for. */
const beginAfterMs = 1000;
/** Between two steps other questions are answered, and a small computer stays cool. */
const restMs = 20;

/**
 * Finds what was nearly the same already among the articles filed before that was looked for: a few at a time, so that an
 * archive opens at once whatever its size. `onFound` is called after a step that found a pair; a failure goes to `onFailure`.
 */
export function keepKin(db: Database, onFound: () => void, onFailure: (error: unknown) => void): void {
  const step = (): void => {
    if (!db.open) return;
    try {
      const { left, found } = catchUpKin(db);
      if (found > 0) onFound();
      if (left > 0) setTimeout(step, restMs).unref();
    } catch (error) {
      onFailure(error);
    }
  };
  setTimeout(step, beginAfterMs).unref();
}
