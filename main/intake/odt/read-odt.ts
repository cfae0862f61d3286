import type { ArticleBody } from '../../../preload/contract/articles.ts';
import { AppError } from '../../archive/app-error.ts';
import type { ReadAnnotation } from '../../archive/read-article.ts';
import { decodeText } from '../charset.ts';
import type { Resources } from '../formats/format.ts';
import type { PicturedPage } from '../pictures/find-pictures.ts';
import { besideResources } from '../pictures/held-resources.ts';
import { largestPicture } from '../pictures/largest-picture.ts';
import { takePictures } from '../pictures/tree-pictures.ts';
import { sanitise } from '../sanitise.ts';
import { shapeBody } from '../shape-body.ts';
import { below, childrenOf, everyElement, parseXml, xmlText, type XmlElement } from '../xml.ts';
import { isZip, openZip } from '../zip.ts';
import { odtContent } from './odt-tree.ts';
import { Styles } from './styles.ts';

/** What an OpenDocument text says of itself, and its text; empty strings where it says nothing. */
export interface OdtDocument {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  readonly saved: string;
  readonly body: ArticleBody;
  /** Where its pictures stand, and their bytes. */
  readonly pictures: PicturedPage | null;
  readonly resources: Resources;
  readonly comments: readonly ReadAnnotation[];
}

interface Roots {
  readonly content: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly meta: XmlElement | undefined;
  readonly resources: Resources;
}

/**
 * An OpenDocument text (`.odt`, `.fodt`): headings, lists, tables, links, boxes, footnotes at the end, comments with what they are
 * about, pictures; what is hidden and what was deleted are left out.
 * @throws {AppError} `file-damaged`, `file-locked`, `file-not-recognised`, and what `openZip` and `parseXml` throw
 */
export function readOdt(bytes: Uint8Array): OdtDocument {
  const { content, styles, meta, resources } = isZip(bytes) ? packedRoots(bytes) : flatRoots(bytes);
  const body = below(content, 'body');
  const text = below(body, 'text') ?? (childrenOf(body, 'p').length > 0 ? body : undefined);
  if (text === undefined) throw new AppError('file-not-recognised', 'an OpenDocument file, but no text');
  const { tree, comments } = odtContent(text, new Styles([styles, content]));
  const pictures = takePictures(tree);
  const info = below(meta, 'meta');
  const said = (name: string): string => xmlText(below(info, name)).trim();
  return {
    title: said('title'),
    author: said('initial-creator') || said('creator'),
    subject: said('subject'),
    keywords: info === undefined ? [] : [...everyElement(info, 'keyword')].map(xmlText),
    saved: said('date') || said('creation-date'),
    body: shapeBody(sanitise(tree), undefined),
    pictures,
    resources,
    comments,
  };
}

function flatRoots(bytes: Uint8Array): Roots {
  const root = parseXml(decodeText(bytes));
  return { content: root, styles: undefined, meta: root, resources: () => undefined };
}

function packedRoots(bytes: Uint8Array): Roots {
  const entries = openZip(bytes);
  const read = (name: string): XmlElement | undefined => {
    const entry = entries.find((one) => one.name === name);
    return entry === undefined ? undefined : parseXml(decodeText(entry.bytes()));
  };
  const readOptional = (name: string): XmlElement | undefined => {
    try {
      return read(name);
    } catch {
      return undefined; // Styles and properties are a help: a text without them is read all the same.
    }
  };
  const manifest = readOptional('META-INF/manifest.xml');
  if (manifest !== undefined && !everyElement(manifest, 'encryption-data').next().done)
    throw new AppError('file-locked', 'an encrypted OpenDocument file');
  const content = read('content.xml');
  if (content === undefined) throw new AppError('file-damaged', 'an OpenDocument file without content');
  const pictures = entries
    .filter(({ size }) => size <= largestPicture)
    .map((entry) => [entry.name, (): Uint8Array => entry.bytes()] as const);
  return {
    content,
    styles: readOptional('styles.xml'),
    meta: readOptional('meta.xml'),
    resources: besideResources(new Map(pictures)),
  };
}
