import type { ArticleId } from '../../preload/contract/articles.ts';
import { useId, useRef, type RefObject } from 'react';
import { useAppState } from '../app-state.tsx';
import { useCall } from '../bridge.ts';
import { shelfName } from '../library/shelves.ts';
import { useJudgingKeys } from '../searches/judging-keys.ts';
import { useLogSearch } from '../searches/use-log-search.ts';
import { useKey } from '../ui/keys.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { useArticleKeys } from './article-keys.ts';
import { ArticleList } from './article-list.tsx';
import { useFound } from './article-pages.ts';
import { DidYouMean } from './did-you-mean.tsx';
import { EmptyList } from './empty-list.tsx';
import { FacetsPanel } from './facets-panel.tsx';
import { Histogram } from './histogram.tsx';
import { ListHead } from './list-head.tsx';
import { QueryExplanation } from './query-explanation.tsx';
import { QueryProblems } from './query-problems.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { SlowSearch, StoppedSearch } from './slow-search.tsx';
import { useFacets, useFacetsShown } from './use-facets.ts';
import './list-pane.css';

const inPercent = new Intl.NumberFormat(undefined, { style: 'percent' });

/** The middle pane: the articles of a shelf, or those of them that a query finds. `panes` holds list and reader. */
export function ListPane({ panes }: { readonly panes: RefObject<HTMLElement | null> }) {
  const { query, shelf, sort, selected, select, unfoldFacets } = useAppState();
  const { found, error, isCurrent, searching, again } = useFound({ query, shelf, sort });
  const page = found?.first;
  const counts = useFacets(found?.question);
  const areFacetsShown = useFacetsShown();
  const facetsId = useId();
  const { data: library } = useCall('library.counts', {});
  const pointed = useRef<ArticleId | null>(null);
  const name = shelfName(found?.question.shelf ?? shelf, library);
  // what is narrowed is what is shown: the query with its last word as the beginning of one, where that was taken
  const shownQuery = (isCurrent && found?.question.query) || query;
  const noteSearch = useLogSearch(isCurrent ? found?.question : undefined);
  useArticleKeys(pointed, panes);
  useJudgingKeys(pointed, found?.question);
  useKey('facets', () => unfoldFacets(!areFacetsShown));
  useKey('leave', () => (selected.size === 0 ? false : select([])), panes);
  return (
    <>
      {selected.size > 0 ? (
        <SelectionBar ids={[...selected]} question={found?.question} />
      ) : (
        <ListHead name={name} found={found} facetsId={facetsId} onUse={noteSearch} />
      )}
      {searching && <SlowSearch key={JSON.stringify(searching)} isOtherWaiting={searching.query !== query} />}
      {error?.code === 'cancelled' && !searching && <StoppedSearch onAgain={again} />}
      {error && error.code !== 'cancelled' && (
        <p className="list-notice" role="alert">
          {error.message}
        </p>
      )}
      {page && page.covered < 1 && (
        <div className="list-notice">
          <ProgressBar
            label="The search index is being built"
            share={page.covered}
            words={`${inPercent.format(Math.floor(page.covered * 100) / 100)} of the archive can be found`}
          />
        </div>
      )}
      {page && isCurrent && query.trim() !== '' && <QueryExplanation page={page} />}
      <DidYouMean found={isCurrent ? found : undefined} />
      <QueryProblems query={query} problems={page && isCurrent ? page.problems : []} />
      {counts && <Histogram histogram={counts.histogram} query={shownQuery} onUse={noteSearch} />}
      {counts && areFacetsShown && (
        <FacetsPanel
          id={facetsId}
          facets={counts.facets}
          query={shownQuery}
          total={page?.total ?? 0}
          onUse={noteSearch}
        />
      )}
      {found && found.first.total > 0 && (
        <ArticleList
          question={found.question}
          first={found.first}
          label={name}
          onPoint={(id) => {
            pointed.current = id;
            if (id !== null) noteSearch();
          }}
        />
      )}
      {page?.total === 0 && isCurrent && <EmptyList query={query} shelf={shelf} />}
    </>
  );
}
