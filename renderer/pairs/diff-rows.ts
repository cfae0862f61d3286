import type { DiffRun } from '../../preload/contract/pairs.ts';

/** One line of the comparison: what stands on each side of it, and whether that is the same. */
export interface DiffRow {
  readonly before: readonly DiffRun[];
  readonly after: readonly DiffRun[];
  readonly isSame: boolean;
}

/** Runs as lines side by side: a paragraph that only one text has stands alone, one that was changed stands beside what it became. */
export function diffRows(runs: readonly DiffRun[]): readonly DiffRow[] {
  const rows: DiffRow[] = [];
  let before: DiffRun[] = [];
  let after: DiffRun[] = [];
  const end = (): void => {
    const both = [...before, ...after];
    if (both.length > 0) rows.push({ before, after, isSame: both.every(({ kind }) => kind === 'same') });
    before = [];
    after = [];
  };
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at];
    const next = runs[at + 1];
    if (run === undefined) break;
    const isReplaced = run.kind === 'removed' && next?.kind === 'added';
    if (isReplaced) at += 1;
    const removed = run.kind === 'added' ? [] : run.text.split('\n');
    const added = isReplaced ? next.text.split('\n') : run.kind === 'removed' ? [] : run.text.split('\n');
    for (let line = 0; line < Math.max(removed.length, added.length); line += 1) {
      if (line > 0) end();
      const [there, here] = [removed[line] ?? '', added[line] ?? ''];
      if (there !== '') before.push({ kind: run.kind === 'same' ? 'same' : 'removed', text: there });
      if (here !== '') after.push({ kind: run.kind === 'same' ? 'same' : 'added', text: here });
    }
  }
  end();
  return rows;
}
