import type { ArticleId } from '../../preload/contract/articles.ts';
import { useAppState } from '../app-state.tsx';
import { IconToggle } from '../ui/button.tsx';
import { useJudging } from './judging.ts';
import { useJudged } from './use-judged.ts';

/** How much of a query the name of a button holds, in characters. */
const mostShown = 60;

/** Keeps or rejects the article being read for the search it was opened from; nothing where it was opened from none. */
export function ReaderJudgement({ id }: { readonly id: ArticleId }) {
  const { openArticle, openedFrom, ask } = useAppState();
  const { keep, clear } = useJudging();
  const judgement = useJudged(openedFrom).get(id)?.judgement;
  if (openedFrom === null || openArticle !== id) return null;
  const words = shortened(openedFrom.query.trim());
  const toggles = (is: boolean, act: () => void) => ({
    fills: 'ground' as const,
    isSelected: is,
    onChange: (isSelected: boolean) => (isSelected ? act() : void clear(openedFrom, [id])),
  });
  return (
    <>
      <IconToggle
        icon="keep"
        label={`Keep for “${words}”`}
        keys="y"
        {...toggles(judgement === 'kept', () => void keep(openedFrom, [id]))}
      />
      <IconToggle
        icon="reject"
        label={`Reject for “${words}”`}
        keys="r"
        {...toggles(judgement === 'rejected', () => ask({ reject: [id], askedFor: openedFrom }))}
      />
    </>
  );
}

function shortened(query: string): string {
  return query.length <= mostShown ? query : `${query.slice(0, mostShown).toWellFormed()}…`;
}
