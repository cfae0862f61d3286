import { brokenOff, isClosedXml } from '../broken-off.ts';
import { declaredCharset, decodeText } from '../charset.ts';
import { readAttached } from '../references/attached-files.ts';
import { personNames } from '../person-name.ts';
import { referenceDate } from '../references/reference-date.ts';
import { serialNumbers } from '../references/serial-numbers.ts';
import { referencePart, type Reference } from '../references/reference.ts';
import { below, childrenOf, everyElement, xmlElements, xmlText, type XmlElement } from '../xml.ts';
import { xmlRoot } from '../xml-root.ts';
import type { Format } from './format.ts';
import { withoutDoiPrefix } from './ris.ts';

/** The XML of EndNote, which Bookends, Mendeley and JabRef write as well. */
export const endnoteXml: Format = {
  name: 'EndNote XML',
  holdsFiles: true,
  recognises: ({ start }) => {
    const name = xmlRoot(start)?.name;
    return (
      (name === 'xml' || name === 'records') && /<record[\s>]/.test(start) && /<ref-type[\s>]|<titles[\s>]/.test(start)
    );
  },
  async *read(input) {
    const text = decodeText(input.bytes, declaredCharset(input.bytes));
    let part = 0;
    for (const record of xmlElements(text, 'record')) {
      part += 1;
      const reference = endnoteReference(record);
      const attached = await readAttached(input, reference.attached ?? []);
      yield referencePart(reference, { part, fileName: input.file.fileName }, attached);
    }
    if (!isClosedXml(text, xmlRoot(text)?.name ?? '')) yield brokenOff(part, input.file.fileName);
  },
};

const periodical = /journal|news|magazine|web|blog|section|conference|article/i;

function endnoteReference(record: XmlElement): Reference {
  const text = (...path: readonly string[]): string => xmlText(below(record, ...path)).trim();
  const kind = below(record, 'ref-type')?.attributes['name']?.trim() ?? '';
  const containers = [text('titles', 'secondary-title'), text('periodical', 'full-title'), text('titles', 'alt-title')];
  const publisher = text('publisher');
  const outlets = periodical.test(kind) ? [...containers, publisher] : [publisher, ...containers];
  const year = text('dates', 'year');
  const days = every(below(record, 'dates', 'pub-dates'), 'date');
  return {
    title: text('titles', 'title') || text('titles', 'short-title') || null,
    translation: text('titles', 'translated-title'),
    outlets,
    authors: personNames(every(below(record, 'contributors', 'authors'), 'author')),
    editors: personNames(every(below(record, 'contributors', 'secondary-authors'), 'author')),
    published: referenceDate([...days.map((day) => `${day} ${year}`), ...days, ...datesWithMonth(record, year), year]),
    language: text('language'),
    addresses: [
      ...every(below(record, 'urls', 'related-urls'), 'url'),
      ...every(below(record, 'urls', 'web-urls'), 'url'),
    ],
    kind: kind.toLowerCase() || null,
    abstracts: [text('abstract')],
    tags: every(below(record, 'keywords'), 'keyword').flatMap((words) => words.split(/\s*[;\n\r]\s*/)),
    notes: [text('notes'), text('research-notes')],
    externalId: text('foreign-keys', 'key') || text('rec-number') || text('label') || null,
    attached: every(below(record, 'urls', 'pdf-urls'), 'url'),
    details: {
      volume: text('volume'),
      issue: text('number') || text('issue'),
      page: text('pages').replace(/\s*-{1,2}\s*/, '–'),
      edition: text('edition'),
      section: text('section'),
      place: text('pub-location'),
      publisher: outlets.find((name) => name !== '') === publisher ? null : publisher,
      doi: withoutDoiPrefix(text('electronic-resource-num')),
      ...serialNumbers([text('isbn'), text('issn')]),
      'accession-number': text('accession-num'),
      database: [text('remote-database-name'), text('remote-database-provider')],
      saved: referenceDate([text('access-date')]),
    },
  };
}

/** Some programs write the month and the day beside the year. */
function datesWithMonth(record: XmlElement, year: string): string[] {
  const part = (name: string): string => xmlText(below(record, 'dates', name)).trim();
  return part('month') === '' ? [] : [`${year}/${part('month')}/${part('day')}`];
}

function every(element: XmlElement | undefined, name: string): string[] {
  if (element === undefined) return [];
  const found = childrenOf(element, name);
  return (found.length > 0 ? found : [...everyElement(element, name)])
    .map(xmlText)
    .filter((text) => text.trim() !== '');
}
