import type { ArticleId } from '../../preload/contract/articles.ts';
import type { RefObject } from 'react';
import { useAppState } from '../app-state.tsx';
import { useKey } from '../ui/keys.tsx';
import type { ArticleRows } from './article-pages.ts';
import type { RowCursor } from './row-cursor.ts';
import type { Selecting } from './selecting.ts';

/** Binds the keys that move through a list. Beside an open article, `j` and `k` open the next; in the list they only move. */
export function useListKeys({
  list,
  rows,
  cursor,
  selecting,
  open,
  showRow,
  unfold,
  pageRows,
  lastRow,
}: {
  readonly list: RefObject<HTMLElement | null>;
  readonly rows: ArticleRows;
  readonly cursor: RowCursor;
  readonly selecting: Selecting;
  readonly open: (id: ArticleId) => void;
  readonly showRow: (row: number, takesFocus: boolean) => void;
  /** Unfolds further passages of a row. False when there are none to unfold. */
  readonly unfold: (row: number) => boolean;
  readonly pageRows: number;
  readonly lastRow: number;
}): void {
  const { openArticle } = useAppState();
  const goTo = (row: number): void => showRow(cursor.move(row), true);
  const step = (by: 1 | -1): void => {
    const isInList = list.current?.contains(document.activeElement) === true;
    if (isInList) return goTo(cursor.beside(by));
    if (openArticle === null) return goTo(cursor.row);
    const row = cursor.move(cursor.beside(by));
    const hit = rows.hitAt(row);
    if (hit !== undefined) open(hit.id);
    return showRow(row, false);
  };
  const extend = async (by: 1 | -1): Promise<void> => showRow(await selecting.extendTo(cursor.row + by), true);
  useKey('list.next', () => step(1), list);
  useKey('list.previous', () => step(-1), list);
  useKey('list.first', () => goTo(0), list);
  useKey('list.last', () => goTo(lastRow), list);
  useKey('list.pageDown', () => goTo(cursor.row + pageRows), list);
  useKey('list.pageUp', () => goTo(cursor.row - pageRows), list);
  useKey('list.extendDown', () => void extend(1), list);
  useKey('list.extendUp', () => void extend(-1), list);
  useKey('article.select', () => selecting.toggle(cursor.row), list);
  useKey('article.selectAll', () => void selecting.all(), list);
  useKey('list.passages', () => unfold(cursor.row), list);
  const openHere = (): boolean => {
    const hit = rows.hitAt(cursor.row);
    if (hit !== undefined) open(hit.id);
    return hit !== undefined;
  };
  useKey('list.open', openHere, list);
}
