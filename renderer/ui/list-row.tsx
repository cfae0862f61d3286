import type { ReactNode } from 'react';

/* oxlint-disable jsx-a11y/prefer-tag-over-role -- an option element holds one line of text */

/** Where a row of a list stands, and how it is shown; only some rows are drawn, so that each says its place among all. */
export interface ListRowPlace {
  readonly row: number;
  readonly total: number;
  /** Where the row begins in the list, in pixels. */
  readonly start: number;
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  readonly isAtCursor: boolean;
}

/** One row of a list whose rows are placed by hand; `isWaiting` while what it shows is on its way. */
export function ListRow({
  place: { row, total, start, isSelected, isOpen, isAtCursor },
  isWaiting,
  isDraggable = false,
  className = 'row',
  children,
}: {
  readonly place: ListRowPlace;
  readonly isWaiting: boolean;
  readonly isDraggable?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <div
      className={className}
      role="option"
      aria-selected={isSelected}
      aria-current={isOpen ? 'true' : undefined}
      aria-busy={isWaiting}
      aria-posinset={row + 1}
      aria-setsize={total}
      data-row={row}
      tabIndex={isAtCursor ? 0 : -1}
      draggable={isDraggable}
      style={{ transform: `translateY(${start}px)` }}
    >
      {children}
    </div>
  );
}
