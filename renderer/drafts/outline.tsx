import type { RefObject } from 'react';
import type { DraftPiece } from '../../preload/contract/drafts.ts';
import { Keys } from '../ui/key-caps.tsx';
import { useKey } from '../ui/keys.tsx';
import type { DraftActions } from './draft-actions.ts';
import { PieceRow } from './piece-row.tsx';
import { useDropping } from './use-dropping.ts';
import type { Outlining } from './use-outlining.ts';

/** The pieces of a draft in order, to be written, moved and taken out; quotes are dropped between them. */
export function Outline({
  pieces,
  actions,
  outlining,
  ground,
  pane,
}: {
  readonly pieces: readonly DraftPiece[];
  readonly actions: DraftActions;
  readonly outlining: Outlining;
  readonly ground: RefObject<HTMLDivElement | null>;
  /** Where the outline stands, from which the keys lead into it. */
  readonly pane: RefObject<HTMLElement | null>;
}) {
  const { place, listeners } = useDropping((what, at, isSection) => void outlining.drop(what, at, isSection));
  useOutlineKeys(pieces, outlining, ground);
  useKey(
    'list.next',
    (event) => {
      const [first] = pieces;
      if (event.target !== pane.current || first === undefined) return false;
      outlining.focus(first.id, 'piece');
      return true;
    },
    pane,
  );
  return (
    <div
      className="outline-ground"
      ref={ground}
      {...listeners}
      data-dropping={(place !== null && pieces.length === 0) || undefined}
    >
      <ol className="outline" aria-label="Outline">
        {pieces.map((piece, at) => (
          <PieceRow
            key={piece.id}
            piece={piece}
            place={at}
            isCurrent={piece.id === outlining.current}
            dropping={place === at ? 'before' : place === at + 1 && place === pieces.length ? 'after' : undefined}
            actions={actions}
            outlining={outlining}
          />
        ))}
      </ol>
      {pieces.length === 0 && (
        <div className="empty">
          <p className="empty-title">Nothing in the draft yet</p>
          <p>
            Drag a quote here from the annotations, or press <Keys keys="Enter" /> on one.
          </p>
          <p>
            Press <Keys keys="i" /> to write, <Keys keys="g" /> for a heading.
          </p>
        </div>
      )}
    </div>
  );
}

/** Hears the keys that go from piece to piece and move them. */
function useOutlineKeys(
  pieces: readonly DraftPiece[],
  { current, focus, step, remove, jump }: Outlining,
  ground: RefObject<HTMLElement | null>,
): void {
  const place = pieces.findIndex(({ id }) => id === current);
  const piece = pieces[place];
  const goTo = (to: number) => (): void => {
    const next = pieces[Math.max(0, Math.min(to, pieces.length - 1))];
    if (next !== undefined) focus(next.id, 'piece');
  };
  /** Does something where a piece itself has the focus, not a button or a field in it. */
  const onPiece = (act: () => boolean | void) => (event: KeyboardEvent) =>
    event.target instanceof HTMLElement && event.target.matches('[data-piece]') ? act() : false;
  const onStep = (by: -1 | 1, isSection: boolean) => (): boolean => {
    if (ground.current?.contains(document.activeElement) !== true) return false;
    void step(place, by, isSection);
    return true;
  };
  const enter = (): boolean => {
    if (piece === undefined) return false;
    if (piece.kind === 'quote') return jump(piece);
    focus(piece.id, 'field');
    return true;
  };
  useKey('list.next', onPiece(goTo(place + 1)), ground);
  useKey('list.previous', onPiece(goTo(place - 1)), ground);
  useKey('list.first', onPiece(goTo(0)), ground);
  useKey('list.last', onPiece(goTo(pieces.length - 1)), ground);
  useKey('list.open', onPiece(enter), ground);
  useKey(
    'piece.remove',
    onPiece(() => (piece === undefined ? false : void remove(piece))),
    ground,
  );
  useKey('piece.up', onStep(-1, false), ground);
  useKey('piece.down', onStep(1, false), ground);
  useKey('section.up', onStep(-1, true), ground);
  useKey('section.down', onStep(1, true), ground);
}
