import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** How many tests went which way. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** How many of those that passed did so only when they were tried again: there is a race in each. */
  readonly again: number;
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** The sum of counts. */
export function sumCounts(all: readonly TestCounts[]): TestCounts {
  const sum = (key: keyof TestCounts): number => all.reduce((total, counts) => total + counts[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped'), again: sum('again') };
}

/** The closing line of a run. */
export function countsLine({ passed, failed, skipped, again }: TestCounts): string {
  const tried = again > 0 ? ` (${again} only when tried again: look for the race)` : '';
  return `${passed} passed${tried}, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** The counts of a check that is one test. */
export function checkCounts(isPassed: boolean): TestCounts {
  return { passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, skipped: 0, again: 0 };
}

/**
 * The counts in a report of Vitest or Playwright. A run that failed outside any test, or wrote no report, is one failure:
 * nothing that went wrong may look like a pass.
 */
export async function reportCounts(file: string, isPassed: boolean): Promise<TestCounts> {
  const counts = await readFile(file, 'utf8').then(
    (text) => countsIn(JSON.parse(text)),
    () => checkCounts(false),
  );
  return isPassed || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function countsIn(report: unknown): TestCounts {
  const vitest = vitestReport.safeParse(report);
  if (vitest.success) {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = vitest.data;
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests, again: 0 };
  }
  const { expected, unexpected, flaky, skipped } = playwrightReport.parse(report).stats;
  return { passed: expected + flaky, failed: unexpected, skipped, again: flaky };
}
