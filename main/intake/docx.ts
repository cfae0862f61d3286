import type { ElementContent, Root } from 'hast';
import type { ArticleBody } from '../../preload/contract/articles.ts';
import { AppError } from '../archive/app-error.ts';
import { decodeText } from './charset.ts';
import { htmlBody } from './html-body.ts';
import type { PicturedPage } from './pictures/find-pictures.ts';
import { largestPicture, mostPictureBytesOfFile, mostPicturesOfFile } from './pictures/largest-picture.ts';
import { numberedAddress, takePictures } from './pictures/tree-pictures.ts';
import { below, parseXml, xmlText } from './xml.ts';
import { openZip, type ZipEntry } from './zip.ts';

/** What a Word document's properties say; empty strings where they say nothing, dates as W3C date-times. */
export interface DocxProperties {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  readonly language: string;
  readonly created: string;
  readonly modified: string;
}

/** The parts of the ZIP that a conversion may ask for, in the shape Mammoth asks in. */
interface PartsOfFile {
  exists(name: string): boolean;
  read(name: string, encoding?: string): Promise<Uint8Array | string>;
}

/** A Word document as HTML, and the pictures that its `img` elements call by their numbers. */
export interface DocxHtml {
  readonly html: string;
  readonly pictures: readonly Uint8Array[];
}

/** Text of a Word document stays far below; its tree takes many times its bytes. */
const largestXml = 48 * 1024 * 1024;

const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Heading 7'] => h6:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  'u => u',
  'highlight => mark',
];

/** Whether a ZIP with files of these names is a Word document. */
export function isDocx(names: readonly string[]): boolean {
  return names.includes('[Content_Types].xml') && names.some((name) => /^word\/[^/]+\.xml$/.test(name));
}

/**
 * A Word document (ECMA-376, `.docx` and its kin) as HTML, not yet sanitised: headings, lists, tables, links, footnotes at the
 * end, pictures where they stand. Nothing outside the bytes is ever read.
 * @throws {AppError} `file-damaged`, `file-locked`, `file-too-deep`, `file-too-dense`, `file-too-large`
 */
export async function docxToHtml(bytes: Uint8Array): Promise<DocxHtml> {
  // Loaded when the first document comes: it costs more to load than most files cost to read.
  const { default: mammoth } = await import('mammoth');
  const input = { file: partsOf(openZip(bytes)) };
  const pictures = new Pictures();
  try {
    const { value } = await mammoth.convertToHtml(
      input as never, // -- Mammoth takes an opened ZIP too, which its types do not say; ours is bounded
      {
        styleMap,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async (image) => ({ src: await pictures.take(image) })),
      },
    );
    return { html: value, pictures: pictures.all };
  } catch (error) {
    if (error instanceof AppError) throw error;
    const isDeep = error instanceof RangeError && /call stack/.test(error.message);
    throw new AppError(isDeep ? 'file-too-deep' : 'file-damaged', `not a whole Word document: ${String(error)}`, {
      cause: error,
    });
  }
}

/** The HTML that `docxToHtml` gives as the body of an article, its footnotes numbered as the text calls them, and the pictures that stood in it. */
export function docxBody(html: string): { readonly body: ArticleBody; readonly pictures: PicturedPage | null } {
  let pictures: PicturedPage | null = null;
  const body = htmlBody(html, undefined, (tree) => {
    tidyNotes(tree);
    pictures = takePictures(tree);
  });
  return { body, pictures };
}

/** The pictures of a document as they come, within what may be looked at. */
class Pictures {
  readonly all: Uint8Array[] = [];
  #bytes = 0;

  /** The address of a picture; empty for one that is not in the file, or too much. */
  async take(image: { readAsBuffer(): Promise<Uint8Array> }): Promise<string> {
    if (this.all.length >= mostPicturesOfFile || this.#bytes > mostPictureBytesOfFile) return '';
    try {
      const bytes = await image.readAsBuffer();
      this.#bytes += bytes.length;
      return numberedAddress(this.all.push(bytes) - 1);
    } catch {
      return ''; // A picture that cannot be read is left out; the article is not.
    }
  }
}

/** What the document says of itself; whatever cannot be read there says nothing. */
export function docxProperties(bytes: Uint8Array): DocxProperties {
  const core = openZip(bytes).find(({ name }) => name === 'docProps/core.xml');
  const root = core === undefined || core.size > 1_000_000 ? undefined : parsed(core);
  const text = (name: string): string => xmlText(below(root, name)).trim();
  return {
    title: text('title'),
    author: text('creator'),
    subject: text('subject'),
    keywords: text('keywords'),
    language: text('language'),
    created: text('created'),
    modified: text('modified'),
  };
}

function parsed(entry: ZipEntry): ReturnType<typeof parseXml> | undefined {
  try {
    return parseXml(decodeText(entry.bytes()));
  } catch {
    return undefined; // Properties are a help: a document without them is read all the same.
  }
}

function partsOf(entries: readonly ZipEntry[]): PartsOfFile {
  const parts = new Map(entries.map((entry) => [entry.name, entry]));
  return {
    exists: (name) => parts.has(name),
    // Async, so that what it throws is a failure of the conversion.
    async read(name, encoding) {
      const entry = parts.get(name);
      if (entry === undefined) throw new AppError('file-damaged', `no ${name} in the document`);
      if (entry.size > largestXml) throw new AppError('file-too-large', `${name} unpacks to ${entry.size} bytes`);
      if (encoding === undefined && entry.size > largestPicture) throw new AppError('file-too-large', name);
      const bytes = entry.bytes();
      if (encoding === undefined) return bytes;
      return encoding === 'base64' ? Buffer.from(bytes).toString('base64') : decodeText(bytes, encoding);
    },
  };
}

/** Mammoth lists notes at the end, each with a way back; a list like any other would lose what their marks call them. */
function tidyNotes(tree: Root): void {
  const list = tree.children.at(-1);
  if (list?.type !== 'element' || list.tagName !== 'ol') return;
  const items = list.children.filter((item) => item.type === 'element');
  if (items.length === 0 || !items.every((item) => /^(?:foot|end)note-/.test(String(item.properties['id'])))) return;
  list.tagName = 'ul';
  items.forEach((item, index) => {
    withoutWayBack(item.children);
    const first = item.children[0];
    const holder = first?.type === 'element' && first.tagName === 'p' ? first.children : item.children;
    holder.unshift({ type: 'text', value: `[${index + 1}] ` });
  });
}

function withoutWayBack(children: ElementContent[]): void {
  for (let index = children.length - 1; index >= 0; index--) {
    const child = children[index];
    if (child?.type !== 'element') continue;
    if (child.tagName === 'a' && /^#(?:foot|end)note-ref/.test(String(child.properties['href'])))
      children.splice(index, 1);
    else withoutWayBack(child.children);
  }
}
