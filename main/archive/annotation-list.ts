import type {
  AnnotationCount,
  AnnotationFilter,
  AnnotationQuestion,
  AnnotationsFound,
} from '../../preload/contract/annotation-list.ts';
import type { Colour } from '../../preload/contract/annotations.ts';
import type { DossierId } from '../../preload/contract/articles.ts';
import {
  byName,
  placesOf,
  type AnnotationLine,
  type AnnotationOrders,
  type AnnotationPlace,
} from './annotation-order.ts';
import { foldName } from './fold-name.ts';

/** A list of annotations: what it holds, and all of its rows in order. */
export interface AnnotationList {
  readonly found: AnnotationsFound;
  readonly places: readonly AnnotationPlace[];
}

/** So many values of a filter are counted, those of most annotations. */
const mostValues = 300;

/** Lists the annotations that a question asks for; `hasWords` says by its number which have the words that are looked for. */
export function listOf(
  orders: AnnotationOrders,
  { filter, grouping, order }: AnnotationQuestion,
  hasWords: ((number: number) => boolean) | null,
): AnnotationList {
  const passes = filterTests(filter);
  const counts = new Counts();
  const kept: AnnotationLine[] = [];
  for (const line of orders.inOrder(grouping, order)) {
    if (!passes.time(line) || hasWords?.(line.number) === false) continue;
    const isOf = {
      colour: passes.colour(line),
      tag: passes.tag(line),
      outlet: passes.outlet(line),
      dossier: passes.dossier(line),
    };
    counts.add(line, isOf);
    if (isOf.colour && isOf.tag && isOf.outlet && isOf.dossier) kept.push(line);
  }
  const places = placesOf(kept, grouping);
  const starts: number[] = [];
  places.forEach(({ group }, row) => {
    if (group !== places[row - 1]?.group) starts.push(row);
  });
  return { places, found: { total: kept.length, rows: places.length, starts, counts: counts.all() } };
}

type Filtered = 'colour' | 'tag' | 'outlet' | 'dossier';
type Test = (line: AnnotationLine) => boolean;

function filterTests(filter: AnnotationFilter): Readonly<Record<Filtered | 'time', Test>> {
  const { after, before, colours: wanted, outlet, dossier } = filter;
  const tag = filter.tag === null ? null : foldName(filter.tag);
  const folded = new Map<string, string>();
  const isTag = (name: string): boolean => {
    const known = folded.get(name) ?? foldName(name);
    folded.set(name, known);
    return known === tag;
  };
  return {
    time: ({ createdAt }) => (after === null || createdAt >= after) && (before === null || createdAt < before),
    colour: ({ colour }) => wanted.length === 0 || wanted.includes(colour),
    tag: ({ tags }) => tag === null || tags.some(isTag),
    outlet: ({ article }) => outlet === null || article.outlet === outlet,
    dossier: ({ article }) => dossier === null || article.dossiers.some(({ id }) => id === dossier),
  };
}

/** Counts the values of each filter among the annotations that pass all others. */
class Counts {
  readonly #colours: Record<Colour, number> = { yellow: 0, green: 0, blue: 0, orange: 0, rose: 0, violet: 0 };
  readonly #tags = new Map<string, number>();
  readonly #outlets = new Map<string, number>();
  readonly #dossiers = new Map<DossierId, { readonly id: DossierId; readonly name: string; count: number }>();

  add({ colour, tags, article }: AnnotationLine, isOf: Readonly<Record<Filtered, boolean>>): void {
    if (isOf.tag && isOf.outlet && isOf.dossier) this.#colours[colour] += 1;
    if (isOf.colour && isOf.outlet && isOf.dossier) for (const name of tags) countOne(this.#tags, name);
    if (isOf.colour && isOf.tag && isOf.dossier && article.outlet !== null) countOne(this.#outlets, article.outlet);
    if (isOf.colour && isOf.tag && isOf.outlet) {
      for (const { id, name } of article.dossiers) {
        const counted = this.#dossiers.get(id) ?? { id, name, count: 0 };
        counted.count += 1;
        this.#dossiers.set(id, counted);
      }
    }
  }

  all(): AnnotationsFound['counts'] {
    return {
      colours: this.#colours,
      tags: mostFrequent(named(this.#tags)),
      outlets: mostFrequent(named(this.#outlets)),
      dossiers: mostFrequent([...this.#dossiers.values()]),
    };
  }
}

function countOne(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function named(counts: ReadonlyMap<string, number>): readonly AnnotationCount[] {
  return Array.from(counts, ([name, count]) => ({ name, count }));
}

function mostFrequent<C extends AnnotationCount>(counts: readonly C[]): readonly C[] {
  return byName(counts, ({ name }) => name)
    .toSorted((one, other) => other.count - one.count)
    .slice(0, mostValues);
}
