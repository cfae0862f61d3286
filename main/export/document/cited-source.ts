import type { ArticleFields } from '../../../preload/contract/articles.ts';
import { citation } from '../../archive/citation.ts';
import { shortCitation } from '../../archive/short-citation.ts';
import { cleanText } from '../clean-text.ts';
import type { Source } from './document.ts';

/** An article as the source of what is quoted from it. */
export function citedSource(id: string, fields: ArticleFields): Source {
  return {
    id,
    citation: cleanText(citation(fields)),
    shortForm: cleanText(shortCitation(fields)),
    address: fields.url?.value ?? null,
  };
}
