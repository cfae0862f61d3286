import { citation } from '../../archive/citation.ts';
import { plainly } from '../citations/cited.ts';
import { cleanText } from '../clean-text.ts';
import type { ExportArticle } from '../export-job.ts';
import { itemCitation } from '../item-citation.ts';
import type { Source } from './document.ts';

/** An article of an export as the source of what is quoted from it. */
export function citedSource(item: ExportArticle): Source {
  const { id, fields } = item.article;
  const short = { ...fields, outlet: null, published: null, url: null };
  return {
    id,
    citation: itemCitation(item),
    shortForm: item.shortCitation ?? plainly(cleanText(citation(short))),
    address: fields.url?.value ?? null,
    listed: item.listed ?? null,
  };
}
