/** A node of a page. Siblings are linked, so that to take one out or put one in costs the same on a page of any size. */
export abstract class PageNode {
  parentNode: PageElement | null = null;
  previousSibling: PageNode | null = null;
  nextSibling: PageNode | null = null;

  /** The first of the nodes inside, of which only elements have any. */
  get firstChild(): PageNode | null {
    return null;
  }

  /** The text of this node, or of all text nodes below it. */
  abstract get textContent(): string;

  /** Takes the node out of its parent, with all that is below it. */
  remove(): void {
    const { parentNode: parent, previousSibling: before, nextSibling: after } = this;
    if (parent === null) return;
    if (before === null) parent.first = after;
    else before.nextSibling = after;
    if (after === null) parent.last = before;
    else after.previousSibling = before;
    this.parentNode = null;
    this.previousSibling = null;
    this.nextSibling = null;
  }
}

/** A node that is nothing but characters. */
abstract class CharacterData extends PageNode {
  text: string;

  constructor(text: string) {
    super();
    this.text = text;
  }

  get textContent(): string {
    return this.text;
  }
}

/** A run of text. */
export class PageText extends CharacterData {}

/** A comment. */
export class PageComment extends CharacterData {}

/** An element, named in lower case, with its attributes by their names in lower case. */
export class PageElement extends PageNode {
  readonly localName: string;
  readonly attributes: Readonly<Record<string, string>>;
  first: PageNode | null = null;
  last: PageNode | null = null;

  constructor(localName: string, attributes: Readonly<Record<string, string>> = {}) {
    super();
    this.localName = localName;
    this.attributes = attributes;
  }

  override get firstChild(): PageNode | null {
    return this.first;
  }

  get textContent(): string {
    let text = '';
    for (let node = nextBelow(this, this); node !== null; node = nextBelow(node, this)) {
      if (node instanceof PageText) text += node.text;
    }
    return text;
  }

  /** The nodes right inside, in reading order: a copy, which stays as it is when nodes are moved. */
  get childNodes(): PageNode[] {
    const nodes: PageNode[] = [];
    for (let node = this.first; node !== null; node = node.nextSibling) nodes.push(node);
    return nodes;
  }

  /** The elements right inside, in reading order: a copy. */
  get children(): PageElement[] {
    return this.childNodes.filter(isElement);
  }

  getAttribute(name: string): string | null {
    return Object.hasOwn(this.attributes, name) ? (this.attributes[name] ?? null) : null;
  }

  hasAttribute(name: string): boolean {
    return Object.hasOwn(this.attributes, name);
  }

  /** Puts a node at the end, taking it from where it was. */
  append(node: PageNode): void {
    this.insertBefore(node, null);
  }

  /** Puts nodes at the end, taking each from where it was. */
  appendAll(nodes: Iterable<PageNode>): void {
    for (const node of nodes) this.insertBefore(node, null);
  }

  /** Puts a node before one of those inside, or at the end, taking it from where it was. */
  insertBefore(node: PageNode, after: PageNode | null): void {
    node.remove();
    const before = after === null ? this.last : after.previousSibling;
    node.parentNode = this;
    node.previousSibling = before;
    node.nextSibling = after;
    if (before === null) this.first = node;
    else before.nextSibling = node;
    if (after === null) this.last = node;
    else after.previousSibling = node;
  }

  /** Puts a node in the place of this one. */
  replaceWith(node: PageNode): void {
    this.parentNode?.insertBefore(node, this);
    this.remove();
  }
}

/** The node after one in reading order, among those below a root. */
function nextBelow(node: PageNode, root: PageNode): PageNode | null {
  if (node.firstChild !== null) return node.firstChild;
  let at: PageNode | null = node;
  while (at !== null && at !== root) {
    if (at.nextSibling !== null) return at.nextSibling;
    at = at.parentNode;
  }
  return null;
}

/** The nodes below one, in reading order. Whoever wants to remove some gathers them first. */
export function* nodesBelow(root: PageNode): Generator<PageNode> {
  for (let node = nextBelow(root, root); node !== null; node = nextBelow(node, root)) yield node;
}

/** The elements below one, in reading order. */
export function* elementsBelow(root: PageNode): Generator<PageElement> {
  for (const node of nodesBelow(root)) if (node instanceof PageElement) yield node;
}

/** Whether a node is an element. */
export function isElement(node: PageNode): node is PageElement {
  return node instanceof PageElement;
}
