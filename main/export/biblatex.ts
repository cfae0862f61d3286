import { cslItem, type CslItem } from '../archive/citations/csl-item.ts';
import { babelLanguage } from './babel-language.ts';
import {
  addressField,
  annotationField,
  authorsField,
  braced,
  doiField,
  isoDate,
  keywordsField,
  pagesField,
  placeField,
  textField,
  uncertainDate,
  writtenEntry,
  type EntryField,
} from './bibliography-entry.ts';
import { CitationKeys } from './citation-keys.ts';
import type { ExportArticle } from './export-job.ts';
import { latexTitle } from './latex-text.ts';
import { referenceType, type ReferenceType } from './reference-type.ts';
import type { OneFile } from './write-one-file.ts';

/** References for LaTeX with BibLaTeX and Biber, in UTF-8. */
export const biblatex: OneFile = { stem: 'Aide-memoire references', ending: '.bib', pieces };

async function* pieces(items: AsyncIterable<ExportArticle>): AsyncGenerator<string> {
  const keys = new CitationKeys();
  for await (const item of items) yield biblatexEntry(item, keys);
}

function biblatexEntry(exported: ExportArticle, keys: CitationKeys): string {
  const item = cslItem(exported.article);
  const { type, fields } = kindOf(item, referenceType(item, exported.article));
  return writtenEntry(type, keys.of(item), [
    ...fields,
    ['author', authorsField(item)],
    ['title', braced(latexTitle(item.title ?? ''))],
    ['date', braced(uncertainDate(item.issued) ?? '')],
    ['url', addressField(item.URL)],
    ['urldate', braced(isoDate(item.accessed) ?? '')],
    ['langid', braced(babelLanguage(item.language ?? '') ?? '')],
    ['location', placeField(exported)],
    ['pages', pagesField(item)],
    ['edition', textField(item.edition)],
    ['volume', textField(item.volume)],
    ['number', textField(item.issue)],
    ['doi', doiField(item.DOI)],
    ['issn', textField(item.ISSN)],
    ['isbn', textField(item.ISBN)],
    ['abstract', textField(item.abstract)],
    ['keywords', keywordsField(exported)],
    ['annotation', annotationField(exported)],
  ]);
}

/** The type of a reference, and the fields in which it says where it appeared. */
function kindOf(
  { 'container-title': outlet, publisher, URL: address }: CslItem,
  kind: ReferenceType,
): { readonly type: string; readonly fields: readonly EntryField[] } {
  switch (kind) {
    case 'article-journal':
      return { type: 'article', fields: [['journaltitle', textField(outlet)]] };
    case 'article-magazine':
    case 'article-newspaper':
      return {
        type: 'article',
        fields: [
          ['entrysubtype', kind === 'article-magazine' ? '{magazine}' : '{newspaper}'],
          ['journaltitle', textField(outlet)],
        ],
      };
    case 'report':
      return {
        type: 'report',
        fields: [
          ['type', '{Report}'],
          ['institution', textField(publisher ?? outlet)],
        ],
      };
    case 'broadcast':
      return {
        type: 'misc',
        fields: [
          ['entrysubtype', '{broadcast}'],
          ['organization', textField(outlet ?? publisher)],
        ],
      };
    case 'post-weblog':
    case 'webpage':
      // What is online has an address, as Biber checks.
      return {
        type: address === undefined ? 'misc' : 'online',
        fields: [['organization', textField(outlet ?? publisher)]],
      };
  }
}
