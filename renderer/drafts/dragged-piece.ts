import type { DragEvent } from 'react';
import type { AnnotationId } from '../../preload/contract/annotations.ts';
import type { PieceId } from '../../preload/contract/drafts.ts';

const annotationType = 'application/x-aide-annotation';
const pieceType = 'application/x-aide-piece';

/** What is dragged into a draft, or within it. */
export type Dragged =
  | { readonly kind: 'annotation'; readonly id: AnnotationId }
  | { readonly kind: 'piece'; readonly id: PieceId };

/** Puts an annotation on a drag that begins in the list beside a draft; elsewhere its words are dropped. */
export function dragAnnotation(event: DragEvent, id: AnnotationId, words: string): void {
  event.dataTransfer.setData(annotationType, id);
  event.dataTransfer.setData('text/plain', words);
  event.dataTransfer.effectAllowed = 'copy';
}

/** Puts a piece of a draft on a drag. */
export function dragPiece(event: DragEvent, id: PieceId): void {
  event.dataTransfer.setData(pieceType, id);
  event.dataTransfer.effectAllowed = 'move';
}

/** What kind of thing that a draft takes is being dragged; `null` for anything else. */
export function kindDragged({ dataTransfer: { types } }: DragEvent): Dragged['kind'] | null {
  if (types.includes(pieceType)) return 'piece';
  return types.includes(annotationType) ? 'annotation' : null;
}

/** What was let go. */
export function dropped(event: DragEvent): Dragged | null {
  const kind = kindDragged(event);
  if (kind === null) return null;
  // -- only the two functions above write these types, and main checks every id again
  if (kind === 'piece') return { kind, id: event.dataTransfer.getData(pieceType) as PieceId };
  return { kind, id: event.dataTransfer.getData(annotationType) as AnnotationId }; // -- as above
}
