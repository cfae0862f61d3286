import { decodeText } from '../charset.ts';
import { personNames } from '../person-name.ts';
import { referenceDate } from '../references/reference-date.ts';
import { referencePart, type Reference } from '../references/reference.ts';
import { taggedRecords, valuesOfTags, type TaggedRecord, type TagStyle } from '../references/tagged-record.ts';
import type { Format } from './format.ts';

const opening = /^(?:PMID|OWN {1,2}|STAT|UI {2}|TI {2}|AN {2}|FAU|AU {2}|DP {2})- /;
const particular = /^(?:PMID|OWN |STAT|FAU |JT {2}|DP {2}|PT {2}|TA {2}|OT {2})- /m;

const style: TagStyle = {
  field: /^([A-Z]{2,4}) {0,2}- (.*)$/s,
  begins: (tag, record) => tag === 'PMID' || (record.has(tag) && (tag === 'OWN' || tag === 'TI')),
  ends: () => false,
};

/** NBIB (MEDLINE), as PubMed, ERIC and their kin export it: tags of up to four letters, values wrapped below themselves. */
export const nbib: Format = {
  name: 'NBIB',
  recognises: ({ start }) => opening.test(start) && particular.test(start.slice(0, 8000)),
  async *read({ file, bytes }) {
    let part = 0;
    for (const record of taggedRecords(decodeText(bytes), style)) {
      part += 1;
      yield referencePart(nbibReference(record), { part, fileName: file.fileName });
    }
  },
};

function nbibReference(record: TaggedRecord): Reference {
  // Values are wrapped at a width; the line breaks mean nothing.
  const values = (...tags: readonly string[]): string[] =>
    valuesOfTags(record, ...tags).map((value) => value.replaceAll(/\s*\n\s*/g, ' '));
  const names = values('FAU');
  const identifiers = values('AID', 'LID', 'DO');
  const types = values('PT').filter((type) => !/^Research Support/i.test(type));
  return {
    title: values('TI', 'BTI')[0]?.replace(/(?<!\.)\.$/, '') ?? null,
    outlets: values('JT', 'TA', 'BTI', 'CTI', 'SO', 'PB'),
    authors: personNames([...(names.length > 0 ? names : values('AU')), ...values('CN')]),
    editors: personNames(values('FED', 'ED')),
    published: referenceDate(values('DP', 'DEP', 'YR')),
    language: values('LA')[0],
    addresses: [...values('LID', 'URL', 'UR', 'UOF')],
    kind: types[0]?.toLowerCase() ?? null,
    abstracts: values('AB'),
    tags: [...values('OT'), ...values('MH').map((term) => term.replaceAll('*', ''))],
    notes: values('GN'),
    externalId: values('PMID', 'UI', 'AN')[0] ?? null,
    details: {
      volume: values('VI')[0],
      issue: values('IP')[0],
      page: values('PG')[0],
      place: values('PL')[0],
      publisher: values('PB')[0],
      copyright: values('CI')[0],
      doi: identifiers.map((value) => /^(10\.\S+)(?: \[doi\])?$/.exec(value)?.[1]),
      issn: values('IS').map((value) => value.replace(/ \(.*$/, '')),
      isbn: values('ISBN'),
      'accession-number': values('PMID', 'AN'),
      database: values('OWN')[0],
      updated: referenceDate(values('LR')),
    },
  };
}
