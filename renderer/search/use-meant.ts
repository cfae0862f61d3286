import { fewResults, type MeantQuery } from '../../preload/contract/search.ts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../bridge.ts';
import type { Found, ListQuestion } from './article-pages.ts';
import { typingRests } from './found-offers.ts';

/** The query meant by one that found little; asked for when the typing rests. */
export function useMeant(found: Found | undefined): MeantQuery | null | undefined {
  const question = found !== undefined && hasFew(found) ? found.question : null;
  const { data } = useQuery({
    queryKey: ['search.meant', question],
    enabled: question !== null,
    // the words of the archive are learnt while it is open, so the same query may have been meant otherwise later
    staleTime: 0,
    queryFn: async ({ signal }) => {
      await typingRests(signal);
      return question === null ? null : call('search.meant', inputOf(question));
    },
  });
  return data;
}

function hasFew({ question, first }: Found): boolean {
  return question.query.trim() !== '' && first.total <= fewResults;
}

function inputOf({ query, shelf }: ListQuestion): Pick<ListQuestion, 'query' | 'shelf'> {
  return { query, shelf };
}
