import { decodeText } from '../charset.ts';
import { readAttached } from '../references/attached-files.ts';
import { personNames } from '../person-name.ts';
import { referenceDate } from '../references/reference-date.ts';
import { referencePart, type Reference } from '../references/reference.ts';
import { serialNumbers } from '../references/serial-numbers.ts';
import { taggedRecords, valuesOfTags, type TaggedRecord, type TagStyle } from '../references/tagged-record.ts';
import type { Format } from './format.ts';
import { withoutDoiPrefix } from './ris.ts';

const tag = String.raw`%[0-9A-Z!@#$&()+<=>?[\]^~*|]`;
const opening = new RegExp(String.raw`^(?:%0(?:[ \t]|$)|${tag}[ \t]\S.*[\r\n]+${tag}[ \t])`, 'm');

const style: TagStyle = {
  field: new RegExp(String.raw`^(${tag})(?:[ \t]+(.*))?$`, 's'),
  begins: (found) => found === '%0',
  ends: () => false,
};

/** The tagged form of EndNote and Refer: a percent sign, one sign for the field, and the value on each line. */
export const enw: Format = {
  name: 'EndNote tagged',
  holdsFiles: true,
  recognises: ({ start, extension }) =>
    start.startsWith('%') && (/^(?:enw|refer)$/.test(extension) || opening.test(start.slice(0, 2000))),
  async *read(input) {
    let part = 0;
    for (const record of taggedRecords(decodeText(input.bytes), style)) {
      part += 1;
      const reference = enwReference(record);
      const attached = await readAttached(input, reference.attached ?? []);
      yield referencePart(reference, { part, fileName: input.file.fileName }, attached);
    }
  },
};

const periodical = /journal|news|magazine|web|blog/i;

function enwReference(record: TaggedRecord): Reference {
  const values = (...tags: readonly string[]): string[] => valuesOfTags(record, ...tags);
  const kind = values('%0')[0] ?? null;
  const publishers = values('%I');
  const containers = values('%J', '%B');
  const outlets =
    periodical.test(kind ?? '') || publishers.length === 0 ? [...containers, ...publishers] : [...publishers];
  const [year = ''] = values('%D');
  return {
    title: values('%T', '%!')[0] ?? null,
    translation: values('%Q')[0],
    outlets,
    authors: personNames(values('%A')),
    editors: personNames(values('%E', '%Y')),
    published: referenceDate([...values('%8'), ...values('%8').map((day) => `${day} ${year}`), year]),
    language: values('%G')[0],
    addresses: values('%U'),
    kind: kind?.toLowerCase() ?? null,
    abstracts: values('%X'),
    tags: values('%K').flatMap((value) => value.split(/\s*[;\n]\s*/)),
    notes: values('%Z', '%O'),
    externalId: values('%F')[0] ?? values('%M')[0] ?? null,
    attached: values('%>').flatMap((value) => value.split('\n')),
    details: {
      volume: values('%V')[0],
      issue: values('%N')[0],
      page: values('%P')[0],
      edition: values('%7')[0],
      place: values('%C')[0],
      publisher: outlets[0] === publishers[0] ? null : publishers[0],
      doi: values('%R')
        .map(withoutDoiPrefix)
        .filter((value) => value.startsWith('10.')),
      ...serialNumbers(values('%@')),
      'accession-number': values('%M')[0],
      database: values('%~', '%W'),
      saved: referenceDate(values('%[')),
    },
  };
}
