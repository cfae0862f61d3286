import type { ArticleId } from '../../preload/contract/articles.ts';
import { useAppState } from '../app-state.tsx';
import { IconToggle } from '../ui/button.tsx';
import { useJudging } from './judging.ts';
import { useJudged } from './use-judged.ts';

/** Keeps or rejects the article being read for the search it was opened from; nothing where it was opened from none. */
export function ReaderJudgement({ id }: { readonly id: ArticleId }) {
  const { openArticle, openedFrom, ask } = useAppState();
  const { keep, clear } = useJudging();
  const judgement = useJudged(openedFrom).get(id)?.judgement;
  if (openedFrom === null || openArticle !== id) return null;
  const toggles = (is: boolean, act: () => void) => ({
    fills: 'ground' as const,
    isSelected: is,
    onChange: (isSelected: boolean) => (isSelected ? act() : void clear(openedFrom, [id])),
  });
  return (
    <>
      <IconToggle
        icon="keep"
        label={`Keep for “${openedFrom.query.trim()}”`}
        keys="y"
        {...toggles(judgement === 'kept', () => void keep(openedFrom, [id]))}
      />
      <IconToggle
        icon="reject"
        label={`Reject for “${openedFrom.query.trim()}”`}
        keys="r"
        {...toggles(judgement === 'rejected', () => ask({ reject: [id], askedFor: openedFrom }))}
      />
    </>
  );
}
