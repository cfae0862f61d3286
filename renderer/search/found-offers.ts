import type { Shelf } from '../../preload/contract/search.ts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../bridge.ts';
import { looserQueries } from './looser-queries.ts';

/** How long typing must rest before other queries are tried, in milliseconds. */
const rest = 300;
/** How many other queries are tried, and how many of those that find something are offered. */
const most = { tried: 12, offered: 4 };

/** A query that finds something, and how many articles it finds. */
export interface Offer {
  readonly query: string;
  readonly total: number;
}

/** Queries like one that found nothing, but that do find something on this shelf; `undefined` while they are looked for. */
export function useFoundOffers(query: string, shelf: Shelf): readonly Offer[] | undefined {
  const { data } = useQuery({
    queryKey: ['search.offers', query, shelf],
    queryFn: async ({ signal }) => {
      await typingRests(signal);
      const tried = looserQueries(query).slice(0, most.tried);
      const offers = await Promise.all(
        tried.map(async (other) => {
          const input = { query: other, shelf, sort: 'newest', offset: 0, limit: 1 } as const;
          return { query: other, total: (await call('search.run', input)).total };
        }),
      );
      return offers.filter(({ total }) => total > 0).slice(0, most.offered);
    },
  });
  return data;
}

/** Settles after a while, unless another query was typed meanwhile. @throws {Error} if so */
export function typingRests(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, rest);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new Error('another query was typed'));
    });
  });
}
