import type { DetailName } from '../../../preload/contract/articles.ts';
import { referenceDate } from './reference-date.ts';

/** What databases of news write into the notes of a reference, line by line, by the words they put before it. */
const named: readonly (readonly [label: RegExp, detail: DetailName])[] = [
  [/^copyright$/i, 'copyright'],
  [/^(?:last updated|last modified|document updated)$/i, 'updated'],
  [/^(?:people|name|person)$/i, 'person'],
  [/^(?:location|place names?|geographic(?: terms?)?)$/i, 'region'],
  [/^(?:company|company ?\/ ?(?:organization|entity)|organi[sz]ation)$/i, 'company'],
  [/^(?:subject|subject terms?|subjectstermnotlitgenretext)$/i, 'subject'],
  [/^section$/i, 'section'],
  [/^edition$/i, 'edition'],
  [/^(?:accession number|document number|document id)$/i, 'accession-number'],
  [/^(?:word count|words)$/i, 'declared-words'],
];

/** Counts and dates of the export itself, which say nothing of the article. */
const ofTheExport =
  /^(?:cited by ?:|export date ?:|references ?: ?\d+$|not in file$|number of pages ?:|document type ?:|source info ?:)/i;

type Noted = Partial<Record<DetailName, string[]>>;

/** The notes of a reference, parted into what a database says of the article and what a person (or anyone else) wrote. */
export function databaseNotes(written: readonly string[]): {
  readonly details: Noted;
  readonly notes: readonly string[];
} {
  const details: Noted = {};
  const notes: string[] = [];
  for (const note of written) {
    // Some databases put everything they know into one note, from the number on.
    const isList = /^accession number: [^;]{1,100};/i.test(note);
    for (const piece of isList ? note.split(/\s*;\s+/) : [note]) {
      const [name, value] = detailIn(piece.trim()) ?? [];
      if (name !== undefined && value !== undefined) (details[name] ??= []).push(value);
      else if (!isList && !ofTheExport.test(piece.trim())) notes.push(note);
    }
  }
  return { details, notes };
}

function detailIn(piece: string): readonly [name: DetailName, value: string] | null {
  if (/^(?:copyright\b|©|\(c\) )(?! - ).{0,300}\b\d{4}\b.{0,300}$/i.test(piece) && !piece.includes(' - '))
    return ['copyright', piece];
  const [, label = '', value = ''] = /^([A-Za-z][A-Za-z /]{2,40}?)\s*(?: - |: )(.{1,500})$/.exec(piece) ?? [];
  const detail = named.find(([pattern]) => pattern.test(label))?.[1];
  if (detail === undefined) return null;
  return [detail, detail === 'updated' ? (referenceDate([value]) ?? '') : value];
}
