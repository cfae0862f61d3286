/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events -- a select cannot hold rows of several lines; useResultKeys has the keys */
import { useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useLayoutEffect, useMemo, useRef, useState, type MouseEvent } from 'react';
import type { AnnotationGrouping } from '../../preload/contract/annotation-list.ts';
import type { AnnotationId } from '../../preload/contract/annotations.ts';
import { useColourWords } from '../annotations/use-colour-words.ts';
import { useAppState } from '../app-state.tsx';
import { useToast } from '../ui/toast.tsx';
import { useAttempt } from '../ui/use-attempt.ts';
import { counted, inDigits } from '../ui/words.ts';
import { drawnRows } from '../ui/drawn-rows.ts';
import { AnnotationGroupHead, groupName } from './annotation-group-head.tsx';
import { AnnotationRow } from './annotation-row.tsx';
import { useAnnotationRows, type FoundAnnotations } from './found-annotations.ts';
import { groupsAmong } from './groups.ts';
import { useResultKeys } from './result-keys.ts';
import '../search/article-list.css';

/** The heights of rows and of the lines above groups, in pixels, as the style sheet has them. */
const heights: Readonly<Record<AnnotationGrouping, { readonly row: number; readonly head: number }>> = {
  article: { row: 88, head: 52 },
  colour: { row: 108, head: 36 },
  tag: { row: 108, head: 36 },
  day: { row: 108, head: 36 },
};

/** How many rows are kept ready above and below those in view. */
const overscan = 8;

/** How many annotations can be selected at once. */
const mostSelected = 10_000;

/** A list of annotations in groups, of which only the rows in view are drawn and asked for; it starts anew with another question. */
export function AnnotationResults({
  found,
  selected,
  onSelect,
}: {
  readonly found: FoundAnnotations;
  readonly selected: ReadonlySet<AnnotationId>;
  readonly onSelect: (ids: Iterable<AnnotationId>) => void;
}) {
  const words = useColourWords();
  const { open, openAnnotation } = useAppState();
  const say = useToast();
  const attempt = useAttempt();
  const scroller = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const { grouping } = found.question;
  const { rows: total, starts } = found.found;
  const { row: rowHeight, head: headHeight } = heights[grouping];
  const isStart = useMemo(() => new Set(starts), [starts]);
  const [place, setPlace] = useState({ row: 0, anchor: 0 });
  const within = (row: number): number => Math.max(0, Math.min(row, total - 1));
  const cursor = within(place.row);
  const toDraw = (range: Range): number[] => drawnRows(range, cursor);
  // oxlint-disable-next-line react/incompatible-library -- its methods are called while drawing, as it means them to be
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: (row) => rowHeight + (isStart.has(row) ? headHeight : 0),
    overscan,
    rangeExtractor: toDraw,
  });
  const drawn = toDraw({ startIndex: 0, endIndex: 0, ...virtual.range, overscan, count: total });
  const rows = useAnnotationRows(found, drawn);

  const goTo = (row: number, isExtending = false): number => {
    const next = within(row);
    setPlace({ row: next, anchor: isExtending ? place.anchor : next });
    return next;
  };
  const showRow = (row: number, takesFocus: boolean): void => {
    wantsFocus.current = takesFocus;
    virtual.scrollToIndex(row);
  };
  const openRow = (row: number): boolean => {
    const annotation = rows.at(row);
    if (annotation === undefined) return false;
    open(annotation.article.id, { annotation: annotation.id });
    return true;
  };
  const toggle = (row: number): void => {
    const id = rows.at(row)?.id;
    if (id === undefined) return;
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect(next);
  };
  const selectBetween = async (from: number, to: number): Promise<void> => {
    const last = Math.min(to, from + mostSelected - 1);
    await attempt(async () => {
      onSelect(await rows.idsBetween(from, last));
      if (last < to) say(`Only the first ${inDigits(mostSelected)} are selected`);
    });
  };
  const extendTo = (row: number): void => {
    const to = goTo(row, true);
    showRow(to, true);
    void selectBetween(Math.min(place.anchor, to), Math.max(place.anchor, to));
  };
  const atHand = rows.at(cursor)?.id;
  useResultKeys({
    list: scroller,
    row: cursor,
    lastRow: total - 1,
    pageRows: Math.max(1, Math.floor((virtual.scrollRect?.height ?? rowHeight) / rowHeight) - 1),
    goTo: (row) => showRow(goTo(row), true),
    openRow,
    passOn: (row) => {
      const next = goTo(row);
      openRow(next);
      showRow(next, false);
    },
    toggle,
    extendTo,
    selectAll: () => void selectBetween(0, total - 1),
    ids: selected.size > 0 ? [...selected] : atHand === undefined ? [] : [atHand],
    onDeleted: () => onSelect([]),
  });

  const onClick = (event: MouseEvent): void => {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
    if (pressed === null) return;
    const row = Number(pressed.dataset['row']);
    wantsFocus.current = true;
    if (event.shiftKey) return extendTo(row);
    goTo(row);
    if (event.ctrlKey || event.metaKey) return toggle(row);
    onSelect([]);
    openRow(row);
  };

  // where groups begin may have changed, and with it the heights of rows
  useLayoutEffect(() => virtual.measure(), [virtual, starts]);
  useLayoutEffect(() => {
    const hasFocus = wantsFocus.current || scroller.current?.contains(document.activeElement) === true;
    wantsFocus.current = false;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${cursor}"]`);
    if (hasFocus && row !== document.activeElement) row?.focus({ preventScroll: true });
  });

  return (
    <div className="articles" ref={scroller}>
      <div
        className="articles-all"
        role="listbox"
        aria-label="Annotations"
        aria-multiselectable="true"
        tabIndex={-1}
        style={{ blockSize: virtual.getTotalSize() }}
        onClick={onClick}
      >
        {groupsAmong(virtual.getVirtualItems(), starts, total).map(({ first, count, items }) => {
          const known = items.map(({ index }) => rows.at(index)).find((one) => one !== undefined);
          return (
            <div
              key={first}
              role="group"
              aria-label={
                known === undefined
                  ? 'Annotations'
                  : `${groupName(grouping, known, words)}, ${counted(count, 'annotation')}`
              }
            >
              {items.map(({ index, start }) => {
                const annotation = rows.at(index);
                return [
                  index === first && (
                    <AnnotationGroupHead
                      key="head"
                      grouping={grouping}
                      first={annotation}
                      count={count}
                      start={start}
                    />
                  ),
                  <AnnotationRow
                    key={index}
                    annotation={annotation}
                    grouping={grouping}
                    row={index}
                    total={total}
                    start={index === first ? start + headHeight : start}
                    isSelected={annotation !== undefined && selected.has(annotation.id)}
                    isOpen={annotation !== undefined && annotation.id === openAnnotation?.id}
                    isAtCursor={index === cursor}
                  />,
                ];
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}
