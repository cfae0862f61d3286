import { parseHTML } from 'linkedom';

/** The slice of a DOM node that intake uses. */
export interface PageNode {
  readonly nodeType: number;
  readonly parentNode: PageElement | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly previousSibling: PageNode | null;
  textContent: string | null;
  remove(): void;
}

/** The slice of a DOM element that intake uses. */
export interface PageElement extends PageNode {
  readonly localName: string;
  readonly children: readonly PageElement[];
  readonly childNodes: readonly PageNode[];
  readonly nextElementSibling: PageElement | null;
  readonly parentNode: PageElement | null;
  innerHTML: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  removeAttribute(name: string): void;
  setAttribute(name: string, value: string): void;
  querySelector(selectors: string): PageElement | null;
  querySelectorAll(selectors: string): readonly PageElement[];
  insertBefore(node: PageNode, before: PageNode | null): void;
  append(...nodes: readonly (PageNode | string)[]): void;
  prepend(...nodes: readonly (PageNode | string)[]): void;
  replaceWith(...nodes: readonly (PageNode | string)[]): void;
}

/** The slice of a DOM document that intake uses. */
export interface Page {
  readonly documentElement: PageElement;
  readonly head: PageElement;
  readonly body: PageElement;
  readonly childNodes: readonly PageNode[];
  title: string;
  createElement(name: string): PageElement;
  cloneNode(deep: boolean): Page;
  querySelector(selectors: string): PageElement | null;
  querySelectorAll(selectors: string): readonly PageElement[];
}

/** A page, and whether it was nested deeper than any page that is read, so that below that level only its text was kept. */
export interface ParsedPage {
  readonly page: Page;
  readonly isLevelled: boolean;
}

/** The `nodeType` of elements. */
const elementNode = 1;
/** The `nodeType` of text. */
export const textNode = 3;
/** The `nodeType` of comments. */
export const commentNode = 8;

/** Pages that people read stay below 60 levels; browsers stop at 512. */
const deepest = 100;

/** A page parsed leniently into a document with one `head` and one `body`. */
export function parsePage(html: string): ParsedPage {
  const parsed = parse(html);
  const isWhole = parsed.querySelector('*')?.localName === 'html';
  const page = isWhole ? parsed : parse(`<!doctype html><html><head></head><body>${html}</body></html>`);
  settle(page);
  return { page, isLevelled: levelDepths(page) };
}

function parse(html: string): Page {
  const parsed: unknown = parseHTML(html);
  return (parsed as { document: Page }).document; // -- linkedom declares the browser's own types, of which main knows this slice
}

/** The nodes below one, in reading order. Whoever wants to remove some gathers them first. */
export function* nodesBelow(root: PageNode): Generator<PageNode> {
  let node = root.firstChild;
  while (node !== null && node !== root) {
    yield node;
    let next = node.firstChild ?? node.nextSibling;
    // Deep pages would be slow to walk if the way up were looked for before it is needed.
    while (next === null && node !== null) {
      node = node.parentNode;
      next = node === null || node === root ? root : node.nextSibling;
    }
    node = next;
  }
}

/** The elements below one, in reading order. */
export function* elementsBelow(root: PageNode): Generator<PageElement> {
  for (const node of nodesBelow(root)) if (isElement(node)) yield node;
}

/** Whether a node is an element. */
export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === elementNode;
}

const headElement = /^(?:base|link|meta|noscript|script|style|template|title)$/;

/** linkedom looks for `head` and `body` only where they belong and makes empty ones otherwise, which would lose the page. */
function settle(page: Page): void {
  const root = page.documentElement;
  const body = page.querySelector('body') ?? page.createElement('body');
  body.remove();
  const { head } = page;
  root.insertBefore(body, head.nextSibling);
  for (const stray of head.children.filter(({ localName }) => !headElement.test(localName))) body.append(stray);
  for (const stray of root.childNodes.filter((node) => node !== head && node !== body)) body.append(stray);
  // One closing tag too many ends the root early; the rest of the page comes to stand beside it.
  for (const stray of page.childNodes.filter((node) => node !== root && isShown(node))) body.append(stray);
}

function isShown(node: PageNode): boolean {
  return isElement(node) || node.nodeType === textNode;
}

/** Whether anything lay below the deepest level, where only the text is kept, one paragraph for each run of it. */
function levelDepths(page: Page): boolean {
  const { body } = page;
  let isLevelled = false;
  let depth = 0;
  let node: PageNode | null = body;
  while (node !== null) {
    if (depth === deepest && isElement(node)) {
      levelOut(node, page);
      isLevelled = true;
    } else if (node.firstChild !== null) {
      node = node.firstChild;
      depth++;
      continue;
    }
    while (node !== null && node !== body && node.nextSibling === null) {
      node = node.parentNode;
      depth--;
    }
    node = node === null || node === body ? null : node.nextSibling;
  }
  return isLevelled;
}

function levelOut(element: PageElement, page: Page): void {
  const lines: string[] = [];
  for (const node of nodesBelow(element)) {
    const isProse = node.nodeType === textNode && !/^(?:script|style)$/.test(node.parentNode?.localName ?? '');
    const text = isProse ? (node.textContent?.trim() ?? '') : '';
    if (text !== '') lines.push(text);
  }
  element.textContent = '';
  for (const line of lines) {
    const paragraph = page.createElement('p');
    paragraph.textContent = line;
    element.append(paragraph);
  }
}
