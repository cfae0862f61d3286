import { useAppState } from '../app-state.tsx';
import { useFound, type Found } from './article-pages.ts';

/** What answers the very question that is asked; `undefined` while that is on its way. */
export function useCurrentFound(): Found | undefined {
  const { query, shelf, sort } = useAppState();
  const { found, isCurrent } = useFound({ query, shelf, sort });
  return isCurrent ? found : undefined;
}

/** The query that the list really answers: with its last word as the beginning of one, where that was taken. */
export function useAskedQuery(): string {
  const { query, shelf, sort } = useAppState();
  const { found } = useFound({ query, shelf, sort });
  return found?.question.query ?? query;
}
