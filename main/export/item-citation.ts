import { citation } from '../archive/citation.ts';
import { plainly, type Cited } from './citations/cited.ts';
import { cleanText } from './clean-text.ts';
import type { ExportArticle } from './export-job.ts';

/** How an article of an export is cited: in the style that was chosen or, where none was given, plainly, in a newspaper's note. */
export function itemCitation({ article, citation: cited }: Pick<ExportArticle, 'article' | 'citation'>): Cited {
  return cited ?? plainly(cleanText(citation(article.fields)));
}
