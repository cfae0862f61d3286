import type {
  AnnotationBefore,
  AnnotationCount,
  AnnotationQuestion,
  AnnotationsFound,
  ListedAnnotation,
} from './annotation-list.ts';
import type {
  Annotation,
  AnnotationId,
  AreaAnnotation,
  BroughtOver,
  Colour,
  ColourNames,
  PassageAnnotation,
  Selectors,
} from './annotations.ts';
import type { Area } from './areas.ts';
import type { ArticleId } from './articles.ts';
import type { ArticleNotes } from './notes.ts';

type Nothing = Readonly<Record<string, never>>;

/** The requests that concern annotations, notes and what colours are called: a part of `Calls`. */
export interface AnnotationCalls {
  'annotations.list': { input: { articleId: ArticleId }; output: readonly Annotation[] };
  'annotations.create': {
    input: { articleId: ArticleId; start: number; end: number; colour: Colour; note: string; tags: readonly string[] };
    output: PassageAnnotation;
  };
  /** Notes something on an article as a whole. */
  'annotations.createNote': {
    input: { articleId: ArticleId; colour: Colour; note: string; tags: readonly string[] };
    output: PassageAnnotation;
  };
  /** Marks a part of a picture or page of an article. */
  'annotations.createArea': {
    input: { articleId: ArticleId; area: Area; colour: Colour; note: string; tags: readonly string[] };
    output: AreaAnnotation;
  };
  'annotations.quote': {
    input: { articleId: ArticleId; exact: string; colour: Colour; note: string; tags: readonly string[] };
    output: PassageAnnotation;
  };
  'annotations.change': {
    input: { id: AnnotationId; colour?: Colour; note?: string; tags?: readonly string[] };
    output: Annotation;
  };
  /** Says where the passage of an annotation stands now. */
  'annotations.attach': { input: { id: AnnotationId; start: number; end: number }; output: PassageAnnotation };
  /** Gives an annotation selectors it had; detached, it stands nowhere, whatever is found that is like it. */
  'annotations.anchor': {
    input: { id: AnnotationId; selectors: Selectors; isDetached: boolean };
    output: PassageAnnotation;
  };
  /** Copies to a version of an article what another version is annotated with, and it is not. */
  'annotations.bring': { input: { from: ArticleId; to: ArticleId }; output: BroughtOver };
  'annotations.delete': { input: { id: AnnotationId }; output: Nothing };
  'annotations.restore': { input: { id: AnnotationId }; output: Annotation };
  /** What a list over the whole archive holds; its rows are asked for apart. */
  'annotations.find': { input: AnnotationQuestion; output: AnnotationsFound };
  'annotations.rows': {
    input: AnnotationQuestion & { offset: number; limit: number };
    output: readonly ListedAnnotation[];
  };
  'annotations.ids': {
    input: AnnotationQuestion & { offset: number; limit: number };
    output: readonly AnnotationId[];
  };
  /** The tags that some annotations have, each with how many of them have it. */
  'annotations.tags': { input: { ids: readonly AnnotationId[] }; output: readonly AnnotationCount[] };
  /** Changes several at once; gives what those that were changed had before, to take it back with. */
  'annotations.changeMany': {
    input: { ids: readonly AnnotationId[]; colour: Colour | null; add: readonly string[]; remove: readonly string[] };
    output: { before: readonly AnnotationBefore[] };
  };
  'annotations.revertMany': { input: { before: readonly AnnotationBefore[] }; output: Nothing };
  /** Gives those that were deleted now. */
  'annotations.deleteMany': { input: { ids: readonly AnnotationId[] }; output: { ids: readonly AnnotationId[] } };
  'annotations.restoreMany': { input: { ids: readonly AnnotationId[] }; output: Nothing };

  /** The notes on an article as they are shown, with what they link to and what links to the article. */
  'notes.read': { input: { articleId: ArticleId }; output: ArticleNotes };

  /** What the person calls the colours: those without a name of their own are left out. */
  'colours.list': { input: Nothing; output: ColourNames };
  'colours.save': { input: { names: ColourNames }; output: ColourNames };
}
