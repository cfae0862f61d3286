import type { ArticleId } from '../../preload/contract/articles.ts';
import { useState } from 'react';
import type { ArticleRows } from './article-pages.ts';

/** Where the keyboard stands in a list: a row, and the row at which a range of selected ones begins. */
export interface RowCursor {
  readonly row: number;
  /** The article it follows; `undefined` until it was moved or the keys came to it. */
  readonly follows: ArticleId | undefined;
  readonly anchor: number;
  /** Moves to a row, or to the nearest there is, and gives it. `isExtending` leaves the anchor where it is. */
  readonly move: (row: number, isExtending?: boolean) => number;
  /** The row below, or above: the very row of the cursor when its article has left the list and another moved up. */
  readonly beside: (step: 1 | -1) => number;
}

interface Place {
  readonly list: string;
  readonly row: number;
  readonly anchor: number;
  readonly id: ArticleId | undefined;
}

/** A cursor that follows its article as rows come and go, and starts again when `list`, the name of what is listed, changes. */
export function useRowCursor(list: string, total: number, rows: ArticleRows): RowCursor {
  const atFirst: Place = { list, row: 0, anchor: 0, id: undefined };
  const [kept, setPlace] = useState(atFirst);
  const place = kept.list === list ? kept : atFirst;
  const within = (row: number): number => Math.max(0, Math.min(row, total - 1));
  const found = place.id === undefined ? place.row : rows.rowOf(place.id);
  const row = within(found ?? place.row);
  const hasGone = found === undefined && rows.hitAt(row) !== undefined;
  return {
    row,
    follows: place.id,
    anchor: within(place.anchor),
    move(to, isExtending = false) {
      const next = within(to);
      setPlace({ list, row: next, anchor: isExtending ? place.anchor : next, id: rows.hitAt(next)?.id });
      return next;
    },
    beside: (step) => within(hasGone && step === 1 ? row : row + step),
  };
}
