import type { ReactNode } from 'react';
import { Icon, type IconName } from '../ui/icons.tsx';

/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events -- a datalist cannot show kinds; the field has the keys */

/** The id of one of the things offered below the search field, for the field that points at it. */
export function offeredId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** One of the things offered below the search field; the field keeps the focus and points at the chosen one. */
export function OfferedOption({
  listId,
  index,
  isChosen,
  icon,
  label,
  onTake,
  children,
}: {
  readonly listId: string;
  readonly index: number;
  readonly isChosen: boolean;
  readonly icon: IconName;
  /** What a screen reader says of it, where that is not what is shown. */
  readonly label?: string;
  readonly onTake: () => void;
  readonly children: ReactNode;
}) {
  return (
    <div
      id={offeredId(listId, index)}
      className="suggestion"
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      aria-label={label}
      // a press must not take the focus from the field
      onPointerDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      <Icon name={icon} />
      {children}
    </div>
  );
}
