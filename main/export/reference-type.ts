import type { Article } from '../../preload/contract/articles.ts';
import type { CslItem } from '../archive/citations/csl-item.ts';

/** The types of reference managers: those that citations need, and what these would take for a newspaper or a report. */
export type ReferenceType =
  | CslItem['type']
  | 'article-magazine'
  | 'book'
  | 'chapter'
  | 'paper-conference'
  | 'post-weblog'
  | 'thesis';

/** What reference managers and databases call the things they hold, in words. */
const called: readonly (readonly [RegExp, ReferenceType])[] = [
  [/\b(?:magazine article|article magazine)\b/iu, 'article-magazine'],
  [/\b(?:blog|post weblog)\b/iu, 'post-weblog'],
  [/\b(?:journal article|article journal)\b/iu, 'article-journal'],
  [/\b(?:conference paper|paper conference)\b/iu, 'paper-conference'],
  [/\b(?:chapter|book section)\b/iu, 'chapter'],
  [/^(?:(?:edited|electronic) )?book$/iu, 'book'],
  [/\b(?:dissertation|thesis)\b/iu, 'thesis'],
  [/^web ?page$/iu, 'webpage'],
  [/\breport\b/iu, 'report'],
];
const standsAlone: ReadonlySet<ReferenceType> = new Set(['book', 'report', 'thesis']);

/** What an article is to reference managers: what its source calls it, else what follows from all that is known of it. */
export function referenceType({ type }: CslItem, article: Pick<Article, 'details'>): ReferenceType {
  const kind = saidKind(article);
  return type === 'broadcast' ? type : (called.find(([words]) => words.test(kind))?.[1] ?? type);
}

/** What an article appeared in, and who gave it out: what stands alone appeared in nothing, and its outlet gave it out. */
export function referencePlace(
  { 'container-title': outlet, publisher }: CslItem,
  type: ReferenceType,
): { readonly container: string | undefined; readonly publisher: string | undefined } {
  return standsAlone.has(type)
    ? { container: undefined, publisher: publisher ?? outlet }
    : { container: outlet, publisher };
}

/** Whether a broadcast was on the radio. */
export function isRadio(article: Pick<Article, 'details'>): boolean {
  return /\bradio\b/iu.test(saidKind(article));
}

function saidKind({ details }: Pick<Article, 'details'>): string {
  return details.find(({ name }) => name === 'kind')?.value ?? '';
}
