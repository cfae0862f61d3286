import type { ImportProgress } from '../../preload/contract/imports.ts';

/** Shows progress on one line of standard error, where that is a terminal that can go back; elsewhere nothing is shown. */
export function progressLine(): {
  readonly show: (progress: ImportProgress) => void;
  readonly end: () => void;
} {
  const { stderr } = process;
  if (!stderr.isTTY) return { show: () => undefined, end: () => undefined };
  return {
    show({ done, total, failed, filesPerSecond, secondsLeft }) {
      const left = secondsLeft === null ? '' : `, ${Math.ceil(secondsLeft)} s left`;
      stderr.write(`\r\u001b[K${done} of ${total} files, ${failed} failed, ${filesPerSecond.toFixed(1)}/s${left}`);
    },
    end: () => stderr.write('\r\u001b[K'),
  };
}

/** Shows how many of something are done, in the same way; how much, where it is counted in nothing that has a name. */
export function countLine(what: string | null): {
  readonly show: (progress: { readonly done: number; readonly total: number }) => void;
  readonly end: () => void;
} {
  const { stderr } = process;
  if (!stderr.isTTY) return { show: () => undefined, end: () => undefined };
  return {
    show({ done, total }) {
      const words =
        what === null ? `${Math.floor((100 * done) / Math.max(1, total))} %` : `${done} of ${total} ${what}`;
      stderr.write(`\r\u001b[K${words}`);
    },
    end: () => stderr.write('\r\u001b[K'),
  };
}
