import type { ArticleBody } from '../../../preload/contract/articles.ts';
import { textOf } from '../body-text.ts';
import { below, childrenOf, everyElement, xmlText, type XmlElement } from '../xml.ts';
import { xmlBody } from '../xml-body.ts';
import { foldLine } from '../white-space.ts';
import type { WireItem } from './wire-item.ts';

/** A NITF document (IPTC, 3.x) as a story; also one that lies inside NewsML, which says more about it. */
export function nitfStory(nitf: XmlElement): WireItem {
  const head = below(nitf, 'head');
  const docdata = below(head, 'docdata');
  const bodyHead = below(nitf, 'body', 'body.head');
  const attribute = (element: XmlElement | undefined, name: string): string => element?.attributes[name] ?? '';
  const publication = below(head, 'pubdata');
  const copyright = below(docdata, 'doc.copyright');
  const dateline = below(bodyHead, 'dateline');
  const identified = below(docdata, 'identified-content');
  const subjects = [...childrenOf(below(head, 'tobject'), 'tobject.subject')];
  return {
    headlines: [
      ...['hl1', 'hl2'].map((name) => lineOf(below(bodyHead, 'hedline', name))),
      lineOf(below(head, 'title')),
    ],
    bylines: childrenOf(bodyHead, 'byline').map(bylineOf),
    dates: [
      attribute(below(docdata, 'date.issue'), 'norm'),
      attribute(publication, 'date.publication'),
      attribute(below(docdata, 'date.release'), 'norm'),
      attribute(below(dateline, 'story.date'), 'norm'),
    ],
    updated: [],
    language: attribute(nitf, 'lang') || attribute(nitf, 'baselang') || attribute(below(nitf, 'body'), 'lang'),
    providers: [
      attribute(publication, 'name'),
      attribute(publication, 'publication'),
      lineOf(below(bodyHead, 'distributor', 'org')) || lineOf(below(bodyHead, 'distributor')),
      attribute(copyright, 'holder'),
      attribute(below(docdata, 'doc-id'), 'regsrc'),
    ],
    addresses: [attribute(publication, 'ex-ref'), ...metas(head, 'url', 'canonical')],
    keywords: [
      ...childrenOf(below(docdata, 'key-list'), 'keyword').map((word) => attribute(word, 'key')),
      ...metas(head, 'keywords', 'anpa-keyword'),
    ],
    body: nitfBody(nitf),
    externalId: attribute(below(docdata, 'doc-id'), 'id-string') || null,
    details: {
      abstract: lineOf(below(bodyHead, 'abstract')),
      place: [placeOf(dateline)],
      section: [attribute(publication, 'position.section'), ...metas(head, 'print_section', 'online_sections')],
      page: [attribute(publication, 'position.sequence')],
      edition: [attribute(publication, 'edition.name'), attribute(publication, 'edition.area')],
      volume: attribute(publication, 'volume'),
      issue: attribute(publication, 'issue'),
      kind: [attribute(below(head, 'tobject'), 'tobject.type'), ...properties(head)],
      subject: [
        ...subjects.map((one) =>
          ['type', 'matter', 'detail']
            .map((name) => attribute(one, `tobject.subject.${name}`))
            .filter((part) => part !== '')
            .join(': '),
        ),
        ...named(identified, 'classifier', 'value'),
      ],
      person: named(identified, 'person'),
      region: named(identified, 'location'),
      company: named(identified, 'org', 'value'),
      'declared-words': metas(head, 'anpa-wordcount').map((count) => count.replace(/^0+(?=\d)/, '')),
      copyright: [
        `${attribute(copyright, 'year')} ${attribute(copyright, 'holder')}`.trim(),
        attribute(below(docdata, 'doc.rights'), 'owner'),
      ],
    },
  };
}

/** A story has its lead in a block of its own, and a few others at most. */
const mostCompared = 200;

/** The text of a NITF document; a lead that stands once more in the full text is taken once. */
export function nitfBody(nitf: XmlElement): ArticleBody {
  const body = below(nitf, 'body') ?? (nitf.name === 'body' ? nitf : undefined);
  const content = childrenOf(body, 'body.content');
  const blocks = content.flatMap((one) => one.children);
  const texts = blocks.map((block) => (typeof block === 'string' ? '' : foldLine(xmlText(block))));
  const isRepeated = (index: number): boolean => {
    const own = texts[index] ?? '';
    if (own === '' || blocks.length > mostCompared) return false;
    return texts.some((text, other) => other !== index && text.length > own.length && text.startsWith(own));
  };
  const isBlock = (block: XmlElement | string): boolean => typeof block !== 'string' && block.name === 'block';
  const kept = blocks.filter((block, index) => !(isBlock(block) && isRepeated(index)));
  const tagline = childrenOf(below(body, 'body.end'), 'tagline').map((line): XmlElement => ({ ...line, name: 'p' }));
  return withoutIndents(xmlBody([...kept, ...tagline]));
}

/** Wires may break lines at a width with `br`; a paragraph of such lines is one line again. */
function withoutIndents(body: ArticleBody): ArticleBody {
  const children = body.children.map((block) => {
    if (block.type !== 'element' || block.tagName !== 'p' || block.properties.dir !== undefined) return block;
    const breaks = block.children.filter((child) => child.type === 'element' && child.tagName === 'br').length;
    const lines = block.children.filter((child) => child.type === 'text').map((child) => child.value.trim());
    const isWrapped = breaks > 0 && lines.slice(0, -1).every((line) => line.length >= 45 && line.length <= 90);
    if (!isWrapped || block.children.some((child) => child.type === 'element' && child.tagName !== 'br')) return block;
    return { ...block, children: [{ type: 'text' as const, value: foldLine(textOf(block)) }] };
  });
  return { ...body, children };
}

function bylineOf(byline: XmlElement): string {
  const people = childrenOf(byline, 'person').map(lineOf);
  return people.length > 0 ? people.join('; ') : lineOf(byline);
}

function placeOf(dateline: XmlElement | undefined): string {
  const location = below(dateline, 'location');
  if (location === undefined) return lineOf(dateline);
  const parts = childrenOf(location).map(lineOf);
  return parts.length > 0 ? parts.filter((part) => part !== '').join(', ') : lineOf(location);
}

function metas(head: XmlElement | undefined, ...names: readonly string[]): string[] {
  return childrenOf(head, 'meta')
    .filter((meta) => names.includes((meta.attributes['name'] ?? '').toLowerCase()))
    .map((meta) => meta.attributes['content'] ?? '');
}

function properties(head: XmlElement | undefined): string[] {
  const found = head === undefined ? [] : [...everyElement(head, 'tobject.property')];
  return found.map((one) => one.attributes['tobject.property.type'] ?? '');
}

function named(identified: XmlElement | undefined, name: string, attribute?: string): string[] {
  return childrenOf(identified, name).map((one) => lineOf(one) || (one.attributes[attribute ?? 'value'] ?? ''));
}

function lineOf(element: XmlElement | undefined): string {
  return foldLine(xmlText(element));
}
