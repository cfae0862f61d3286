import type { ReadPart } from '../../archive/read-article.ts';
import { isObject, jsonOf, objectsAt, textAt, textsAt, type JsonObject } from '../json-value.ts';
import { personName } from '../person-name.ts';
import { dateOfParts, referenceDate } from '../references/reference-date.ts';
import { referencePart, type Reference } from '../references/reference.ts';
import type { Format } from './format.ts';

const types =
  'article|article-journal|article-magazine|article-newspaper|bill|book|broadcast|chapter|classic|collection|dataset|document|entry|entry-dictionary|entry-encyclopedia|event|figure|graphic|hearing|interview|legal_case|legislation|manuscript|map|motion_picture|musical_score|pamphlet|paper-conference|patent|performance|periodical|personal_communication|post|post-weblog|regulation|report|review|review-book|software|song|speech|standard|thesis|treaty|video|webpage';
const typed = new RegExp(String.raw`"type"\s*:\s*"(?:${types})"`);
/** Members that only CSL has, so that JSON of other makers, which may have a type "video", is not taken for it. */
const particular =
  /"(?:issued|container-title|citation-key|author|editor|director|title-short|publisher-place|accessed|DOI|ISBN|ISSN|number-of-pages|page|id)"\s*:/;

/** CSL-JSON, the form in which citation processors take references. */
export const cslJson: Format = {
  name: 'CSL-JSON',
  recognises: ({ start }) =>
    /^(?:\[\s*\{|\{)/.test(start) &&
    typed.test(start) &&
    particular.test(start) &&
    !/"(?:itemType|pubstatus)"\s*:/.test(start),
  async *read({ file, bytes }) {
    let part = 0;
    for (const item of itemsOf(jsonOf(bytes))) {
      part += 1;
      yield cslPart(item, part, file.fileName);
    }
  },
};

function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return Array.from<unknown>(value);
  if (!isObject(value)) return [];
  const inside = value['items'];
  return Array.isArray(inside) ? Array.from<unknown>(inside) : [value];
}

function cslPart(item: unknown, part: number, fileName: string): ReadPart {
  if (isObject(item)) return referencePart(cslReference(item), { part, fileName });
  const message = `item ${part} of ${fileName} is no object`;
  return { kind: 'unread', part, entry: null, code: 'no-article-text', message };
}

const withContainer = /^(?:article|chapter|entry|paper|post|review|webpage|broadcast|periodical|song|interview)/;

function cslReference(item: JsonObject): Reference {
  const type = textAt(item, 'type');
  const containers = ['container-title', 'container-title-short', 'collection-title'].map((name) => textAt(item, name));
  const publisher = textAt(item, 'publisher');
  const outlets = withContainer.test(type) ? [...containers, publisher] : [publisher, ...containers];
  return {
    title: textAt(item, 'title', 'title-short') || null,
    outlets,
    authors: namesOf(item, 'author'),
    editors:
      ['editor', 'director', 'collection-editor', 'editorial-director', 'interviewer', 'translator']
        .map((role) => namesOf(item, role))
        .find((names) => names.length > 0) ?? [],
    published: dateAt(item, 'issued'),
    language: textAt(item, 'language'),
    addresses: textsAt(item, 'URL'),
    kind: type.replaceAll(/[-_]/g, ' ') || null,
    abstracts: textsAt(item, 'abstract'),
    tags: [...textsAt(item, 'keyword').flatMap((words) => words.split(/\s*[;,]\s*/)), ...textsAt(item, 'keywords')],
    // `{:name: value}` is a field that CSL has no place for, not a note.
    notes: textsAt(item, 'note').map((note) => note.replaceAll(/\{:[\w-]{1,40}:[^{}]*\}/g, '')),
    externalId: textAt(item, 'id', 'citation-key') || null,
    details: {
      volume: textAt(item, 'volume'),
      issue: textAt(item, 'issue'),
      page: textAt(item, 'page'),
      edition: textAt(item, 'edition'),
      section: textAt(item, 'section'),
      place: textAt(item, 'publisher-place', 'event-place'),
      publisher: outlets.find((name) => name !== '') === publisher ? null : publisher,
      doi: textAt(item, 'DOI'),
      isbn: textAt(item, 'ISBN'),
      issn: textAt(item, 'ISSN'),
      database: textAt(item, 'source', 'archive'),
      'accession-number': textAt(item, 'archive_location', 'PMID', 'call-number'),
      saved: dateAt(item, 'accessed'),
    },
  };
}

function namesOf(item: JsonObject, role: string): string[] {
  const plain = textsAt(item, role).map(personName);
  const named = objectsAt(item, role).map((name) => {
    const literal = textAt(name, 'literal', 'name');
    if (literal !== '') return literal;
    const parts = ['given', 'dropping-particle', 'non-dropping-particle', 'family', 'suffix'];
    return parts
      .map((one) => textAt(name, one))
      .filter((one) => one !== '')
      .join(' ');
  });
  return [...plain, ...named].filter((name) => name !== '');
}

function dateAt(item: JsonObject, name: string): string | null {
  const written = textsAt(item, name);
  const [date] = objectsAt(item, name);
  if (date === undefined) return referenceDate(written);
  const parts = date['date-parts'];
  const first: unknown = Array.isArray(parts) ? Array.from<unknown>(parts)[0] : undefined;
  const [year = '', month = '', day = ''] = Array.isArray(first) ? Array.from<unknown>(first).map(String) : [];
  return (
    dateOfParts(year, month, day) ?? referenceDate([textAt(date, 'raw'), textAt(date, 'literal'), textAt(date, 'edtf')])
  );
}
