import type { DetailName, FieldName, Origin } from '../../preload/contract/articles.ts';
import { publishedOn } from '../ui/dates.ts';

/** What each field is called. */
export const fieldWords: Readonly<Record<FieldName, string>> = {
  title: 'Headline',
  translation: 'Translated headline',
  outlet: 'Outlet',
  author: 'Author',
  published: 'Date published',
  language: 'Language',
  url: 'Address',
};

/** What a source says of an article, by the name people know it under. */
export const detailWords: Readonly<Record<DetailName, string>> = {
  section: 'Section',
  page: 'Page',
  edition: 'Edition',
  place: 'Place',
  kind: 'Kind',
  abstract: 'Abstract',
  subject: 'Subject',
  region: 'Region',
  company: 'Company',
  person: 'Person',
  industry: 'Industry',
  'accession-number': 'Accession number',
  'declared-words': 'Words, as stated',
  database: 'Database',
  layout: 'Layout',
  copyright: 'Copyright',
  doi: 'DOI',
  volume: 'Volume',
  isbn: 'ISBN',
  issn: 'ISSN',
  issue: 'Issue',
  updated: 'Updated',
  saved: 'Saved',
  publisher: 'Publisher',
};

/** Where a value came from. */
export const originWords: Readonly<Record<Origin, string>> = {
  'structured-data': 'From the structured data of the page',
  'meta-tag': 'From a meta tag of the page',
  'visible-text': 'From text on the page',
  file: 'From the file',
  you: 'From you',
};

/** What may be written into a field whose form is not obvious. */
export const fieldHints: Readonly<Partial<Record<FieldName, string>>> = {
  translation: 'The headline in your own language.',
  author: 'Several authors are parted by a semicolon.',
  published: 'A year, a month or a day: 2024, 2024-05 or 2024-05-17.',
  language: 'A language tag, such as en, es-CO or ar.',
};

/** Why a value is refused for a field. */
export const refusalWords: Readonly<Record<FieldName, string>> = {
  title: 'An article needs a headline.',
  translation: 'That cannot be a headline.',
  outlet: 'That cannot be an outlet.',
  author: 'That cannot be an author.',
  published: 'That is not a date.',
  language: 'That is not a language tag.',
  url: 'That is not a web address.',
};

const languages = new Intl.DisplayNames(undefined, { type: 'language' });

/** The value of a field as a person reads it: a date in the reader's locale, a language by its name. */
export function shownValue(field: FieldName, value: string): string {
  if (field === 'published') return publishedOn(value);
  return field === 'language' ? languageName(value) : value;
}

function languageName(tag: string): string {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
