import type { Article } from '../../preload/contract/articles.ts';
import type { CslItem } from '../archive/citations/csl-item.ts';

/** The types of reference managers: those that citations need, and two that these tell apart from a newspaper. */
export type ReferenceType = CslItem['type'] | 'article-magazine' | 'post-weblog';

/** What reference managers and databases call the things they hold, in words. */
const called: readonly (readonly [RegExp, ReferenceType])[] = [
  [/\b(?:magazine article|article magazine)\b/iu, 'article-magazine'],
  [/\b(?:blog|post weblog)\b/iu, 'post-weblog'],
  [/\b(?:journal article|article journal)\b/iu, 'article-journal'],
  [/^web ?page$/iu, 'webpage'],
  [/\breport\b/iu, 'report'],
];

/** What an article is to reference managers: what its source calls it, else what follows from all that is known of it. */
export function referenceType({ type }: CslItem, article: Pick<Article, 'details'>): ReferenceType {
  const kind = saidKind(article);
  return type === 'broadcast' ? type : (called.find(([words]) => words.test(kind))?.[1] ?? type);
}

/** Whether a broadcast was on the radio. */
export function isRadio(article: Pick<Article, 'details'>): boolean {
  return /\bradio\b/iu.test(saidKind(article));
}

function saidKind({ details }: Pick<Article, 'details'>): string {
  return details.find(({ name }) => name === 'kind')?.value ?? '';
}
