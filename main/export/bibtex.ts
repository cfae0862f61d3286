import { cslItem, titleWithTranslation, type CslItem } from '../archive/citations/csl-item.ts';
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
  writtenEntry,
  type EntryField,
} from './bibliography-entry.ts';
import { CitationKeys } from './citation-keys.ts';
import type { ExportArticle } from './export-job.ts';
import { referencePlace, referenceType, type ReferenceType } from './reference-type.ts';
import type { OneFile } from './write-one-file.ts';

/** References for LaTeX with the older BibTeX, which knows no dates of access: they stand in a note, which its styles print. */
export const bibtex: OneFile = { stem: 'Aide-memoire references', ending: '.bib', pieces };

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

async function* pieces(items: AsyncIterable<ExportArticle>): AsyncGenerator<string> {
  const keys = new CitationKeys();
  for await (const item of items) yield bibtexEntry(item, keys);
}

function bibtexEntry(exported: ExportArticle, keys: CitationKeys): string {
  const item = cslItem(exported.article);
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const accessed = isoDate(item.accessed);
  const { type, fields } = kindOf(item, referenceType(item, exported.article));
  return writtenEntry(type, keys.of(item), [
    ...fields,
    ['author', authorsField(item)],
    ['title', titleField(titleWithTranslation(item))],
    ['year', year === undefined ? null : `{${String(year).padStart(4, '0')}}`],
    ['month', month === undefined ? null : (months[month - 1] ?? null)],
    ['day', day === undefined ? null : `{${day}}`],
    ['url', addressField(item.URL)],
    ['urldate', braced(accessed ?? '')],
    ['note', accessed === null ? null : `{Accessed ${accessed}}`],
    ['language', braced(babelLanguage(item.language ?? '') ?? '')],
    ['address', placeField(exported)],
    ['pages', pagesField(item)],
    ['edition', textField(item.edition)],
    ['volume', textField(item.volume)],
    ['number', textField(item.issue)],
    ['doi', doiField(item.DOI)],
    ['issn', textField(item.ISSN)],
    ['isbn', textField(item.ISBN)],
    ['abstract', textField(item.abstract)],
    ['keywords', keywordsField(exported)],
    ['annote', annotationField(exported)],
  ]);
}

/** The type of a reference, and the fields in which it says where it appeared. */
function kindOf(item: CslItem, kind: ReferenceType): { readonly type: string; readonly fields: readonly EntryField[] } {
  const { container, publisher } = referencePlace(item, kind);
  switch (kind) {
    case 'article-journal':
    case 'article-magazine':
    case 'article-newspaper':
      return { type: 'article', fields: [['journal', textField(container)]] };
    case 'report':
      return { type: 'techreport', fields: [['institution', textField(publisher)]] };
    case 'thesis':
      return {
        type: 'phdthesis',
        fields: [
          // Without it the styles print which degree it was for.
          ['type', '{Thesis}'],
          ['school', textField(publisher)],
        ],
      };
    case 'book':
    case 'chapter':
    case 'paper-conference':
      return bookEntry(kind, item);
    case 'broadcast':
    case 'post-weblog':
    case 'webpage':
      return { type: 'misc', fields: [['howpublished', textField(container ?? publisher)]] };
  }
}
