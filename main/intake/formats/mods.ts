import { brokenOff, isClosedXml } from '../broken-off.ts';
import { declaredCharset, decodeText } from '../charset.ts';
import { personName } from '../person-name.ts';
import { referenceDate } from '../references/reference-date.ts';
import { referencePart, type Reference } from '../references/reference.ts';
import { below, childrenOf, xmlElements, xmlText, type XmlElement } from '../xml.ts';
import { xmlRoot } from '../xml-root.ts';
import type { Format } from './format.ts';
import { pagesOf, withoutDoiPrefix } from './ris.ts';

/** MODS, the description of libraries (Library of Congress), one record or a collection. */
export const mods: Format = {
  name: 'MODS',
  recognises: ({ start }) => /^mods(?:Collection)?$/.test(xmlRoot(start)?.name ?? ''),
  async *read({ file, bytes }) {
    const text = decodeText(bytes, declaredCharset(bytes));
    let part = 0;
    for (const record of xmlElements(text, 'mods')) {
      part += 1;
      yield referencePart(modsReference(record), { part, fileName: file.fileName });
    }
    if (!isClosedXml(text, xmlRoot(text)?.name ?? '')) yield brokenOff(part, file.fileName);
  },
};

function modsReference(record: XmlElement): Reference {
  const host = childrenOf(record, 'relatedItem').find((item) => item.attributes['type'] === 'host');
  const origins = [...childrenOf(record, 'originInfo'), ...childrenOf(host, 'originInfo')];
  const partOf = below(host, 'part') ?? below(record, 'part');
  const publishers = origins.map((origin) => textIn(origin, 'publisher'));
  const names = childrenOf(record, 'name');
  const outlets = [titleIn(host), ...publishers];
  const links = childrenOf(record, 'location').flatMap((place) => childrenOf(place, 'url'));
  return {
    title: titleIn(record) || null,
    outlets,
    authors: names.filter((name) => isRole(name, /^(?:aut|author|cre|creator|)$/i)).map(nameOf),
    editors: names.filter((name) => !isRole(name, /^(?:pbl|publisher|dst|distributor|prt|printer)$/i)).map(nameOf),
    published: referenceDate([
      ...origins.flatMap((origin) => textsIn(origin, 'dateIssued')),
      textIn(partOf, 'date'),
      ...origins.flatMap((origin) => [...textsIn(origin, 'copyrightDate'), ...textsIn(origin, 'dateCreated')]),
    ]),
    language: childrenOf(record, 'language').flatMap((language) => textsIn(language, 'languageTerm'))[0],
    addresses: [
      ...links.toSorted((one, other) => preference(other) - preference(one)).map(xmlText),
      ...identifiers(record, 'uri'),
    ],
    kind: textsIn(record, 'genre')[0] ?? textsIn(record, 'typeOfResource')[0] ?? null,
    abstracts: textsIn(record, 'abstract'),
    tags: subjects(record, 'topic'),
    notes: childrenOf(record, 'note')
      .filter((note) => note.attributes['type'] !== 'statement of responsibility')
      .map(lineOf),
    externalId: record.attributes['ID'] ?? textsIn(below(record, 'recordInfo'), 'recordIdentifier')[0] ?? null,
    details: {
      volume: detailIn(partOf, 'volume'),
      issue: detailIn(partOf, 'issue') || detailIn(partOf, 'number'),
      page: pagesIn(partOf),
      edition: origins.map((origin) => textIn(origin, 'edition')),
      place: origins.map((origin) => placeOf(origin)),
      publisher: publishers.filter((name) => name !== outlets.find((one) => one !== '')),
      region: subjects(record, 'geographic'),
      person: subjects(record, 'name'),
      doi: [...identifiers(record, 'doi'), ...identifiers(record, 'DOI')].map(withoutDoiPrefix),
      isbn: identifiers(record, 'isbn'),
      issn: [...identifiers(record, 'issn'), ...(host === undefined ? [] : identifiers(host, 'issn'))],
      copyright: textsIn(record, 'accessCondition'),
      database: textsIn(below(record, 'recordInfo'), 'recordContentSource'),
      saved: referenceDate(origins.flatMap((origin) => textsIn(origin, 'dateCaptured'))),
    },
  };
}

function titleIn(record: XmlElement | undefined): string {
  const titles = childrenOf(record, 'titleInfo');
  const title = titles.find((one) => one.attributes['type'] === undefined) ?? titles[0];
  const parts = ['nonSort', 'title', 'subTitle', 'partNumber', 'partName'].map((name) =>
    // Catalogues keep the marks that part a title on a card.
    textIn(title, name).replace(/\s*[:/;=]$/, ''),
  );
  const [article = '', main = '', ...more] = parts;
  const whole = /['’-]$/.test(article) ? article + main : `${article} ${main}`.trim();
  return [whole, ...more].filter((one) => one !== '').join(': ');
}

function nameOf(name: XmlElement): string {
  const parts = childrenOf(name, 'namePart');
  const typed = (type: string): string =>
    parts
      .filter((part) => part.attributes['type'] === type)
      .map(lineOf)
      .join(' ');
  const spoken = `${typed('given')} ${typed('family')}`.trim();
  if (typed('family') !== '') return spoken;
  const plain = parts.filter((part) => !/date|termsOfAddress/.test(part.attributes['type'] ?? '')).map(lineOf);
  return name.attributes['type'] === 'corporate'
    ? plain.join(', ')
    : personName(plain.join(' ') || textIn(name, 'displayForm'));
}

function isRole(name: XmlElement, role: RegExp): boolean {
  const terms = childrenOf(name, 'role').flatMap((one) => textsIn(one, 'roleTerm'));
  return terms.length === 0 ? role.test('') : terms.some((term) => role.test(term));
}

function detailIn(part: XmlElement | undefined, type: string): string {
  const detail = childrenOf(part, 'detail').find((one) => one.attributes['type'] === type);
  return textIn(detail, 'number') || lineOf(detail);
}

function pagesIn(part: XmlElement | undefined): string | null {
  const extent = childrenOf(part, 'extent').find((one) => /^pages?$/.test(one.attributes['unit'] ?? 'page'));
  return pagesOf(textsIn(extent, 'start')[0] ?? textsIn(extent, 'list')[0], textsIn(extent, 'end')[0]);
}

function placeOf(origin: XmlElement): string {
  const terms = childrenOf(origin, 'place').flatMap((place) => childrenOf(place, 'placeTerm'));
  return lineOf(terms.find((term) => term.attributes['type'] !== 'code'));
}

function subjects(record: XmlElement, name: string): string[] {
  return childrenOf(record, 'subject').flatMap((subject) => textsIn(subject, name));
}

function identifiers(record: XmlElement, type: string): string[] {
  return childrenOf(record, 'identifier')
    .filter((one) => one.attributes['type'] === type)
    .map(lineOf);
}

/** The address of the work itself before those of its copies. */
function preference(link: XmlElement): number {
  return link.attributes['usage'] === 'primary display' ? 2 : link.attributes['access'] === 'object in context' ? 1 : 0;
}

function textIn(element: XmlElement | undefined, name: string): string {
  return textsIn(element, name)[0] ?? '';
}

function textsIn(element: XmlElement | undefined, name: string): string[] {
  return childrenOf(element, name)
    .map(lineOf)
    .filter((text) => text !== '');
}

function lineOf(element: XmlElement | undefined): string {
  return xmlText(element).replaceAll(/\s+/g, ' ').trim();
}
