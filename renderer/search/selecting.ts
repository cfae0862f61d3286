import { useAppState } from '../app-state.tsx';
import { useToast } from '../ui/toast.tsx';
import { useAttempt } from '../ui/use-attempt.ts';
import { inDigits } from '../ui/words.ts';
import type { ArticleRows } from './article-pages.ts';
import type { RowCursor } from './row-cursor.ts';

/** How many articles can be selected at once; a whole search or dossier is exported as such. */
const mostSelected = 10_000;

/** The ways to select rows of a list. */
export interface Selecting {
  /** Selects a row, or unselects it. */
  readonly toggle: (row: number) => void;
  /** Selects the rows from the anchor of the cursor to this one, and gives the row the cursor is at then. */
  readonly extendTo: (row: number) => Promise<number>;
  readonly all: () => Promise<void>;
}

/** Selecting rows of a list, from where its cursor is. */
export function useSelecting(rows: ArticleRows, cursor: RowCursor, total: number): Selecting {
  const { selected, select } = useAppState();
  const say = useToast();
  const attempt = useAttempt();
  const selectBetween = async (from: number, to: number): Promise<void> => {
    const last = Math.min(to, from + mostSelected - 1);
    await attempt(async () => {
      select(await rows.idsBetween(from, last));
      if (last < to) say(`Only the first ${inDigits(mostSelected)} are selected`);
    });
  };
  return {
    toggle(row) {
      const id = rows.hitAt(row)?.id;
      if (id === undefined) return;
      const next = new Set(selected);
      if (!next.delete(id)) next.add(id);
      select(next);
    },
    async extendTo(row) {
      const to = cursor.move(row, true);
      await selectBetween(Math.min(cursor.anchor, to), Math.max(cursor.anchor, to));
      return to;
    },
    all: () => selectBetween(0, total - 1),
  };
}
