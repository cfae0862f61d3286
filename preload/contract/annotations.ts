import type { Area } from './areas.ts';
import type { ArticleId } from './articles.ts';

/** The public name of an annotation, of the same shape as an article's. */
export type AnnotationId = string & { readonly __brand: 'AnnotationId' };

/** The six highlight colours, in the order of their keys 1 to 6. */
export const colours = ['yellow', 'green', 'blue', 'orange', 'rose', 'violet'] as const;

/** One of the colours above. */
export type Colour = (typeof colours)[number];

/** What a person calls some of the colours. */
export type ColourNames = Readonly<Partial<Record<Colour, string>>>;

/** The passage in its own words, with up to 32 characters on each side (W3C TextQuoteSelector). */
export interface QuoteSelector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** The passage as UTF-16 offsets into the canonical text, end exclusive; exporters convert to code points (W3C TextPositionSelector). */
export interface PositionSelector {
  readonly start: number;
  readonly end: number;
}

/** The passage as places in the body: a path of child numbers to a text node, as `0/2/1`, and a UTF-16 offset in it. */
export interface StructureSelector {
  readonly startPath: string;
  readonly startOffset: number;
  readonly endPath: string;
  readonly endOffset: number;
}

/** The three ways an annotation remembers its passage. */
export interface Selectors {
  readonly quote: QuoteSelector;
  readonly position: PositionSelector;
  readonly structure: StructureSelector;
}

/**
 * Whether the passage stands where it was, was found elsewhere or in slightly other words, may stand at a place that somebody must
 * confirm, or is not found (and then not painted); `whole` is a note on the article as a whole, whose quote is empty.
 */
export type AnchorState = 'anchored' | 'moved' | 'uncertain' | 'orphaned' | 'whole';

/** What every annotation has, whatever it lies on. */
interface AnyAnnotation {
  readonly id: AnnotationId;
  readonly articleId: ArticleId;
  readonly colour: Colour;
  readonly note: string;
  readonly tags: readonly string[];
  readonly createdAt: number;
  readonly changedAt: number;
}

/** A mark on a passage. `selectors.position` is where the passage stands now, when `state` is not `orphaned`. */
export interface PassageAnnotation extends AnyAnnotation {
  readonly kind: 'passage';
  readonly selectors: Selectors;
  readonly state: AnchorState;
  /** Whether somebody said that it stands nowhere in the text any more. */
  readonly isDetached: boolean;
}

/** A mark on a part of a picture or page. It is orphaned when its article shows the picture, or was clipped from the PDF, no more. */
export interface AreaAnnotation extends AnyAnnotation {
  readonly kind: 'area';
  readonly area: Area;
  /** What stood under the picture, or said what it shows, when it was marked; empty for none, and for a page. */
  readonly caption: string;
  /** The offset in the canonical text at which the picture stands; 0 for a page. */
  readonly at: number;
  readonly state: Extract<AnchorState, 'anchored' | 'orphaned'>;
}

/** A mark in an article. */
export type Annotation = PassageAnnotation | AreaAnnotation;

/** How the annotations of an article stand in its text. */
export interface Standing {
  /** How many annotations stand, wait to be confirmed, and are no longer in the text. */
  readonly standing: number;
  readonly uncertain: number;
  readonly orphaned: number;
}

/** What became of an article's annotations when its text was read anew. */
export interface CarriedOver extends Standing {
  /** Whether the text is another now. */
  readonly isChanged: boolean;
}

/** The annotations that were brought over to another version of an article, and how they stand in it. */
export interface BroughtOver extends Standing {
  readonly ids: readonly AnnotationId[];
}
