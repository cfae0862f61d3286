import { childrenOf, type XmlElement } from '../xml.ts';
import { literalsOf, literal, nameOf, propertiesOf, reference, type RdfGraph } from './rdf-graph.ts';
import { referenceDate } from './reference-date.ts';
import type { Reference } from './reference.ts';
import { personName } from '../person-name.ts';
import { serialNumbers } from './serial-numbers.ts';
import { spokenKind } from './zotero-kinds.ts';

/** What of an RDF document belongs to its items, by their names. */
export interface RdfLibrary {
  readonly graph: RdfGraph;
  readonly items: readonly XmlElement[];
  /** Names of collections by the names of their items. */
  readonly collections: ReadonlyMap<string, readonly string[]>;
}

const notAnItem =
  /^(?:Attachment|Memo|Collection|UserItem|Person|Organi[sz]ation|Agent|Journal|Periodical|Newspaper|Magazine|Series|Website|Issue|PublicationIssue|PublicationVolume|AutomaticTag|Seq|Bag|Alt)$/;

/** The items of an RDF document as Zotero exports it; other bibliographies in RDF are read as far as they use the same words. */
export function rdfLibrary(graph: RdfGraph): RdfLibrary {
  const used = new Set<string>();
  const collections = new Map<string, string[]>();
  for (const node of graph.top) {
    for (const property of propertiesOf(node, 'link', 'isReferencedBy', 'isPartOf', 'creator', 'publisher', 'author')) {
      const name = reference(property);
      if (name !== null) used.add(name);
    }
    if (node.name !== 'Collection') continue;
    const [title = ''] = literalsOf(node, 'title');
    for (const member of propertiesOf(node, 'hasPart')) {
      const name = reference(member);
      if (name !== null) collections.set(name, [...(collections.get(name) ?? []), title]);
    }
  }
  const isItem = (node: XmlElement): boolean => {
    const isUsed = used.has(nameOf(node) ?? '');
    const itemType = literalsOf(node, 'itemType')[0];
    // What hangs from no item was kept for its own sake: a note, a saved page.
    if (node.name === 'Attachment' || node.name === 'Memo' || itemType === 'attachment' || itemType === 'note')
      return !isUsed;
    if (itemType !== undefined) return true;
    return !isUsed && !notAnItem.test(node.name) && literalsOf(node, 'title', 'name').length > 0;
  };
  return { graph, items: graph.top.filter(isItem), collections };
}

/** One item of an RDF document as a reference. */
export function rdfReference(item: XmlElement, { graph, collections }: RdfLibrary): Reference {
  const name = nameOf(item) ?? '';
  const containers = containersOf(item, graph);
  const [container] = containers;
  const inAny = (...names: readonly string[]): string[] =>
    [item, ...containers].flatMap((node) => literalsOf(node, ...names));
  const publishers = inOwners(item, graph);
  const identifiers = inAny('identifier', 'doi', 'DOI');
  const outlets = [...containers.flatMap((node) => literalsOf(node, 'title', 'name')), ...publishers];
  const children = propertiesOf(item, 'link', 'isReferencedBy').flatMap((property) => graph.nodeOf(property) ?? []);
  const notes = children.filter((child) => child.name === 'Memo');
  const isNote = item.name === 'Memo';
  return {
    title: literalsOf(item, 'title', 'name', 'shortTitle')[0] ?? null,
    outlets,
    authors: peopleOf(item, graph, [
      'authors',
      'authorList',
      'author',
      'creators',
      'directors',
      'artists',
      'inventors',
      'podcasters',
      'programmers',
      'composers',
      'interviewees',
      'presenters',
      'sponsors',
      'cartographers',
      'performers',
      'creator',
    ]),
    editors: peopleOf(item, graph, ['editors', 'editor', 'contributors', 'contributor', 'translators']),
    published: referenceDate([
      ...literalsOf(item, 'date', 'issued', 'datePublished', 'created'),
      ...containers.flatMap((node) => literalsOf(node, 'date', 'issued', 'datePublished')),
    ]),
    language: literalsOf(item, 'language', 'inLanguage')[0]?.replace(/^.*\//, ''),
    addresses: [
      ...identifiers,
      ...literalsOf(item, 'uri', 'url'),
      ...propertiesOf(item, 'sameAs', 'url').flatMap((property) => reference(property) ?? []),
      name,
    ],
    kind: spokenKind(literalsOf(item, 'itemType')[0] ?? (item.name === 'Description' ? '' : item.name)),
    abstracts: isNote
      ? []
      : literalsOf(item, 'abstract').concat(
          literalsOf(item, 'itemType').length > 0 ? [] : literalsOf(item, 'description'),
        ),
    ...(isNote ? { text: literalsOf(item, 'value')[0] ?? '' } : {}),
    tags: literalsOf(item, 'subject', 'about', 'keywords'),
    notes: [
      ...notes.flatMap((note) => literalsOf(note, 'value')),
      ...children.filter((child) => child.name !== 'Memo').flatMap((child) => literalsOf(child, 'description')),
      ...(literalsOf(item, 'itemType').length > 0 ? literalsOf(item, 'description').map(withoutDoubt) : []),
    ],
    externalId: name === '' ? null : name,
    dossiers: collections.get(name) ?? [],
    attached: [item, ...children].flatMap(pathsOf),
    details: {
      volume: inAny('volume', 'volumeNumber')[0],
      issue: inAny('number', 'issue', 'issueNumber')[0],
      page: literalsOf(item, 'pages')[0] ?? pageRange(item),
      edition: literalsOf(item, 'edition')[0],
      section: literalsOf(item, 'section')[0],
      place: propertiesOf(item, 'publisher').flatMap((property) => deepText(property, 'locality')),
      publisher: container === undefined ? null : publishers,
      doi: identifiers.map((text) => /^(?:DOI |doi:|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,}\S*)$/i.exec(text)?.[1]),
      ...serialNumbers([...inAny('issn', 'isbn'), ...identifiers.filter((text) => /^IS[BS]N /.test(text))]),
      copyright: literalsOf(item, 'rights')[0],
      database: literalsOf(item, 'libraryCatalog', 'repository', 'archive'),
      'accession-number': literalsOf(item, 'archiveLocation', 'coverage')[0],
      saved: referenceDate(literalsOf(item, 'dateSubmitted', 'accessDate')),
    },
  };
}

/** Zotero’s field “Extra” without a line that only says how sure the date is. */
function withoutDoubt(extra: string): string {
  return extra.replace(/^Issued: \d{4}(?:-\d\d){0,2}[?~]$/m, '').trim();
}

/** What an item is part of, and what that is part of: an issue, a journal. */
function containersOf(item: XmlElement, graph: RdfGraph): XmlElement[] {
  const found: XmlElement[] = [];
  let level: readonly XmlElement[] = [item];
  // A document may say that two things are part of each other.
  for (let depth = 0; depth < 4 && level.length > 0 && found.length < 20; depth++) {
    const next = level.flatMap((node) =>
      propertiesOf(node, 'isPartOf')
        .slice(0, 10)
        .flatMap((property) => graph.nodeOf(property) ?? []),
    );
    level = next.filter((node) => !found.includes(node) && node !== item);
    found.push(...level);
  }
  return found;
}

function inOwners(item: XmlElement, graph: RdfGraph): string[] {
  return propertiesOf(item, 'publisher', 'distributor').flatMap((property) => {
    const node = graph.nodeOf(property);
    return node === undefined ? [literal(property)] : literalsOf(node, 'name', 'title');
  });
}

function peopleOf(item: XmlElement, graph: RdfGraph, roles: readonly string[]): string[] {
  for (const role of roles) {
    const names = propertiesOf(item, role).flatMap((property) => {
      const nodes = graph.nodesOf(property);
      return nodes.length > 0 ? nodes.map(spokenName) : [personName(literal(property))];
    });
    const named = [...new Set(names)].filter((name) => name !== '');
    if (named.length > 0) return named;
  }
  return [];
}

function spokenName(person: XmlElement): string {
  const given = literalsOf(person, 'givenName', 'givenname', 'firstName')[0];
  const family = literalsOf(person, 'surname', 'familyName', 'family_name', 'lastName')[0];
  const parts = [given, family].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(' ') : personName(literalsOf(person, 'name', 'title')[0] ?? '');
}

/** The files of an attachment: relative paths, as Zotero writes them beside the document. */
function pathsOf(node: XmlElement): string[] {
  return propertiesOf(node, 'path', 'resource')
    .map((property) => reference(property) ?? literal(property))
    .filter((path) => !/^(?:[a-z][\w+.-]*:|#)/i.test(path));
}

function pageRange(item: XmlElement): string | null {
  const [start] = literalsOf(item, 'pageStart');
  const [end] = literalsOf(item, 'pageEnd');
  return start === undefined ? null : end === undefined ? start : `${start}–${end}`;
}

function deepText(element: XmlElement, name: string): string[] {
  return childrenOf(element).flatMap((child) => (child.name === name ? [literal(child)] : deepText(child, name)));
}
