import { useEffect, useRef } from 'react';
import type { ArticleId } from '../../preload/contract/articles.ts';
import { useAppState } from '../app-state.tsx';
import type { TextMap } from './text-map.ts';
import type { Annotating } from './use-annotating.ts';

/** Shows the annotation that an article was opened at, once it and the text are here. `onShow` is told when the list should be in sight. */
export function useOpenedAnnotation(
  articleId: ArticleId,
  map: TextMap | null,
  { annotations, jumpTo }: Annotating,
  onShow: () => void,
): void {
  const { openArticle, openAnnotation } = useAppState();
  const shown = useRef<typeof openAnnotation>(null);
  useEffect(() => {
    // The next article may be on its way, and the annotation one of that.
    if (openAnnotation === null || openAnnotation === shown.current || openArticle !== articleId || map === null)
      return;
    const annotation = annotations.find(({ id }) => id === openAnnotation.id);
    if (annotation === undefined) return;
    shown.current = openAnnotation;
    onShow();
    jumpTo(annotation);
  }, [openAnnotation, openArticle, articleId, map, annotations, jumpTo, onShow]);
}
