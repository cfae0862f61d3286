import { useAppState } from '../app-state.tsx';
import { useFound } from './article-pages.ts';

/** The query that the list really answers: with its last word as the beginning of one, where that was taken. */
export function useAskedQuery(): string {
  const { query, shelf, sort } = useAppState();
  const { found } = useFound({ query, shelf, sort });
  return found?.question.query ?? query;
}
