import { keepPreviousData, queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnnotationQuestion, ListedAnnotation } from '../../preload/contract/annotation-list.ts';
import type { DossierId } from '../../preload/contract/articles.ts';
import { noFilter } from '../all-annotations/question.ts';
import { call, type CallFailed } from '../bridge.ts';

/** How many annotations are listed at once. */
const pageSize = 200;

/** The annotations of the articles of a dossier, as far as they are listed. */
export interface Sources {
  /** `undefined` while they are on their way. */
  readonly annotations: readonly ListedAnnotation[] | undefined;
  /** Lists more of them; `null` when there are none. */
  readonly more: (() => void) | null;
}

/** The annotations of the articles of a dossier, by article, that have some words in them. */
export function useSources(dossier: DossierId, words: string): Sources {
  const [pages, setPages] = useState(1);
  const question: AnnotationQuestion = {
    filter: { ...noFilter, dossier, words },
    grouping: 'article',
    order: 'newest',
  };
  const { data: found } = useQuery({
    queryKey: ['annotations.find', question],
    queryFn: () => call('annotations.find', question),
    placeholderData: keepPreviousData,
  });
  const answers = useQueries({ queries: Array.from({ length: pages }, (_, number) => pageOf(question, number)) });
  const isHere = answers[0]?.data !== undefined;
  const hasMore = found !== undefined && found.rows > pages * pageSize;
  return {
    annotations: isHere ? answers.flatMap(({ data = [] }) => data) : undefined,
    more: hasMore ? () => setPages(pages + 1) : null,
  };
}

function pageOf(question: AnnotationQuestion, number: number) {
  const input = { ...question, offset: number * pageSize, limit: pageSize };
  return queryOptions<readonly ListedAnnotation[], CallFailed>({
    queryKey: ['annotations.rows', input],
    queryFn: () => call('annotations.rows', input),
    placeholderData: keepPreviousData,
  });
}
