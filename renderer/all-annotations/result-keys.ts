import type { RefObject } from 'react';
import type { AnnotationId, Colour } from '../../preload/contract/annotations.ts';
import { useAppState } from '../app-state.tsx';
import { useKey } from '../ui/keys.tsx';
import { useBulkMarking } from './bulk-marking.ts';

/** Binds the keys of the list of annotations: those that move are those of the list of articles, those that mark those of the reader. */
export function useResultKeys({
  list,
  row,
  lastRow,
  pageRows,
  goTo,
  openRow,
  passOn,
  toggle,
  extendTo,
  selectAll,
  ids,
  onDeleted,
}: {
  readonly list: RefObject<HTMLElement | null>;
  readonly row: number;
  readonly lastRow: number;
  readonly pageRows: number;
  readonly goTo: (row: number) => void;
  readonly openRow: (row: number) => boolean;
  /** Goes to a row and opens it, while the focus stays where it is. */
  readonly passOn: (row: number) => void;
  readonly toggle: (row: number) => void;
  readonly extendTo: (row: number) => void;
  readonly selectAll: () => void;
  /** The annotations that are selected, or else the one where the keys are. */
  readonly ids: readonly AnnotationId[];
  readonly onDeleted: () => void;
}): void {
  const { openArticle, ask } = useAppState();
  const { recolour, remove } = useBulkMarking();
  const step = (by: 1 | -1): void => {
    if (list.current?.contains(document.activeElement) === true) goTo(row + by);
    else if (openArticle === null) goTo(row);
    else passOn(row + by);
  };
  useKey('list.next', () => step(1), list);
  useKey('list.previous', () => step(-1), list);
  useKey('list.first', () => goTo(0), list);
  useKey('list.last', () => goTo(lastRow), list);
  useKey('list.pageDown', () => goTo(row + pageRows), list);
  useKey('list.pageUp', () => goTo(row - pageRows), list);
  useKey('list.extendDown', () => extendTo(row + 1), list);
  useKey('list.extendUp', () => extendTo(row - 1), list);
  useKey('list.open', () => openRow(row), list);
  useKey('article.select', () => toggle(row), list);
  useKey('article.selectAll', selectAll, list);
  useKey(
    'article.tag',
    isInList(list, () => ask({ tagAnnotations: ids })),
    list,
  );
  useKey(
    'article.export',
    isInList(list, () => ask({ export: { kind: 'annotations', ids } })),
    list,
  );
  useKey('annotation.delete', () => void remove(ids).then(onDeleted), list);
  const colourHere = (colour: Colour) => isInList(list, () => void recolour(ids, colour));
  useKey('highlight.yellow', colourHere('yellow'), list);
  useKey('highlight.green', colourHere('green'), list);
  useKey('highlight.blue', colourHere('blue'), list);
  useKey('highlight.orange', colourHere('orange'), list);
  useKey('highlight.rose', colourHere('rose'), list);
  useKey('highlight.violet', colourHere('violet'), list);
}

/** Elsewhere the keys of marking belong to the reader. */
function isInList(list: RefObject<HTMLElement | null>, act: () => void): () => boolean {
  return () => {
    if (list.current?.contains(document.activeElement) !== true) return false;
    act();
    return true;
  };
}
