/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events -- a select cannot hold rows of three lines; useListKeys has the keys */
import { drawnRows } from '../ui/drawn-rows.ts';
import type { ArticleId } from '../../preload/contract/articles.ts';
import type { Hit, SearchPage } from '../../preload/contract/search.ts';
import { useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState, type FocusEvent, type MouseEvent } from 'react';
import { useAppState } from '../app-state.tsx';
import { dragArticles } from '../library/dragged-articles.ts';
import { shelfKey } from '../library/shelves.ts';
import { useJudged } from '../searches/use-judged.ts';
import { useOpenFound } from '../searches/use-open-found.ts';
import { useArticleRows, type ListQuestion } from './article-pages.ts';
import { ArticleRow } from './article-row.tsx';
import { useListKeys } from './list-keys.ts';
import { PassagesPopover, type Unfolded } from './passages-popover.tsx';
import { useRowCursor } from './row-cursor.ts';
import { useSelecting } from './selecting.ts';
import './article-list.css';

/** The height of every row, in pixels: three lines and their margins. */
const rowHeight = 80;

/** How many rows are kept ready above and below those in view. */
const overscan = 8;

/** The list of articles: as many rows as there are, of which only those in view are drawn and asked for. */
export function ArticleList({
  question,
  first,
  label,
  onPoint,
}: {
  readonly question: ListQuestion;
  readonly first: SearchPage;
  readonly label: string;
  /** Told which article has the keyboard's focus, or `null` when none in the list has. */
  readonly onPoint: (id: ArticleId | null) => void;
}) {
  const { openArticle, newSince, selected, select } = useAppState();
  const open = useOpenFound(question);
  const judged = useJudged(question);
  const scroller = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const cursorRow = useRef(0);
  const [hovered, setHovered] = useState(-1);
  const [unfolded, setUnfolded] = useState<Unfolded | null>(null);
  const isSearch = question.query.trim() !== '';
  const list = `${shelfKey(question.shelf)} ${question.sort} ${question.query}`;
  const toDraw = (range: Range): number[] => drawnRows(range, cursorRow.current);
  // oxlint-disable-next-line react/incompatible-library -- its methods are called while drawing, as it means them to be
  const virtual = useVirtualizer({
    count: first.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan,
    rangeExtractor: toDraw,
  });
  const inView = { startIndex: 0, endIndex: 0, ...virtual.range, overscan, count: first.total };
  const rows = useArticleRows(question, first, toDraw(inView));
  const cursor = useRowCursor(list, first.total, rows);
  const selecting = useSelecting(rows, cursor, first.total);
  cursorRow.current = cursor.row;

  const showRow = (row: number, takesFocus: boolean): void => {
    wantsFocus.current = takesFocus;
    virtual.scrollToIndex(row);
  };
  const pageRows = Math.max(1, Math.floor((virtual.scrollRect?.height ?? rowHeight) / rowHeight) - 1);
  const unfold = (row: number): boolean => {
    const element = scroller.current?.querySelector<HTMLElement>(`[data-row="${row}"]`);
    const hit = rows.hitAt(row);
    if (!element || hit === undefined || !isSearch) return false;
    setUnfolded({ hit, query: question.query, element });
    return true;
  };
  useListKeys({ list: scroller, rows, cursor, selecting, open, showRow, unfold, pageRows, lastRow: first.total - 1 });

  const hitOf = ({ target }: { readonly target: EventTarget }): Hit | undefined => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]')?.dataset['row'] : undefined;
    return row === undefined ? undefined : rows.hitAt(Number(row));
  };
  // a press that becomes a drag is no click, yet the keys then belong to the row that was pressed
  const onFocus = (event: FocusEvent): void => {
    const hit = hitOf(event);
    const row = hit && rows.rowOf(hit.id);
    if (row !== undefined && (row !== cursor.row || cursor.follows !== hit?.id)) cursor.move(row, true);
    onPoint(hit?.id ?? null);
  };
  const onClick = (event: MouseEvent): void => {
    const hit = hitOf(event);
    const row = hit && rows.rowOf(hit.id);
    if (hit === undefined || row === undefined) return;
    wantsFocus.current = true;
    if (event.shiftKey) return void selecting.extendTo(row);
    cursor.move(row);
    if (event.ctrlKey || event.metaKey) return selecting.toggle(row);
    if (event.target instanceof Element && event.target.closest('[data-unfolds-passages]')) return void unfold(row);
    select([]);
    open(hit.id);
  };

  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [list]);
  // the focus stays with the cursor, whose article may have come to another row since
  useLayoutEffect(() => {
    const hasFocus = wantsFocus.current || scroller.current?.contains(document.activeElement) === true;
    wantsFocus.current = false;
    onPoint(hasFocus ? (rows.hitAt(cursor.row)?.id ?? null) : null);
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${cursor.row}"]`);
    if (hasFocus && row !== document.activeElement) row?.focus({ preventScroll: true });
  });

  return (
    <div className="articles" ref={scroller}>
      <div
        className="articles-all"
        role="listbox"
        aria-label={label}
        aria-multiselectable="true"
        tabIndex={-1}
        style={{ blockSize: virtual.getTotalSize() }}
        onFocus={onFocus}
        onBlur={() => onPoint(null)}
        onPointerOver={(event) => {
          const hit = hitOf(event);
          setHovered((hit && rows.rowOf(hit.id)) ?? -1);
        }}
        onPointerLeave={() => setHovered(-1)}
        onClick={onClick}
        onDragStart={(event) => {
          const hit = hitOf(event);
          if (hit) dragArticles(event, selected.has(hit.id) ? [...selected] : [hit.id]);
        }}
      >
        {virtual.getVirtualItems().map(({ index, start }) => {
          const hit = rows.hitAt(index);
          return (
            <ArticleRow
              key={index}
              hit={hit}
              row={index}
              total={first.total}
              start={start}
              isSelected={hit !== undefined && selected.has(hit.id)}
              isOpen={hit !== undefined && hit.id === openArticle}
              isAtCursor={index === cursor.row}
              isNew={hit !== undefined && newSince !== null && hit.filedAt > newSince}
              judged={hit && judged.get(hit.id)}
              passagesFor={isSearch && (index === cursor.row || index === hovered) ? question.query : null}
            />
          );
        })}
      </div>
      {unfolded && <PassagesPopover unfolded={unfolded} onOpen={open} onClose={() => setUnfolded(null)} />}
    </div>
  );
}
