import type { Annotation, ColourNames } from '../../preload/contract/annotations.ts';
import type { Article, DetailName } from '../../preload/contract/articles.ts';
import { cslItem, titleWithTranslation, type CslItem } from '../archive/citations/csl-item.ts';
import type { CslName } from '../archive/citations/csl-name.ts';
import { doubt, markedPart } from './annotation-words.ts';
import { isoDate } from './bibliography-entry.ts';
import type { ExportArticle } from './export-job.ts';
import { directed, noteHtml } from './note-html.ts';
import { oneLine } from '../archive/one-line.ts';
import { isRadio, referencePlace, referenceType, type ReferenceType } from './reference-type.ts';
import { xmlAttribute, xmlText } from './xml-text.ts';

/** A file that goes with an article: its path from the document, what it is called, and its media type. */
export interface ZoteroFile {
  readonly path: string;
  readonly title: string;
  readonly type: string;
}

interface Kind {
  readonly element: string;
  readonly itemType: string;
  readonly container: string;
}

const kinds: Readonly<Record<ReferenceType, Kind>> = {
  'article-journal': { element: 'bib:Article', itemType: 'journalArticle', container: 'bib:Journal' },
  'article-magazine': { element: 'bib:Article', itemType: 'magazineArticle', container: 'bib:Periodical' },
  'article-newspaper': { element: 'bib:Article', itemType: 'newspaperArticle', container: 'bib:Newspaper' },
  book: { element: 'bib:Book', itemType: 'book', container: 'bib:Series' },
  broadcast: { element: 'bib:Recording', itemType: 'tvBroadcast', container: 'bib:Periodical' },
  chapter: { element: 'bib:BookSection', itemType: 'bookSection', container: 'bib:Book' },
  'paper-conference': { element: 'rdf:Description', itemType: 'conferencePaper', container: 'bib:Journal' },
  'post-weblog': { element: 'bib:Document', itemType: 'blogPost', container: 'z:Blog' },
  report: { element: 'bib:Report', itemType: 'report', container: 'bib:Series' },
  thesis: { element: 'bib:Thesis', itemType: 'thesis', container: 'bib:Series' },
  webpage: { element: 'bib:Document', itemType: 'webpage', container: 'z:Website' },
};
const radio: Kind = { ...kinds.broadcast, itemType: 'radioBroadcast' };
const document: Kind = { element: 'rdf:Description', itemType: 'document', container: 'z:Website' };

/** An article in Zotero RDF, by its name in the document: the item, a note for each annotation, and its files. */
export function zoteroItem(exported: ExportArticle, name: string, files: readonly ZoteroFile[]): string {
  const { article, annotations, colourNames = {} } = exported;
  const item = cslItem(article);
  const type = referenceType(item, article);
  const kind = kindOf(item, type, article);
  const said = (name: DetailName): string => article.details.find((one) => one.name === name)?.value ?? '';
  const notes = annotations.map((one, at) => note(one, `${name}_note_${at + 1}`, colourNames));
  const properties = [
    element('z:itemType', kind.itemType),
    containerOf(item, type),
    sectionOf(item),
    publisherOf(item, type, said('place')),
    authorsOf(item, type),
    ...annotations.map((_, at) => `<dcterms:isReferencedBy rdf:resource="#${name}_note_${at + 1}"/>\n`),
    ...files.map((_, at) => `<link:link rdf:resource="#${name}_file_${at + 1}"/>\n`),
    ...article.tags.map((tag) => element('dc:subject', tag)),
    element('dc:title', titleWithTranslation(item)),
    element('dc:date', isoDate(item.issued) ?? ''),
    element('z:language', item.language),
    item.URL === undefined ? '' : uri(item.URL),
    accessedOn(item),
    // Zotero looks for a container in the items of the press, not in broadcasts.
    type === 'broadcast' ? element('prism:publicationName', item['container-title']) : '',
    element('bib:pages', item.page),
    element('prism:edition', item.edition),
    item.ISBN === undefined ? '' : element('dc:identifier', `ISBN ${item.ISBN}`),
    item.DOI === undefined ? '' : element('dc:identifier', `DOI ${item.DOI}`),
    element('z:libraryCatalog', item.source),
    element('dc:coverage', said('accession-number')),
    element('dc:rights', said('copyright')),
    guessedDay(item),
    element('dcterms:abstract', item.abstract),
  ];
  const attachments = files.map((file, at) => attachment(file, `${name}_file_${at + 1}`));
  return `<${kind.element} rdf:about="#${name}">\n${properties.join('')}</${kind.element}>\n${notes.join('')}${attachments.join('')}`;
}

/** Zotero tells radio from television, and has a word for what may be anything. */
function kindOf(item: CslItem, type: ReferenceType, article: Article): Kind {
  if (type === 'broadcast' && isRadio(article)) return radio;
  return type === 'webpage' && item.URL === undefined && item['container-title'] === undefined ? document : kinds[type];
}

/** The day of access: under the name that Zotero writes, which it takes for the day of publication too where there is no other. */
function accessedOn({ issued, accessed }: CslItem): string {
  const isDated = (isoDate(issued) ?? '') !== '';
  return element(isDated ? 'dcterms:dateSubmitted' : 'z:accessDate', isoDate(accessed) ?? '');
}

/**
 * Zotero has no place for a doubt about a day but its field “Extra”, of which its citation processor (citeproc-js) reads a line that
 * begins so, and takes a question mark behind a date for *circa*. Behind the date itself it would cost a month its place: Zotero’s own
 * reader of dates takes `2024-05?` for a day.
 */
function guessedDay({ issued }: CslItem): string {
  return issued?.circa === true ? element('dc:description', `Issued: ${isoDate(issued) ?? ''}?`) : '';
}

function containerOf(item: CslItem, type: ReferenceType): string {
  const title = element('dc:title', referencePlace(item, type).container);
  const inner = [
    title,
    element('prism:volume', item.volume),
    element('prism:number', item.issue),
    item.ISSN === undefined ? '' : element('dc:identifier', `ISSN ${item.ISSN}`),
  ];
  if (title === '') return inner.join('');
  const { container } = kinds[type];
  return `<dcterms:isPartOf><${container}>\n${inner.join('')}</${container}></dcterms:isPartOf>\n`;
}

/** Zotero has a section for a part of what the item appeared in; other readers know it by PRISM’s name. */
function sectionOf({ section }: CslItem): string {
  const title = element('dc:title', section);
  if (title === '') return '';
  return `<dcterms:isPartOf><bib:Part>\n${title}</bib:Part></dcterms:isPartOf>\n${element('prism:section', section)}`;
}

function publisherOf(item: CslItem, type: ReferenceType, place: string): string {
  const name = element('foaf:name', referencePlace(item, type).publisher);
  const locality = element('vcard:locality', place);
  if (`${name}${locality}` === '') return '';
  const address = locality === '' ? '' : `<vcard:adr><vcard:Address>\n${locality}</vcard:Address></vcard:adr>\n`;
  return `<dc:publisher><foaf:Organization>\n${name}${address}</foaf:Organization></dc:publisher>\n`;
}

/**
 * Zotero’s broadcasts have no authors, and its reader (RDF.js) leaves out who is named as one. Of those it has, a director would be said
 * to have directed it in a footnote; a contributor is only ever that.
 */
function authorsOf({ author = [] }: CslItem, type: ReferenceType): string {
  if (author.length === 0) return '';
  const people = author.map((name) => `<rdf:li><foaf:Person>\n${nameOf(name)}</foaf:Person></rdf:li>\n`);
  const role = type === 'broadcast' ? 'bib:contributors' : 'bib:authors';
  return `<${role}><rdf:Seq>\n${people.join('')}</rdf:Seq></${role}>\n`;
}

/** Zotero takes a surname without a given name for a name that is whole. */
function nameOf(name: CslName): string {
  if ('literal' in name) return element('foaf:surname', name.literal);
  const { family, given, suffix } = name;
  return (
    element('foaf:surname', family) + element('foaf:givenName', suffix === undefined ? given : `${given}, ${suffix}`)
  );
}

function note(annotation: Annotation, name: string, colourNames: ColourNames): string {
  const { note: written, tags, colour } = annotation;
  const marked = oneLine(colourNames[colour] ?? '');
  const html = [
    quoteOf(annotation),
    noteHtml(written),
    marked === '' ? '' : `<p>Marked as: ${xmlText(marked)}</p>`,
  ].join('');
  return `<bib:Memo rdf:about="#${name}">\n<rdf:value>${xmlText(html)}</rdf:value>\n${tags.map((tag) => element('dc:subject', tag)).join('')}</bib:Memo>\n`;
}

/** The passage as a block quote, words of ours for what has none. */
function quoteOf(annotation: Annotation): string {
  const unsure = doubt(annotation).trim();
  if (annotation.kind === 'area' || annotation.state === 'whole')
    return `<p>${xmlText(`${markedPart(annotation)}${doubt(annotation)}`)}</p>`;
  const lines = annotation.selectors.quote.exact.split('\n').filter((line) => line.trim() !== '');
  const quote = lines.map((line) => directed('p', xmlText(line))).join('');
  return `<blockquote>${quote}</blockquote>${unsure === '' ? '' : `<p>${xmlText(unsure)}</p>`}`;
}

/**
 * A copy of a file that lies beside the document, which Zotero takes into its own store. Its path stands under the name that Zotero
 * writes now (`z:path`), and under the one before (`rdf:resource`). The former is a text, not a resource as Zotero writes it: older
 * versions of Zotero’s reader (RDF.js) put whatever is under a name of `z:` in the place of what they read, and fail on a resource.
 */
function attachment({ path, title, type }: ZoteroFile, name: string): string {
  const properties = [
    element('z:itemType', 'attachment'),
    `<rdf:resource rdf:resource="${xmlAttribute(path)}"/>\n`,
    element('z:path', path),
    element('dc:title', title),
    element('z:linkMode', '0'),
    element('link:type', type),
  ];
  return `<z:Attachment rdf:about="#${name}">\n${properties.join('')}</z:Attachment>\n`;
}

function uri(address: string): string {
  return `<dc:identifier><dcterms:URI>\n${element('rdf:value', address)}</dcterms:URI></dc:identifier>\n`;
}

/** An element with a text on one line, or nothing for a blank one. */
function element(name: string, text: string | undefined): string {
  const line = xmlText(oneLine(text ?? ''));
  return line === '' ? '' : `<${name}>${line}</${name}>\n`;
}
