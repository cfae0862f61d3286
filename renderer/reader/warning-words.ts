import type { DetailName, WarningCode } from '../../preload/contract/articles.ts';

/** Why a person should look at an article, in a sentence. */
export const warningWords: Readonly<Record<WarningCode, string>> = {
  paywall: 'This may be only the beginning: the page asks for a subscription.',
  'cut-off': 'The text seems to break off.',
  'consent-wall': 'This looks like a consent notice in place of the article.',
  'list-page': 'This looks like a list of articles, not an article.',
  'no-text-layer': 'This PDF is a scan: it has no text layer, so its words cannot be read or searched.',
  'no-text': 'This is only a reference: no text came with it.',
  'fields-missing': 'Something its source usually states was not found.',
  'left-out': 'Something in the original was left out.',
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
