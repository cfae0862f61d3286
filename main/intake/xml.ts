import { SaxesParser } from 'saxes';
import { AppError } from '../archive/app-error.ts';

/** An XML element without its namespace prefix; `text` is all text in it, in order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const deepest = 200;
const mostElements = 2_000_000;
const chunkLength = 65_536;

interface Open extends XmlElement {
  readonly children: (Open | string)[];
}

/**
 * The root of an XML document, its names without prefixes. Entities a document declares are never expanded (they stay as
 * written), so that no document grows in memory; what is not well-formed is read as far as it makes sense.
 * @throws {AppError} `file-too-deep`, `file-too-dense`, `file-damaged` when there is no element at all
 */
export function parseXml(text: string): XmlElement {
  for (const root of xmlElements(text, null)) return root;
  throw new AppError('file-damaged', 'no XML element');
}

/**
 * The elements of one name in an XML document, each as it is complete, without the rest of the document in memory; with `null`
 * its root. Elements inside one of the same name stay inside it.
 * @throws {AppError} `file-too-deep`, `file-too-dense`
 */
export function* xmlElements(text: string, wanted: string | null): Generator<XmlElement> {
  const builder = treeBuilder(wanted);
  for (const chunk of chunksOf(text)) {
    builder.write(chunk);
    yield* builder.complete.splice(0);
  }
  builder.close();
  yield* builder.complete.splice(0);
  // A root that breaks off, or is never closed, is given as far as it came; half an element of many is none.
  if (wanted === null && builder.open[0] !== undefined) yield builder.open[0];
}

/**
 * The root of a document that may break off, with what of it was complete and the element it breaks off in.
 * @throws {AppError} `file-too-deep`, `file-too-dense`, `file-damaged` when there is no element at all
 */
export function parseBrokenXml(text: string): { readonly root: XmlElement; readonly isWhole: boolean } {
  const builder = treeBuilder(null);
  for (const chunk of chunksOf(text)) builder.write(chunk);
  builder.close();
  const [complete] = builder.complete;
  const root = complete ?? builder.open[0];
  if (root === undefined) throw new AppError('file-damaged', 'no XML element');
  return { root, isWhole: complete !== undefined };
}

function* chunksOf(text: string): Generator<string> {
  for (const piece of withoutBareAmpersands(text)) {
    for (let start = 0; start < piece.length; start += chunkLength) yield piece.slice(start, start + chunkLength);
  }
}

/** A document in pieces, with `&` that begins no reference written out: the parser would take all up to the next `;` for one. */
function* withoutBareAmpersands(text: string): Generator<string> {
  const [open, close] = ['<![CDATA[', ']]>'];
  for (let at = 0; at < text.length;) {
    const start = text.indexOf(open, at);
    const end = start < 0 ? -1 : text.indexOf(close, start);
    yield text.slice(at, end < 0 ? text.length : start).replace(/&(?!#?\w{1,32};)/g, '&amp;');
    if (end < 0) return;
    at = end + close.length;
    yield text.slice(start, at);
  }
}

interface TreeBuilder {
  /** Elements whose end was read, and which lie in no other. */
  readonly complete: XmlElement[];
  /** Elements whose end is still to come, the outermost first. */
  readonly open: readonly Open[];
  write(chunk: string): void;
  close(): void;
}

function treeBuilder(wanted: string | null): TreeBuilder {
  const complete: XmlElement[] = [];
  const open: Open[] = [];
  let depth = 0;
  let count = 0;
  const parser = new SaxesParser({ xmlns: false, fragment: false, position: false });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    count += 1;
    if (depth > deepest) throw new AppError('file-too-deep', `XML over ${deepest} levels deep`);
    if (count > mostElements) throw new AppError('file-too-dense', `XML of over ${mostElements} elements`);
    const element: Open = { name: localName(name), attributes: withoutPrefixes(attributes), children: [] };
    if (open.length === 0 && wanted !== null && element.name !== wanted) return;
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const addText = (value: string): void => {
    const holder = open.at(-1);
    if (holder !== undefined && value !== '') holder.children.push(value);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    depth -= 1;
    const closed = open.pop();
    if (closed !== undefined && open.length === 0) complete.push(closed);
  });
  parser.on('error', () => undefined);
  return {
    complete,
    open,
    write: (chunk) => void parser.write(chunk),
    close: () => void parser.close(),
  };
}

/** The child elements of one name, or of any. */
export function childrenOf(element: XmlElement | undefined, name?: string): readonly XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first element below this one along a path of names; undefined where it is not there. */
export function below(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => childrenOf(at, name)[0], element);
}

/** All text in an element, in order; empty where there is none. */
export function xmlText(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  return element.children.map((child) => (typeof child === 'string' ? child : xmlText(child))).join('');
}

/** Every element of a name below this one, at any depth, in order. */
export function* everyElement(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of childrenOf(element)) {
    if (child.name === name) yield child;
    yield* everyElement(child, name);
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function withoutPrefixes(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]));
}
