import type { KeyboardEvent } from 'react';
import type { HeadingPiece, TextPiece } from '../../preload/contract/drafts.ts';
import type { DraftActions } from './draft-actions.ts';
import { useKeptText } from './use-kept-text.ts';

/** The words of a heading or a text, kept while they are written. Escape leaves them, as does Ctrl+Enter, and Enter in a heading. */
export function PieceField({
  piece,
  isCurrent,
  actions,
  onReturn,
  onNext,
}: {
  readonly piece: HeadingPiece | TextPiece;
  readonly isCurrent: boolean;
  readonly actions: DraftActions;
  /** Told that a key ended the writing, so that focus goes to the piece. */
  readonly onReturn: () => void;
  /** Told that the heading is written, and a text should follow. */
  readonly onNext: () => void;
}) {
  const { text, type, enter, leave } = useKeptText({
    stored: piece.text,
    onKeep: (written) => actions.keep(piece.id, written),
    onSettle: actions.settle,
    onVisited: (before, after) => actions.wrote(piece, before, after),
  });
  const isHeading = piece.kind === 'heading';
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const isEnter = event.key === 'Enter' && (isHeading || event.ctrlKey || event.metaKey);
    if (!isEnter && event.key !== 'Escape') return;
    event.preventDefault();
    if (isEnter && isHeading) onNext();
    else onReturn();
  };
  return (
    <textarea
      className={isHeading ? `piece-heading piece-heading-${piece.level}` : 'piece-text'}
      aria-label={isHeading ? 'Heading' : 'Text'}
      placeholder={isHeading ? 'Heading' : 'Your own text. Markdown.'}
      rows={1}
      dir="auto"
      tabIndex={isCurrent ? 0 : -1}
      value={text}
      // a heading is one line, however it was pasted
      onChange={({ currentTarget: { value } }) => type(isHeading ? value.replace(/\s*\n\s*/gu, ' ') : value)}
      onFocus={enter}
      onBlur={leave}
      onKeyDown={onKeyDown}
    />
  );
}
