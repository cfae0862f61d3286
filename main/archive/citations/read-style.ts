import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { StyleKind } from '../../../preload/contract/citations.ts';
import { AppError } from '../app-error.ts';
import { oneLine } from '../one-line.ts';
import { unfoldedSize, type StyleElement, type UnfoldedSize } from './unfolded-size.ts';

/** The largest file that is read as a style, in bytes: four times the longest of those that are published. */
export const largestStyle = 1024 * 1024;

/**
 * So many elements a style may have: one within another, in all, and once every macro stands where it is called, in all and for one
 * citation. The longest that are published come to 3,600, 2.5 million and some thousands.
 */
const limits = { depth: 100, elements: 30_000, whole: 20_000_000, used: 100_000 };

/** So long a title may be, in UTF-16 units. */
const longestTitle = 400;

const cslNamespace = 'http://purl.org/net/xbiblio/csl';

/** What a file says that is a style in CSL. */
export interface ReadStyle {
  readonly title: string;
  readonly kind: StyleKind;
  /** The language it asks for, as `de-AT`; null where that is left open. */
  readonly language: string | null;
}

/** A style that was read and tried, with all of its file. */
export interface TriedStyle extends ReadStyle {
  readonly csl: string;
}

/**
 * Reads a file as a citation style. Everything in it is hostile: no document type or entity of its own is allowed, no macro may lead
 * back to itself, and what macros unfold to has a limit.
 * @throws {AppError} `style-not-csl`, `style-dependent` with the name of its `parent`, `style-too-large`
 */
export function readStyle(csl: string): ReadStyle {
  if (Buffer.byteLength(csl) > largestStyle) throw new AppError('style-too-large', 'more bytes than a style may have');
  const reading = new StyleReading();
  const parser = new SaxesParser({ xmlns: true });
  parser.on('doctype', () => refuse('it has a document type'));
  parser.on('error', (error) => refuse(error.message));
  parser.on('opentag', (tag) => reading.open(tag));
  parser.on('closetag', () => reading.close());
  parser.on('text', (text) => reading.text(text));
  parser.on('cdata', (text) => reading.text(text));
  parser.write(csl.replace(/^\uFEFF/u, '')).close();
  return reading.result();
}

class StyleReading {
  readonly #open: string[] = [];
  readonly #macros = new Map<string, StyleElement>();
  /** What holds the elements that are open, the outermost first: the root holds what stands in no macro. */
  readonly #holders: StyleElement[] = [{ inner: [], macro: null, isChoice: false }];
  #elements = 0;
  #kind: StyleKind | null = null;
  #language: string | null = null;
  #title = '';
  #parent: string | null = null;
  #hasLayout = false;

  open({ local, uri, attributes }: SaxesTagNS): void {
    const attribute = (name: string): string => attributes[name]?.value ?? '';
    this.#elements += 1;
    if (this.#elements > limits.elements || this.#open.length >= limits.depth)
      throw new AppError('style-too-large', 'more elements than a style may have');
    const name = uri === cslNamespace ? local : `other ${local}`;
    if (this.#open.length === 0) {
      if (name !== 'style') refuse('its root is no style in CSL');
      const kind = attribute('class');
      if (kind !== 'note' && kind !== 'in-text') refuse('it cites neither in notes nor in the text');
      else this.#kind = kind;
      this.#language = oneLine(attribute('default-locale')) || null;
    }
    this.#open.push(name);
    const path = this.#open.join('/');
    if (path === 'style/citation/layout') this.#hasLayout = true;
    if (path === 'style/info/link' && attribute('rel') === 'independent-parent') this.#parent = attribute('href');
    const macro = attributes['macro']?.value ?? null;
    const element: StyleElement = { inner: [], macro, isChoice: name === 'choose' };
    if (path === 'style/macro') this.#keepMacro(attribute('name'), element);
    else this.#holders.at(-1)?.inner.push(element);
    this.#holders.push(element);
  }

  close(): void {
    this.#open.pop();
    this.#holders.pop();
  }

  text(text: string): void {
    if (this.#open.join('/') !== 'style/info/title') return;
    this.#title += text;
    if (this.#title.length > longestTitle) refuse('its title is too long');
  }

  result(): ReadStyle {
    if (this.#parent !== null) {
      const parent = parentName(this.#parent);
      throw new AppError('style-dependent', `it only points to ${parent}`, { details: { parent } });
    }
    const title = oneLine(this.#title);
    if (this.#kind === null || !this.#hasLayout) refuse('it has no citation');
    if (title === '') refuse('it has no title');
    const [root] = this.#holders;
    const size = root === undefined ? null : sizeWithin(root, this.#macros);
    if (size === null) refuse('a macro of it leads back to itself');
    else if (size.whole > limits.whole || size.used > limits.used)
      throw new AppError('style-too-large', 'its macros unfold to more than a style may have');
    return { title, kind: this.#kind ?? 'note', language: this.#language };
  }

  #keepMacro(name: string, element: StyleElement): void {
    if (this.#macros.has(name)) refuse('it has two macros of one name');
    this.#macros.set(name, element);
  }
}

/** @throws {AppError} `style-too-large` where macros call one another too deeply to be followed */
function sizeWithin(root: StyleElement, macros: ReadonlyMap<string, StyleElement>): UnfoldedSize | null {
  try {
    return unfoldedSize(root, macros);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new AppError('style-too-large', 'its macros call one another too deeply', { cause: error });
  }
}

function refuse(why: string): void {
  throw new AppError('style-not-csl', why);
}

/** What a style is called by the last word of its address, as `apa` of `http://www.zotero.org/styles/apa`. */
function parentName(address: string): string {
  const [last = ''] = oneLine(address)
    .split(/[?#]/u)[0]
    ?.split('/')
    .filter((part) => part !== '')
    .slice(-1) ?? [''];
  return last.slice(0, 100) || 'another style';
}
