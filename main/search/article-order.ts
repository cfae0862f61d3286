import type { SortOrder } from '../../preload/contract/search.ts';
import type { EntryDays } from './entry-days.ts';
import type { FacetColumns } from './facet-columns.ts';
import type { Found, FoundList } from './found-list.ts';

/** The orders that are neither of rank nor of time alone; within them the newest come first. */
const articleOrders = ['outlet', 'annotations'] as const;

/** One of the orders above. */
export type ArticleOrder = (typeof articleOrders)[number];

/** An order as one of these, or `null` when it is another. */
export function articleOrder(sort: SortOrder): ArticleOrder | null {
  return articleOrders.find((order) => order === sort) ?? null;
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Articles by their outlets' names, those without one last, or by how many annotations they have. */
export function listInOrder(
  found: ArrayLike<number>,
  order: ArticleOrder,
  columns: FacetColumns,
  days: EntryDays,
): FoundList {
  columns.catchUp();
  const placeOf = order === 'outlet' ? placesOfOutlets(columns) : fewerLast(columns);
  const sorted = Uint32Array.from(found).sort(
    (a, b) => placeOf(a) - placeOf(b) || days.dayOf(b) - days.dayOf(a) || b - a,
  );
  return {
    length: sorted.length,
    page: (offset, limit) =>
      Array.from(sorted.subarray(offset, offset + limit), (number): Found => ({ number, score: 0 })),
    numbers: () => sorted,
  };
}

/** The place of an article's outlet among all outlets by name. */
function placesOfOutlets({ outlets, outletNames }: FacetColumns): (number: number) => number {
  const named = Array.from({ length: outletNames.size - 1 }, (_, place) => place + 1);
  named.sort((a, b) => collator.compare(outletNames.nameOf(a), outletNames.nameOf(b)));
  const places = new Uint32Array(outletNames.size).fill(outletNames.size);
  for (const [place, outlet] of named.entries()) places[outlet] = place;
  const ofArticles = outlets.values;
  return (number) => places[ofArticles[number] ?? 0] ?? outletNames.size;
}

function fewerLast({ annotations }: FacetColumns): (number: number) => number {
  const counts = annotations.values;
  return (number) => -(counts[number] ?? 0);
}
