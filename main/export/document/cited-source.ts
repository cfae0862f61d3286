import { citation } from '../../archive/citation.ts';
import { plainly } from '../citations/cited.ts';
import { cleanText } from '../clean-text.ts';
import type { ExportArticle } from '../export-job.ts';
import type { Source } from './document.ts';

/** An article of an export as the source of what is quoted from it. */
export function citedSource({ article: { id, fields }, ...cited }: ExportArticle): Source {
  return {
    id,
    citation: cited.citation ?? plainly(cleanText(citation(fields))),
    shortForm:
      cited.shortCitation ?? plainly(cleanText(citation({ ...fields, outlet: null, published: null, url: null }))),
    address: fields.url?.value ?? null,
  };
}
