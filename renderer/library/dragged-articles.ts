import type { ArticleId } from '../../preload/contract/articles.ts';
import type { DragEvent } from 'react';

const type = 'application/x-aide-articles';

/** Puts articles on a drag that begins in the list. */
export function dragArticles(event: DragEvent, ids: readonly ArticleId[]): void {
  event.dataTransfer.setData(type, JSON.stringify(ids));
  event.dataTransfer.effectAllowed = 'copy';
}

/** Whether articles of ours are being dragged, rather than files. */
export function areArticlesDragged(event: DragEvent): boolean {
  return event.dataTransfer.types.includes(type);
}

/** The articles that were let go. */
export function droppedArticles(event: DragEvent): readonly ArticleId[] {
  // -- only `dragArticles` writes this type, and main checks every id again
  return JSON.parse(event.dataTransfer.getData(type)) as readonly ArticleId[];
}
