import type { ArticleId } from '../../preload/contract/articles.ts';
import { useRef, type RefObject } from 'react';
import { useAppState } from '../app-state.tsx';
import { useCall } from '../bridge.ts';
import { shelfName } from '../library/shelves.ts';
import { useKey } from '../ui/keys.tsx';
import { useArticleKeys } from './article-keys.ts';
import { ArticleList } from './article-list.tsx';
import { useFound } from './article-pages.ts';
import { EmptyList } from './empty-list.tsx';
import { ListHead } from './list-head.tsx';
import { QueryExplanation } from './query-explanation.tsx';
import { QueryProblems } from './query-problems.tsx';
import { SelectionBar } from './selection-bar.tsx';
import './list-pane.css';

const inPercent = new Intl.NumberFormat(undefined, { style: 'percent' });

/** The middle pane: the articles of a shelf, or those of them that a query finds. `panes` holds list and reader. */
export function ListPane({ panes }: { readonly panes: RefObject<HTMLElement | null> }) {
  const { query, shelf, sort, selected, select } = useAppState();
  const { found, error, isCurrent } = useFound({ query, shelf, sort });
  const page = found?.first;
  const { data: counts } = useCall('library.counts', {});
  const pointed = useRef<ArticleId | null>(null);
  const name = shelfName(found?.question.shelf ?? shelf, counts);
  useArticleKeys(pointed, panes);
  useKey('leave', () => (selected.size === 0 ? false : select([])), panes);
  return (
    <>
      {selected.size > 0 ? <SelectionBar ids={[...selected]} /> : <ListHead name={name} found={found} />}
      {error && (
        <p className="list-notice" role="alert">
          {error.message}
        </p>
      )}
      {page && page.covered < 1 && (
        <p className="list-notice">
          The search index is being rebuilt; {inPercent.format(page.covered)} of the archive can be found just now.
        </p>
      )}
      {page && isCurrent && query.trim() !== '' && <QueryExplanation page={page} />}
      <QueryProblems query={query} problems={page && isCurrent ? page.problems : []} />
      {found && found.first.total > 0 && (
        <ArticleList
          question={found.question}
          first={found.first}
          label={name}
          onPoint={(id) => {
            pointed.current = id;
          }}
        />
      )}
      {page?.total === 0 && isCurrent && <EmptyList query={query} shelf={shelf} />}
    </>
  );
}
