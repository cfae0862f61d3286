import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/**
 * The rows of a long list to draw: those in view, and the row of the cursor, which stays drawn when it is scrolled away, or the focus
 * would be lost. What was in view of a longer list before may lie beyond the end of this one.
 */
export function drawnRows(range: Range, cursor: number): number[] {
  const last = range.count - 1;
  if (last < 0) return [];
  const within = (row: number): number => Math.max(0, Math.min(row, last));
  const inView = defaultRangeExtractor({
    ...range,
    startIndex: within(range.startIndex),
    endIndex: within(range.endIndex),
  });
  return [...new Set([...inView, within(cursor)])].toSorted((one, other) => one - other);
}
