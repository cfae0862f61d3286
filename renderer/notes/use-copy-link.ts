import { useMemo } from 'react';
import type { Annotation } from '../../preload/contract/annotations.ts';
import type { Article } from '../../preload/contract/articles.ts';
import { headlineWords, passageWords, writeLink } from '../../preload/contract/note-links.ts';
import { wordsOf } from '../annotations/words-of.ts';
import { useCopy } from '../reader/use-copy.ts';

/** The ways to put a link on the clipboard, in Markdown, as a note takes it. */
export interface CopyLink {
  readonly toArticle: (article: Pick<Article, 'id' | 'title'>) => void;
  readonly toAnnotation: (annotation: Annotation) => void;
}

/** The way to copy links to articles and annotations. */
export function useCopyLink(): CopyLink {
  const copy = useCopy();
  return useMemo(
    () => ({
      toArticle: ({ id, title }) =>
        void copy(writeLink(headlineWords(title), { kind: 'article', id }), 'A link to the article was copied'),
      toAnnotation: (annotation) =>
        void copy(
          writeLink(passageWords(wordsOf(annotation), annotation.note), { kind: 'annotation', id: annotation.id }),
          'A link to the annotation was copied',
        ),
    }),
    [copy],
  );
}
