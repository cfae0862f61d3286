import { decodeText } from '../charset.ts';
import { readAttached } from '../references/attached-files.ts';
import { personNames } from '../person-name.ts';
import { referenceDate } from '../references/reference-date.ts';
import { referencePart, type Reference } from '../references/reference.ts';
import { partOfSomething, risKinds } from '../references/ris-kinds.ts';
import { serialNumbers } from '../references/serial-numbers.ts';
import { databaseNotes } from '../references/database-notes.ts';
import { taggedRecords, valuesOfTags, type TaggedRecord, type TagStyle } from '../references/tagged-record.ts';
import type { Format } from './format.ts';

const firstLine = /^[^\S\r\n]*TY {1,3}-[^\S\r\n]*[A-Z]{2,8}[^\S\r\n]*$/m;

/** RIS, as reference managers and databases of news export it: a tag, two spaces, a hyphen, a space and the value on each line. */
export const ris: Format = {
  name: 'RIS',
  holdsFiles: true,
  recognises: ({ start }) =>
    firstLine.test(start.slice(0, 4000)) && /^[A-Z][A-Z\d] {0,2}- /m.test(start.slice(0, 8000)),
  async *read(input) {
    const text = decodeText(input.bytes).replaceAll('\uFEFF', '');
    let part = 0;
    for (const record of taggedRecords(text, styleOf(text))) {
      part += 1;
      const reference = risReference(record);
      const attached = await readAttached(input, reference.attached ?? []);
      yield referencePart(reference, { part, fileName: input.file.fileName }, attached);
    }
  },
};

/** Some databases write one space where RIS has two; only in their files may a line of text that begins "AB -" be taken for a tag. */
function styleOf(text: string): TagStyle {
  const isExact = /^[^\S\r\n]*TY {2}-/m.test(text);
  return {
    field: isExact ? /^\s{0,4}([A-Z][A-Z\d]) {2}-[ \t]?(.*)$/s : /^\s{0,4}([A-Z][A-Z\d]) {0,3}-(?:[ \t](.*))?$/s,
    // A file in which records lack their end, or one record its type twice.
    begins: (tag, record) => tag === 'TY' && [...record.keys()].some((known) => known !== 'TY'),
    ends: (tag) => tag === 'ER',
  };
}

function risReference(record: TaggedRecord): Reference {
  const values = (...tags: readonly string[]): string[] => valuesOfTags(record, ...tags);
  const type = values('TY').at(-1)?.toUpperCase() ?? '';
  const containers = values('JF', 'T2', 'JO', 'JA', 'J2', 'J1', 'T3');
  const publishers = values('PB');
  const outlets =
    partOfSomething.has(type) || type === '' ? [...containers, ...publishers] : [...publishers, ...containers];
  const links = values('UR', 'L2', 'LK', 'L1', 'L4').flatMap((value) => value.split(/[\s;]+(?=https?:)|\n/));
  const noted = databaseNotes(values('N1', 'RN'));
  const doi = values('DO').map(withoutDoiPrefix);
  return {
    title: values('TI', 'T1', 'CT', 'BT', 'ST')[0] ?? null,
    translation: values('TT')[0],
    outlets,
    authors: personNames(values('AU', 'A1')),
    editors: personNames(values('ED', 'A2', 'A3')),
    published: referenceDate([...values('DA', 'Y1', 'PY'), ...datesOfTwo(record)]),
    language: values('LA')[0],
    addresses: links,
    kind: risKinds[type] ?? (type === '' ? null : type.toLowerCase()),
    abstracts: values('AB', 'N2'),
    tags: values('KW').flatMap((value) => value.split(/\s*[;\n]\s*/)),
    notes: noted.notes.filter((note) => !doi.includes(withoutDoiPrefix(note))),
    externalId: values('ID')[0] ?? values('AN')[0] ?? null,
    attached: values('L1', 'L2', 'L4').filter((value) => !/^\w{2,}:/.test(value)),
    details: {
      ...noted.details,
      volume: values('VL')[0],
      issue: values('IS')[0],
      page: pagesOf(values('SP')[0], values('EP')[0]),
      edition: values('ET')[0],
      section: type === 'NEWS' || type === 'MGZN' ? values('SE')[0] : null,
      place: values('CY', 'PP')[0],
      publisher: outlets[0] === publishers[0] ? null : publishers[0],
      'accession-number': values('AN')[0],
      database: values('DB', 'DP'),
      doi: doi[0],
      ...serialNumbers(values('SN')),
      saved: referenceDate(values('Y2')),
    },
  };
}

/** A day and month that stand apart from their year: "DA - May 31" beside "PY - 2024". */
function datesOfTwo(record: TaggedRecord): string[] {
  const [year] = valuesOfTags(record, 'PY', 'Y1').filter((value) => /^\d{4}\b/.test(value));
  const days = valuesOfTags(record, 'DA').filter((value) => !/\d{4}/.test(value));
  return year === undefined ? [] : days.map((day) => `${day} ${year.slice(0, 4)}`);
}

/** "193–194" of a first and a last page, either of which may be the whole range already. */
export function pagesOf(first: string | undefined, last: string | undefined): string | null {
  if (first === undefined) return last ?? null;
  return last === undefined || last === first || /[-–]/.test(first) ? first : `${first}–${last}`;
}

/** A DOI without the words and addresses that some write before it. */
export function withoutDoiPrefix(written: string): string {
  return written.trim().replace(/^(?:doi:?\s*|https?:\/\/(?:dx\.)?doi\.org\/)+/i, '');
}
