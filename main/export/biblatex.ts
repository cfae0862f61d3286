import { cslItem, type CslItem } from '../archive/citations/csl-item.ts';
import { babelLanguage } from './babel-language.ts';
import {
  addressField,
  annotationField,
  authorsField,
  braced,
  isoDate,
  keywordsField,
  pagesField,
  textField,
  writtenEntry,
  type EntryField,
} from './bibliography-entry.ts';
import { CitationKeys } from './citation-keys.ts';
import type { ExportArticle } from './export-job.ts';
import { latexTitle } from './latex-text.ts';
import type { OneFile } from './write-one-file.ts';

/** References for LaTeX with BibLaTeX and Biber, in UTF-8. */
export const biblatex: OneFile = { stem: 'Aide-memoire references', ending: '.bib', pieces };

async function* pieces(items: AsyncIterable<ExportArticle>): AsyncGenerator<string> {
  const keys = new CitationKeys();
  for await (const item of items) yield biblatexEntry(item, keys);
}

function biblatexEntry(exported: ExportArticle, keys: CitationKeys): string {
  const item = cslItem(exported.article);
  const { type, fields } = kindOf(item);
  return writtenEntry(type, keys.of(item), [
    ...fields,
    ['author', authorsField(item)],
    ['title', braced(latexTitle(item.title ?? ''))],
    ['date', braced(isoDate(item.issued) ?? '')],
    ['url', addressField(item.URL)],
    ['urldate', braced(isoDate(item.accessed) ?? '')],
    ['langid', braced(babelLanguage(item.language ?? '') ?? '')],
    ['pages', pagesField(item)],
    ['edition', textField(item.edition)],
    ['volume', textField(item.volume)],
    ['number', textField(item.issue)],
    ['doi', addressField(item.DOI)],
    ['issn', textField(item.ISSN)],
    ['isbn', textField(item.ISBN)],
    ['abstract', textField(item.abstract)],
    ['keywords', keywordsField(exported)],
    ['annotation', annotationField(exported)],
  ]);
}

/** The type of a reference, and the fields in which it says where it appeared. */
function kindOf(item: CslItem): { readonly type: string; readonly fields: readonly EntryField[] } {
  const { 'container-title': outlet, publisher } = item;
  switch (item.type) {
    case 'article-journal':
      return { type: 'article', fields: [['journaltitle', textField(outlet)]] };
    case 'article-newspaper':
      return {
        type: 'article',
        fields: [
          ['entrysubtype', '{newspaper}'],
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
    default:
      return { type: 'online', fields: [['organization', textField(outlet ?? publisher)]] };
  }
}
