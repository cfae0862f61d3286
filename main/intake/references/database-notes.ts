import type { DetailName } from '../../../preload/contract/articles.ts';
import { referenceDate } from './reference-date.ts';

/** What databases of news write into the notes of a reference, line by line, by the words they put before it. */
const named: readonly (readonly [label: RegExp, detail: DetailName])[] = [
  [/^copyright$/i, 'copyright'],
  [/^(?:last updated|last modified|document updated)$/i, 'updated'],
  [/^(?:people|name|person)$/i, 'person'],
  [/^(?:location|place names?|geographic)$/i, 'region'],
  [/^(?:company|company ?\/ ?organization|organi[sz]ation)$/i, 'company'],
  [/^(?:subject|subject terms?|subjectstermnotlitgenretext)$/i, 'subject'],
  [/^section$/i, 'section'],
  [/^edition$/i, 'edition'],
  [/^(?:accession number|document number|document id)$/i, 'accession-number'],
  [/^(?:word count|words)$/i, 'declared-words'],
];

type Noted = Partial<Record<DetailName, string[]>>;

/** The notes of a reference, parted into what a database says of the article and what a person (or anyone else) wrote. */
export function databaseNotes(written: readonly string[]): {
  readonly details: Noted;
  readonly notes: readonly string[];
} {
  const details: Noted = {};
  const notes: string[] = [];
  for (const note of written) {
    const [, label = '', value = ''] = /^([A-Za-z][A-Za-z /]{2,40}?)\s*(?: - |: )(.{1,500})$/.exec(note.trim()) ?? [];
    const detail = named.find(([pattern]) => pattern.test(label))?.[1];
    if (detail === undefined) notes.push(note);
    else (details[detail] ??= []).push(detail === 'updated' ? (referenceDate([value]) ?? '') : value);
  }
  return { details, notes };
}
