import type { ArticleFields } from '../../preload/contract/articles.ts';
import { citation } from './citation.ts';

/** How an article is cited once it has been cited in full: Author, “Headline.” It is the full form where neither is known. */
export function shortCitation(fields: ArticleFields): string {
  if (fields.title === null && fields.author === null) return citation(fields);
  return citation({ ...fields, outlet: null, published: null, url: null });
}
