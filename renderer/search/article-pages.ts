import type { ArticleId } from '../../preload/contract/articles.ts';
import type { Hit, SearchPage, Shelf, SortOrder } from '../../preload/contract/search.ts';
import { keepPreviousData, queryOptions, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, type CallFailed } from '../bridge.ts';
import { isSameShelf } from '../library/shelves.ts';
import { asBegun } from './begun-word.ts';

/** How many rows are asked for at once. */
const pageSize = 100;

/** What a list is a list of. */
export interface ListQuestion {
  readonly query: string;
  readonly shelf: Shelf;
  readonly sort: SortOrder;
}

function pageOf(question: ListQuestion, number: number) {
  const input = { ...question, offset: number * pageSize, limit: pageSize };
  return queryOptions<SearchPage, CallFailed>({
    queryKey: ['search.run', input],
    queryFn: () => call('search.run', input),
  });
}

/** The beginning of a list: its first page, with its total, and the question that page answers. */
export interface Found {
  readonly question: ListQuestion;
  readonly first: SearchPage;
  /** Whether the last word was taken as the beginning of one. */
  readonly isBegun: boolean;
}

/**
 * The beginning of a list; the last answer stays until the next is here, and while one is on its way only the newest
 * question waits for it. Where no article has the last word as it was typed so far, those are found that have a word
 * beginning with it.
 */
export function useFound(question: ListQuestion): {
  readonly found: Found | undefined;
  readonly error: CallFailed | null;
  /** Whether what was found answers this very question. */
  readonly isCurrent: boolean;
  /** The question that is being searched for just now, or `null`. */
  readonly searching: ListQuestion | null;
  /** Asks once more. */
  readonly again: () => void;
} {
  const [asked, ask] = useState(question);
  const isAsked = isSameQuestion(asked, question);
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery<Found, CallFailed>({
    queryKey: ['search.found', asked],
    queryFn: async () => {
      const exact = await firstPage(asked);
      const query = exact.total === 0 ? asBegun(asked.query) : null;
      const begun = query === null ? null : await firstPage({ ...asked, query });
      return query === null || begun === null || begun.total === 0
        ? { question: asked, first: exact, isBegun: false }
        : { question: { ...asked, query }, first: begun, isBegun: true };
    },
    placeholderData: keepPreviousData,
  });
  if (!isAsked && !isFetching) ask(question);
  return {
    found: data,
    error,
    isCurrent: isAsked && !isPlaceholderData,
    searching: isFetching ? asked : null,
    again: () => void refetch(),
  };
}

function isSameQuestion(one: ListQuestion, other: ListQuestion): boolean {
  return one.query === other.query && one.sort === other.sort && isSameShelf(one.shelf, other.shelf);
}

function firstPage(question: ListQuestion): Promise<SearchPage> {
  return call('search.run', { ...question, offset: 0, limit: pageSize });
}

/** The rows of a list, as far as they are here. */
export interface ArticleRows {
  /** A row, or `undefined` while it is on its way. */
  readonly hitAt: (row: number) => Hit | undefined;
  /** The row an article stands in, or `undefined` when it is not on a page of a drawn row. */
  readonly rowOf: (id: ArticleId) => number | undefined;
  /** The articles of rows `from` to `to`, both included, asked for where they are not here yet. */
  readonly idsBetween: (from: number, to: number) => Promise<readonly ArticleId[]>;
}

/** The rows that are drawn, by their numbers, with the pages they lie on; `first` is the first page. */
export function useArticleRows(question: ListQuestion, first: SearchPage, drawn: readonly number[]): ArticleRows {
  const queries = useQueryClient();
  const numbers = [...new Set(drawn.map((row) => Math.floor(row / pageSize)))].filter((number) => number > 0);
  const others = useQueries({ queries: numbers.map((number) => pageOf(question, number)) });
  const pages = new Map([
    [0, first.hits],
    ...numbers.map((number, at) => [number, others[at]?.data?.hits ?? []] as const),
  ]);
  return {
    hitAt: (row) => pages.get(Math.floor(row / pageSize))?.[row % pageSize],
    rowOf(id) {
      for (const [number, hits] of pages) {
        const at = hits.findIndex((hit) => hit.id === id);
        if (at >= 0) return number * pageSize + at;
      }
      return undefined;
    },
    async idsBetween(start, end) {
      const wanted = numbersBetween(Math.floor(start / pageSize), Math.floor(end / pageSize));
      const answers = await Promise.all(wanted.map((number) => queries.fetchQuery(pageOf(question, number))));
      const offset = (wanted[0] ?? 0) * pageSize;
      return answers.flatMap(({ hits }) => hits.map(({ id }) => id)).slice(start - offset, end - offset + 1);
    },
  };
}

function numbersBetween(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
