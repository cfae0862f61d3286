/* oxlint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions -- the keys of the outline go from piece to piece */
import { useState } from 'react';
import { areaName } from '../../preload/contract/areas.ts';
import type { DraftPiece } from '../../preload/contract/drafts.ts';
import { Icon } from '../ui/icons.tsx';
import type { DraftActions } from './draft-actions.ts';
import { dragPiece } from './dragged-piece.ts';
import { PieceField } from './piece-field.tsx';
import { PieceQuote } from './piece-quote.tsx';
import { PieceTools } from './piece-tools.tsx';
import type { Outlining } from './use-outlining.ts';

/** One piece of the outline: its grip, what it says, and what can be done to it. */
export function PieceRow({
  piece,
  place,
  isCurrent,
  dropping,
  actions,
  outlining,
}: {
  readonly piece: DraftPiece;
  readonly place: number;
  readonly isCurrent: boolean;
  /** On which side of it what is dragged would land. */
  readonly dropping: 'before' | 'after' | undefined;
  readonly actions: DraftActions;
  readonly outlining: Outlining;
}) {
  const { id } = piece;
  // Of several hundred pieces only one or two have their tools drawn.
  const [isHovered, setHovered] = useState(false);
  return (
    <li
      className={`piece piece-is-${piece.kind}`}
      data-piece={id}
      data-current={isCurrent || undefined}
      data-dropping={dropping}
      aria-label={nameOf(piece)}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={() => outlining.choose(id)}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
    >
      <span
        className="piece-grip"
        draggable
        aria-hidden="true"
        title="Drag to move; with Shift a heading brings what stands under it"
        onDragStart={(event) => {
          const row = event.currentTarget.closest('li');
          if (row !== null) event.dataTransfer.setDragImage(row, 12, 12);
          dragPiece(event, id);
        }}
      >
        <Icon name="grip" />
      </span>
      <div className="piece-words">
        {piece.kind === 'quote' ? (
          <PieceQuote piece={piece} />
        ) : (
          <PieceField
            piece={piece}
            isCurrent={isCurrent}
            actions={actions}
            onReturn={() => outlining.focus(id, 'piece')}
            onNext={() => void outlining.write('text')}
          />
        )}
      </div>
      {(isCurrent || isHovered) && (
        <PieceTools
          piece={piece}
          onMove={(step) => void outlining.step(place, step, false)}
          onRemove={() => void outlining.remove(piece)}
          onJump={() => outlining.jump(piece)}
          onLevel={(level) => {
            if (piece.kind === 'heading') void actions.setLevel(piece, level);
          }}
        />
      )}
    </li>
  );
}

/** A piece as it is announced: of long words the beginning is enough. */
function nameOf(piece: DraftPiece): string {
  if (piece.kind === 'heading') return `Heading ${piece.level}: ${piece.text || 'empty'}`;
  if (piece.kind === 'text') return `Text: ${piece.text.slice(0, 200) || 'empty'}`;
  const words = piece.area === null ? piece.quote || piece.note : areaName(piece.area, piece.quote);
  return `Quote: ${words.slice(0, 200)}, from ${piece.article.title}`;
}
