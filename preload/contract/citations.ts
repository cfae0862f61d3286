import type { ArticleId } from './articles.ts';
import type { Nothing } from './calls.ts';

/** The citation styles that are shipped, by the names of their files in `resources/styles`, in the order they are offered in. */
export const shippedStyles = [
  'chicago-notes-18',
  'chicago-notes-17',
  'chicago-author-date',
  'apa-7',
  'mla-9',
  'harvard-cite-them-right',
] as const;

/** One of the styles above. */
export type ShippedStyle = (typeof shippedStyles)[number];

/** The calls on citations and the styles they follow. */
export interface CitationCalls {
  /** The style that articles are cited by. */
  'citations.style': { input: Nothing; output: { style: ShippedStyle } };
  'citations.choose': { input: { style: ShippedStyle }; output: { style: ShippedStyle } };
  /** How an article is cited by itself. */
  'citations.cite': { input: { article: ArticleId }; output: { text: string } };
}
