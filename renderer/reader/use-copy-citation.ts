import { useCallback } from 'react';
import type { Annotation } from '../../preload/contract/annotations.ts';
import type { ArticleId } from '../../preload/contract/articles.ts';
import { call } from '../bridge.ts';
import { useAttempt } from '../ui/use-attempt.ts';
import { useCopy } from './use-copy.ts';

/** The way to put the citation of an article on the clipboard, in the style that is chosen, after a quote where there is one. */
export function useCopyCitation(): (article: ArticleId, quote: string) => Promise<void> {
  const attempt = useAttempt();
  const copy = useCopy();
  return useCallback(
    async (article, quote) => {
      const cited = await attempt(() => call('citations.cite', { article }));
      if (cited === null) return;
      if (quote === '') await copy(cited.text, 'The citation was copied');
      else await copy(`“${quote.replace(/\s+/gu, ' ')}” ${cited.text}`, 'The quote was copied with its citation');
    },
    [attempt, copy],
  );
}

/** The words that an annotation quotes; none for an area or a note on a whole article. */
export function quoteOf(annotation: Annotation | null): string {
  return annotation?.kind !== 'passage' || annotation.state === 'whole' ? '' : annotation.selectors.quote.exact.trim();
}
