import { jsonText } from './json-text.ts';
import { cslItem, titleWithTranslation, type CslItem } from '../archive/citations/csl-item.ts';
import { annotationWords } from './annotation-words.ts';
import { CitationKeys } from './citation-keys.ts';
import type { ExportArticle } from './export-job.ts';
import { referencePlace, referenceType, type ReferenceType } from './reference-type.ts';
import { unparted } from './unparted.ts';
import type { OneFile } from './write-one-file.ts';

/** References as CSL-JSON 1.0.2: an array with an item for each article, its tags as keywords, its annotations as `annote`. */
export const cslJson: OneFile = { stem: 'Aide-memoire references', ending: '.json', pieces };

async function* pieces(items: AsyncIterable<ExportArticle>): AsyncGenerator<string> {
  const keys = new CitationKeys();
  let before = '[\n';
  for await (const { article, annotations, colourNames } of items) {
    const item = cslItem(article);
    const keywords = article.tags.map(unparted).filter((tag) => tag !== '');
    const { translation: _, ...known } = item;
    const title = titleWithTranslation(item);
    const reference = {
      ...placed({ ...known, ...(title === '' ? {} : { title }) }, referenceType(item, article)),
      'citation-key': keys.of(item),
      ...(keywords.length === 0 ? {} : { keyword: keywords.join(', ') }),
      ...(annotations.length === 0
        ? {}
        : { annote: annotations.map((one) => annotationWords(one, colourNames)).join('\n\n') }),
    };
    yield before + jsonText(reference);
    before = ',\n';
  }
  yield before.startsWith('[') ? '[]\n' : '\n]\n';
}

/** An item as what it is to reference managers, with its outlet in the place where these look for it. */
function placed(item: CslItem, type: ReferenceType): Omit<CslItem, 'type'> & { readonly type: ReferenceType } {
  const { container, publisher } = referencePlace(item, type);
  if (container !== undefined || publisher === undefined) return { ...item, type };
  const { 'container-title': _, ...alone } = item;
  return { ...alone, type, publisher };
}
