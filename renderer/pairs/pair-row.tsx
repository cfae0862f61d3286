import type { ArticlePair } from '../../preload/contract/pairs.ts';
import type { ArticleSummary } from '../../preload/contract/articles.ts';
import { publishedOn } from '../ui/dates.ts';
import { inPercent } from './pair-words.ts';

/** One pair of the list: the headlines of both, where they appeared, and how much of the shorter is in the longer. */
export function PairRow({
  pair,
  isChosen,
  onChoose,
}: {
  readonly pair: ArticlePair;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  return (
    <button
      type="button"
      className="pair-row"
      data-pair={pair.id}
      aria-current={isChosen ? 'true' : undefined}
      onClick={onChoose}
    >
      <Half article={pair.first} />
      <Half article={pair.second} />
      <span className="pair-row-share">{inPercent(pair.contained)} in common</span>
    </button>
  );
}

function Half({ article }: { readonly article: ArticleSummary }) {
  const facts = [article.outlet, article.published && publishedOn(article.published)].filter(Boolean).join(' · ');
  return (
    <span className="pair-row-half">
      <span className="pair-row-title" dir="auto" lang={article.language ?? undefined} title={article.title}>
        {article.title}
      </span>
      {facts !== '' && <bdi className="pair-row-facts">{facts}</bdi>}
    </span>
  );
}
