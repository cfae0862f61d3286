import { compile } from 'css-select';
import { elementsBelow, isElement, type PageElement, type PageNode } from './tree.ts';

type Test = (element: PageElement) => boolean;

/** What css-select asks of a tree. */
const adapter = {
  isTag: isElement,
  getAttributeValue: (element: PageElement, name: string) => element.getAttribute(name) ?? undefined,
  getChildren: (node: PageNode) => (isElement(node) ? node.childNodes : []),
  getName: (element: PageElement) => element.localName,
  getParent: (element: PageElement) => element.parentNode,
  getSiblings: (node: PageNode) => node.parentNode?.childNodes ?? [node],
  getText: (node: PageNode) => node.textContent,
  hasAttrib: (element: PageElement, name: string) => element.hasAttribute(name),
  removeSubsets: (nodes: PageNode[]) => nodes,
};

/** Selectors are ours, never a page's: there are as many as are written in the code. */
const tests = new Map<string, Test>();

function testOf(selectors: string): Test {
  const known = tests.get(selectors);
  if (known !== undefined) return known;
  const test: Test = compile<PageNode, PageElement>(selectors, { adapter });
  tests.set(selectors, test);
  return test;
}

/** The elements below one that CSS selectors name, in reading order. */
export function selectAll(root: PageElement, selectors: string): PageElement[] {
  const test = testOf(selectors);
  const found: PageElement[] = [];
  for (const element of elementsBelow(root)) if (test(element)) found.push(element);
  return found;
}

/** The first element below one that CSS selectors name. */
export function selectOne(root: PageElement, selectors: string): PageElement | null {
  const test = testOf(selectors);
  for (const element of elementsBelow(root)) if (test(element)) return element;
  return null;
}
