import { AppError } from '../../archive/app-error.ts';
import { decodeText } from '../charset.ts';
import { below, childrenOf, everyElement, parseXml, xmlText, type XmlElement } from '../xml.ts';
import type { ZipEntry } from '../zip.ts';

/** A chapter of a book as its package lists it: its path in the ZIP, and what the table of contents calls it. */
export interface EpubChapter {
  readonly path: string;
  readonly label: string | null;
}

/** What a book's package says of it; empty strings where it says nothing. */
export interface EpubPackage {
  readonly title: string;
  readonly creators: readonly string[];
  readonly publisher: string;
  readonly language: string;
  readonly date: string;
  readonly rights: string;
  readonly subjects: readonly string[];
  /** In reading order, without cover and tables of contents. */
  readonly chapters: readonly EpubChapter[];
}

export type EpubFiles = ReadonlyMap<string, ZipEntry>;

const mostChapters = 10_000;
/** Ways of hiding fonts from copying, which leave the text as it is. */
const fontObfuscation = /^http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/;
const noChapter = /^(?:cover|toc|title-?page|halftitlepage|copyright-page|loi|lot|index)$/i;

/**
 * The package of an EPUB (2 or 3).
 * @throws {AppError} `file-damaged`, `file-locked`, and what `parseXml` throws
 */
export function readPackage(files: EpubFiles): EpubPackage {
  const container = readXml(files, 'META-INF/container.xml');
  const path = [...everyElement(container, 'rootfile')][0]?.attributes['full-path'] ?? '';
  const root = readXml(files, decodedPath(path));
  const metadata = below(root, 'metadata');
  const all = (name: string): string[] =>
    [...(metadata === undefined ? [] : everyElement(metadata, name))].map((one) => xmlText(one).trim());
  const first = (name: string): string => all(name)[0] ?? '';
  const chapters = chaptersOf(root, path, files);
  if (isLocked(files, chapters)) throw new AppError('file-locked', 'a book with copy protection');
  return {
    title: first('title'),
    creators: creatorsOf(metadata),
    publisher: first('publisher'),
    language: first('language'),
    date: dateOf(metadata),
    rights: first('rights'),
    subjects: all('subject'),
    chapters,
  };
}

/** A path against the file it is written in, without query and fragment. */
export function resolvePath(from: string, written: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of decodedPath(written.replace(/[?#].*$/s, '')).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function decodedPath(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written; // A stray percent sign stands for itself.
  }
}

function readXml(files: EpubFiles, path: string): XmlElement {
  const entry = files.get(path);
  if (entry === undefined) throw new AppError('file-damaged', `no ${path === '' ? 'package' : path} in the book`);
  return parseXml(decodeText(entry.bytes()));
}

/** The same for what a book can be read without. */
function readOptional(files: EpubFiles, path: string): XmlElement | undefined {
  try {
    return readXml(files, path);
  } catch {
    return undefined;
  }
}

interface ManifestItem {
  readonly path: string;
  readonly type: string;
  readonly properties: string;
}

function chaptersOf(root: XmlElement, packagePath: string, files: EpubFiles): EpubChapter[] {
  const items = new Map<string, ManifestItem>();
  for (const { attributes } of childrenOf(below(root, 'manifest'), 'item')) {
    items.set(attributes['id'] ?? '', {
      path: resolvePath(packagePath, attributes['href'] ?? ''),
      type: attributes['media-type'] ?? '',
      properties: attributes['properties'] ?? '',
    });
  }
  const spine = below(root, 'spine');
  const ncx = items.get(spine?.attributes['toc'] ?? '') ?? [...items.values()].find(({ type }) => /dtbncx/.test(type));
  const nav = [...items.values()].find(({ properties }) => /\bnav\b/.test(properties));
  const labels = new Map([...ncxLabels(ncx, files), ...navLabels(nav, files)]);
  const guided = childrenOf(below(root, 'guide'), 'reference').filter(({ attributes }) =>
    noChapter.test(attributes['type'] ?? ''),
  );
  const skipped = new Set(guided.map(({ attributes }) => resolvePath(packagePath, attributes['href'] ?? '')));
  const chapters: EpubChapter[] = [];
  for (const { attributes } of childrenOf(spine, 'itemref').slice(0, mostChapters)) {
    const item = items.get(attributes['idref'] ?? '');
    if (item === undefined || item === nav || skipped.has(item.path) || !/html|^$/.test(item.type)) continue;
    chapters.push({ path: item.path, label: labels.get(item.path) ?? null });
  }
  return chapters;
}

type Label = readonly [path: string, label: string];

function navLabels(nav: ManifestItem | undefined, files: EpubFiles): Label[] {
  const root = nav === undefined ? undefined : readOptional(files, nav.path);
  if (nav === undefined || root === undefined) return [];
  const lists = [...everyElement(root, 'nav')];
  const toc = lists.find(({ attributes }) => attributes['type'] === 'toc') ?? lists[0];
  if (toc === undefined) return [];
  const links = [...everyElement(toc, 'a')];
  return firstOfEach(links.map((link) => [resolvePath(nav.path, link.attributes['href'] ?? ''), xmlText(link)]));
}

function ncxLabels(ncx: ManifestItem | undefined, files: EpubFiles): Label[] {
  const root = ncx === undefined ? undefined : readOptional(files, ncx.path);
  if (ncx === undefined || root === undefined) return [];
  const points = [...everyElement(root, 'navPoint')];
  return firstOfEach(
    points.map((point) => [
      resolvePath(ncx.path, below(point, 'content')?.attributes['src'] ?? ''),
      xmlText(below(point, 'navLabel', 'text')),
    ]),
  );
}

/** Later labels of the same file are those of sections in it. */
function firstOfEach(labels: readonly Label[]): Label[] {
  const first = new Map<string, string>();
  for (const [path, label] of labels) {
    const line = label.replace(/\s+/g, ' ').trim();
    if (line !== '' && !first.has(path)) first.set(path, line);
  }
  return [...first];
}

/** Authors; those who are named as something else (translator, designer) are left out where any is named as author. */
function creatorsOf(metadata: XmlElement | undefined): string[] {
  if (metadata === undefined) return [];
  const roles = new Map(
    [...everyElement(metadata, 'meta')]
      .filter(({ attributes }) => attributes['property'] === 'role')
      .map((meta) => [(meta.attributes['refines'] ?? '').slice(1), xmlText(meta).trim()]),
  );
  const creators = [...everyElement(metadata, 'creator')].map((creator) => ({
    name: xmlText(creator).trim(),
    role: creator.attributes['role'] ?? roles.get(creator.attributes['id'] ?? ' '),
  }));
  const authors = creators.filter(({ role }) => role === undefined || role === 'aut');
  return (authors.length > 0 ? authors : creators).map(({ name }) => name);
}

function dateOf(metadata: XmlElement | undefined): string {
  const dates = metadata === undefined ? [] : [...everyElement(metadata, 'date')];
  const stated =
    dates.find(({ attributes }) => attributes['event'] === 'publication') ??
    dates.find(({ attributes }) => attributes['event'] === undefined);
  return xmlText(stated).trim();
}

function isLocked(files: EpubFiles, chapters: readonly EpubChapter[]): boolean {
  const encryption = readOptional(files, 'META-INF/encryption.xml');
  if (encryption === undefined) return false;
  const locked = new Set<string>();
  for (const data of everyElement(encryption, 'EncryptedData')) {
    const algorithm = below(data, 'EncryptionMethod')?.attributes['Algorithm'] ?? '';
    const path = below(data, 'CipherData', 'CipherReference')?.attributes['URI'] ?? '';
    if (!fontObfuscation.test(algorithm)) locked.add(decodedPath(path));
  }
  return chapters.some(({ path }) => locked.has(path));
}
