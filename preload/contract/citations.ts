import type { ArticleId } from './articles.ts';
import type { Nothing } from './calls.ts';
import type { IntakeSource } from './imports.ts';

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

/** The public name of a style that was added, of the same shape as an article's. */
export type AddedStyleId = string & { readonly __brand: 'AddedStyleId' };

/** A style that can be cited by: shipped, or added by the researcher. */
export type StyleId = ShippedStyle | AddedStyleId;

/** Whether a style cites in numbered notes, or in brackets in the text. */
export type StyleKind = 'note' | 'in-text';

/** A style that the researcher added from a file; its title is what the file says. */
export interface AddedStyle {
  readonly id: AddedStyleId;
  readonly title: string;
  readonly kind: StyleKind;
}

/** The calls on citations and the styles they follow. */
export interface CitationCalls {
  /** The style that articles are cited by, and those that were added to the shipped ones. */
  'citations.style': { input: Nothing; output: { style: StyleId; added: readonly AddedStyle[] } };
  'citations.choose': { input: { style: StyleId }; output: { style: StyleId } };
  /** Adds the style of a file; one that is there already is not added twice. */
  'citations.addStyle': { input: { source: IntakeSource }; output: AddedStyle };
  /** Takes an added style away; where it was chosen, the first that is shipped is cited by. It can be restored. */
  'citations.removeStyle': { input: { id: AddedStyleId }; output: Nothing };
  'citations.restoreStyle': { input: { id: AddedStyleId }; output: Nothing };
  /** How an article is cited by itself. */
  'citations.cite': { input: { article: ArticleId }; output: { text: string } };
}
