import type { AnnotationGrouping, AnnotationOrder } from '../../preload/contract/annotation-list.ts';
import { colours, type Colour } from '../../preload/contract/annotations.ts';
import type { ArticleId, DossierId } from '../../preload/contract/articles.ts';
import { foldName } from './fold-name.ts';

/** What lists of annotations need to know of an annotation. */
export interface AnnotationLine {
  readonly number: number;
  readonly article: ArticleLine;
  readonly colour: Colour;
  readonly createdAt: number;
  readonly changedAt: number;
  readonly start: number;
  readonly tags: readonly string[];
}

/** What they need to know of its article; `day` is the one lists of articles sort by. */
export interface ArticleLine {
  readonly number: number;
  readonly id: ArticleId;
  readonly outlet: string | null;
  readonly day: string;
  readonly dossiers: readonly NamedDossier[];
}

/** A dossier by its name. */
export interface NamedDossier {
  readonly id: DossierId;
  readonly name: string;
}

/** A row of a list: an annotation, and the group that it stands in. */
export interface AnnotationPlace {
  readonly number: number;
  readonly group: string;
}

/** Annotations in each of the orders they are asked for in; an order is made once. */
export class AnnotationOrders {
  readonly #lines: readonly AnnotationLine[];
  readonly #made = new Map<string, readonly AnnotationLine[]>();

  constructor(lines: readonly AnnotationLine[]) {
    this.#lines = lines;
  }

  /** All annotations in the order that a grouping has within, or before, its groups. */
  inOrder(grouping: AnnotationGrouping, order: AnnotationOrder): readonly AnnotationLine[] {
    const compare = grouping === 'article' ? byArticle : byTime;
    const key = `${compare.name} ${order}`;
    const lines = this.#made.get(key) ?? this.#lines.toSorted(compare(order === 'newest' ? -1 : 1));
    this.#made.set(key, lines);
    return lines;
  }
}

/** The rows of a list whose annotations are in the order of its grouping. */
export function placesOf(lines: readonly AnnotationLine[], grouping: AnnotationGrouping): readonly AnnotationPlace[] {
  switch (grouping) {
    case 'article':
      return lines.map(({ number, article }) => ({ number, group: article.id }));
    case 'day': {
      const dayOf = localDays();
      return lines.map(({ number, createdAt }) => ({ number, group: dayOf(createdAt) }));
    }
    case 'colour': {
      const piles = pilesOf(lines, ({ colour }) => [colour]);
      return colours.flatMap((colour) => piles.get(colour) ?? []);
    }
    case 'tag': {
      const piles = pilesOf(lines, ({ tags }) => (tags.length === 0 ? [''] : tags));
      const names = byName(
        [...piles.keys()].filter((name) => name !== ''),
        (name) => name,
      );
      // what has no tag stands at the end
      return [...names, ''].flatMap((name) => piles.get(name) ?? []);
    }
  }
}

/** Things by a name of theirs, whatever its case. */
export function byName<T>(things: readonly T[], nameOf: (thing: T) => string): readonly T[] {
  return things
    .map((thing) => ({ thing, folded: foldName(nameOf(thing)) }))
    .toSorted((one, other) => compared(one.folded, other.folded))
    .map(({ thing }) => thing);
}

type Compare = (one: AnnotationLine, other: AnnotationLine) => number;

/** What was made at the same moment, as what came with an article is, stands in the order of its text. */
function byTime(sign: 1 | -1): Compare {
  return (one, other) => sign * (one.createdAt - other.createdAt) || inText(one, other);
}

function byArticle(sign: 1 | -1): Compare {
  return (one, other) =>
    one.article === other.article
      ? inText(one, other)
      : sign * (compared(one.article.day, other.article.day) || one.article.number - other.article.number);
}

function inText(one: AnnotationLine, other: AnnotationLine): number {
  return one.article.number - other.article.number || one.start - other.start || one.number - other.number;
}

function compared(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function pilesOf(
  lines: readonly AnnotationLine[],
  groupsOf: (line: AnnotationLine) => readonly string[],
): ReadonlyMap<string, readonly AnnotationPlace[]> {
  const piles = new Map<string, AnnotationPlace[]>();
  for (const line of lines) {
    for (const group of groupsOf(line)) {
      const pile = piles.get(group) ?? [];
      if (pile.length === 0) piles.set(group, pile);
      pile.push({ number: line.number, group });
    }
  }
  return piles;
}

/** The local day of one moment after another; most are of the day of the one before. */
function localDays(): (time: number) => string {
  let [day, from, to] = ['', 0, 0];
  return (time) => {
    if (time >= from && time < to) return day;
    const date = new Date(time);
    const [year, month, dayOfMonth] = [date.getFullYear(), date.getMonth(), date.getDate()];
    from = new Date(year, month, dayOfMonth).getTime();
    to = new Date(year, month, dayOfMonth + 1).getTime();
    day = `${String(year).padStart(4, '0')}-${twoDigits(month + 1)}-${twoDigits(dayOfMonth)}`;
    return day;
  };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
