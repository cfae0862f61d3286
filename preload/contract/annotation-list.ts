import type { AnnotationId, Colour } from './annotations.ts';
import type { ArticleId, DossierId } from './articles.ts';
import type { AreaKind } from './areas.ts';

/** What the list of all annotations can be grouped by; `day` is the day an annotation was made, where this computer is. */
export const annotationGroupings = ['article', 'colour', 'tag', 'day'] as const;

/** One of the groupings above. */
export type AnnotationGrouping = (typeof annotationGroupings)[number];

/** The orders of the list of all annotations: of articles by their day, of annotations by when they were made. */
export const annotationOrders = ['newest', 'oldest'] as const;

/** One of the orders above. */
export type AnnotationOrder = (typeof annotationOrders)[number];

/** Which annotations to list; empty or `null` is any. Those deleted, and those of articles in the trash, never are. */
export interface AnnotationFilter {
  /** Each of these words begins one of the passage, the note or a tag; case, accents and the like make no difference. */
  readonly words: string;
  readonly colours: readonly Colour[];
  readonly tag: string | null;
  readonly dossier: DossierId | null;
  readonly outlet: string | null;
  /** When they were made, in milliseconds UTC: from `after` on, and before `before`. */
  readonly after: number | null;
  readonly before: number | null;
}

/** A list of annotations over the whole archive. */
export interface AnnotationQuestion {
  readonly filter: AnnotationFilter;
  readonly grouping: AnnotationGrouping;
  readonly order: AnnotationOrder;
}

/** How many annotations one value of a filter would leave, with everything else as it is. */
export interface AnnotationCount {
  readonly name: string;
  readonly count: number;
}

/** What a list of annotations holds, before any of its rows is asked for. */
export interface AnnotationsFound {
  readonly total: number;
  /** How many rows it has: grouped by tag, an annotation stands under each of its tags. */
  readonly rows: number;
  /** The rows with which groups begin, ascending. */
  readonly starts: readonly number[];
  readonly counts: {
    readonly colours: Readonly<Record<Colour, number>>;
    /** The most frequent tags, outlets and dossiers. */
    readonly tags: readonly AnnotationCount[];
    readonly outlets: readonly AnnotationCount[];
    readonly dossiers: readonly (AnnotationCount & { readonly id: DossierId })[];
  };
}

/**
 * One row of a list of annotations. Long passages and notes are cut, notes to their words without Markdown; an empty `quote` without an
 * area is a note on the article as a whole.
 */
export interface ListedAnnotation {
  readonly id: AnnotationId;
  readonly colour: Colour;
  /** The passage, or the caption of the picture that an area lies on. */
  readonly quote: string;
  /** What it lies on, when it is no passage; `page` is from 1. */
  readonly area: AreaKind | null;
  readonly note: string;
  readonly tags: readonly string[];
  readonly createdAt: number;
  readonly article: {
    readonly id: ArticleId;
    readonly title: string;
    readonly outlet: string | null;
    readonly published: string | null;
    readonly language: string | null;
  };
  /** The group it stands in: the id of an article, a colour, a tag (empty for none), or a day as `YYYY-MM-DD`. */
  readonly group: string;
}

/** What an annotation had before it was changed together with others, to be given back; what stayed is left out. */
export interface AnnotationBefore {
  readonly id: AnnotationId;
  readonly colour?: Colour;
  readonly tags?: readonly string[];
}
