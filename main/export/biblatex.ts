import { cslItem, type CslItem } from '../archive/citations/csl-item.ts';
import { babelLanguage } from './babel-language.ts';
import {
  addressField,
  annotationField,
  authorsField,
  bookEntry,
  braced,
  doiField,
  isoDate,
  keywordsField,
  pagesField,
  placeField,
  textField,
  titleField,
  uncertainDate,
  writtenEntry,
  type EntryField,
} from './bibliography-entry.ts';
import { CitationKeys } from './citation-keys.ts';
import type { ExportArticle } from './export-job.ts';
import { referencePlace, referenceType, type ReferenceType } from './reference-type.ts';
import type { OneFile } from './write-one-file.ts';

/** References for LaTeX with BibLaTeX and Biber, in UTF-8. */
export const biblatex: OneFile = { stem: 'Aide-memoire references', ending: '.bib', pieces };

async function* pieces(items: AsyncIterable<ExportArticle>): AsyncGenerator<string> {
  const keys = new CitationKeys();
  for await (const item of items) yield biblatexEntry(item, keys);
}

function biblatexEntry(exported: ExportArticle, keys: CitationKeys): string {
  const item = cslItem(exported.article);
  const { type, fields, programme } = kindOf(item, referenceType(item, exported.article));
  const translation = item.translation === undefined ? undefined : `[${item.translation}]`;
  return writtenEntry(type, keys.of(item), [
    ...fields,
    ['author', authorsField(item)],
    ['title', titleField(item.title)],
    ['titleaddon', titleField([translation, programme].filter((part) => part !== undefined).join('. '))],
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

/** The type of a reference, the fields in which it says where it appeared, and the programme that it was a part of. */
function kindOf(
  item: CslItem,
  kind: ReferenceType,
): { readonly type: string; readonly fields: readonly EntryField[]; readonly programme?: string } {
  const { container, publisher } = referencePlace(item, kind);
  switch (kind) {
    case 'article-journal':
      return { type: 'article', fields: [['journaltitle', textField(container)]] };
    case 'article-magazine':
    case 'article-newspaper':
      return {
        type: 'article',
        fields: [
          ['entrysubtype', kind === 'article-magazine' ? '{magazine}' : '{newspaper}'],
          ['journaltitle', textField(container)],
        ],
      };
    case 'report':
    case 'thesis':
      return {
        type: kind,
        fields: [
          ['type', kind === 'report' ? '{Report}' : '{Thesis}'],
          ['institution', textField(publisher)],
        ],
      };
    case 'book':
    case 'chapter':
    case 'paper-conference':
      return bookEntry(kind, item);
    case 'broadcast':
      return {
        type: 'misc',
        fields: [
          ['entrysubtype', '{broadcast}'],
          ['organization', textField(publisher ?? container)],
        ],
        ...(publisher === undefined || container === undefined ? {} : { programme: container }),
      };
    case 'post-weblog':
    case 'webpage':
      // What is online has an address, as Biber checks.
      return {
        type: item.URL === undefined ? 'misc' : 'online',
        fields: [['organization', textField(container ?? publisher)]],
      };
  }
}
