import type { AnnotationId } from '../../preload/contract/annotations.ts';
import type { ArticleId } from '../../preload/contract/articles.ts';

/** One thing a researcher does in a scripted day, with all that is needed to know afterwards whether it was done. */
export type Step =
  | { readonly kind: 'open' }
  | { readonly kind: 'import'; readonly titles: readonly string[] }
  | { readonly kind: 'annotate'; readonly article: ArticleId; readonly note: string }
  | { readonly kind: 'rewrite'; readonly annotation: AnnotationId; readonly note: string }
  | { readonly kind: 'trash' | 'restore'; readonly article: ArticleId }
  | { readonly kind: 'dossier'; readonly name: string }
  | { readonly kind: 'export'; readonly folder: string }
  | { readonly kind: 'backup' }
  | { readonly kind: 'put back'; readonly backup: string }
  | { readonly kind: 'close' };

/** What was acknowledged of a step. */
export interface Acknowledged {
  readonly articles?: readonly { readonly id: ArticleId; readonly title: string }[];
  readonly annotation?: AnnotationId;
  readonly files?: readonly string[];
}

/** What a day tells, one line of JSON each. */
export type DayNews =
  | { readonly news: 'process'; readonly entry: string; readonly pid: number }
  | { readonly news: 'begin'; readonly number: number; readonly step: Step }
  | { readonly news: 'done'; readonly number: number; readonly step: Step; readonly acknowledged: Acknowledged }
  | { readonly news: 'failed'; readonly number: number; readonly step: Step; readonly code: string };
