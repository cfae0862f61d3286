import { keepPreviousData, queryOptions, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AnnotationQuestion, AnnotationsFound, ListedAnnotation } from '../../preload/contract/annotation-list.ts';
import type { AnnotationId } from '../../preload/contract/annotations.ts';
import { call, type CallFailed } from '../bridge.ts';

/** How many rows are asked for at once. */
const pageSize = 100;

/** What a list holds, its first rows, and the question that they answer. */
export interface FoundAnnotations {
  readonly question: AnnotationQuestion;
  readonly found: AnnotationsFound;
  readonly first: readonly ListedAnnotation[];
}

/** The beginning of a list of annotations; the last answer stays until the next is here. */
export function useFoundAnnotations(question: AnnotationQuestion): {
  readonly data: FoundAnnotations | undefined;
  readonly error: CallFailed | null;
} {
  return useQuery<FoundAnnotations, CallFailed>({
    queryKey: ['annotations.found', question],
    queryFn: async () => {
      const [found, first] = await Promise.all([
        call('annotations.find', question),
        call('annotations.rows', { ...question, offset: 0, limit: pageSize }),
      ]);
      return { question, found, first };
    },
    placeholderData: keepPreviousData,
  });
}

/** The rows of a list, as far as they are here. */
export interface AnnotationRows {
  /** A row, or `undefined` while it is on its way. */
  readonly at: (row: number) => ListedAnnotation | undefined;
  /** The annotations of rows `from` to `to`, both included. */
  readonly idsBetween: (from: number, to: number) => Promise<readonly AnnotationId[]>;
}

/** The rows that are drawn, by their numbers, with the pages they lie on. */
export function useAnnotationRows({ question, first }: FoundAnnotations, drawn: readonly number[]): AnnotationRows {
  const queries = useQueryClient();
  const numbers = [...new Set(drawn.map((row) => Math.floor(row / pageSize)))].filter((number) => number > 0);
  const others = useQueries({ queries: numbers.map((number) => pageOf(question, number)) });
  const pages = new Map([[0, first], ...numbers.map((number, at) => [number, others[at]?.data ?? []] as const)]);
  return {
    at: (row) => pages.get(Math.floor(row / pageSize))?.[row % pageSize],
    idsBetween(from, to) {
      const input = { ...question, offset: from, limit: to - from + 1 };
      return queries.fetchQuery({
        queryKey: ['annotations.ids', input],
        queryFn: () => call('annotations.ids', input),
      });
    },
  };
}

function pageOf(question: AnnotationQuestion, number: number) {
  const input = { ...question, offset: number * pageSize, limit: pageSize };
  return queryOptions<readonly ListedAnnotation[], CallFailed>({
    queryKey: ['annotations.rows', input],
    queryFn: () => call('annotations.rows', input),
  });
}
