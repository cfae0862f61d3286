import type { Shelf } from '../../preload/contract/search.ts';
import type { DragEvent } from 'react';
import { useAppState } from '../app-state.tsx';
import { Count } from '../ui/count.tsx';
import { Icon, type IconName } from '../ui/icons.tsx';
import { isSameShelf } from './shelves.ts';

/** One line of the library: shows its shelf when pressed; `drop` takes articles dragged from the list. */
export function ShelfLink({
  shelf,
  name,
  icon,
  articles,
  drop,
}: {
  readonly shelf: Shelf;
  readonly name: string;
  readonly icon: IconName;
  readonly articles: number | undefined;
  readonly drop?: ShelfDrop;
}) {
  const { shelf: shown, showShelf, comparing, listing } = useAppState();
  const isShown = comparing === null && listing === 'articles' && isSameShelf(shelf, shown);
  return (
    <button
      type="button"
      className="shelf"
      aria-current={isShown ? 'page' : undefined}
      onClick={() => showShelf(shelf)}
      {...drop}
    >
      <Icon name={icon} />
      <span className="shelf-name" title={name}>
        <bdi>{name}</bdi>
      </span>
      {articles !== undefined && <Count of={articles} noun="article" className="shelf-count" />}
    </button>
  );
}

/** What a shelf does while articles are dragged over it and let go. */
export interface ShelfDrop {
  readonly onDragOver: (event: DragEvent<HTMLElement>) => void;
  readonly onDragLeave: (event: DragEvent<HTMLElement>) => void;
  readonly onDrop: (event: DragEvent<HTMLElement>) => void;
}
