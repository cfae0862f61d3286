import type { Page } from './page/parse.ts';
import { selectAll, selectOne } from './page/select.ts';
import { elementsBelow, isElement, PageText, type PageNode, PageElement } from './page/tree.ts';
import { foldLine } from './white-space.ts';

/** A stretch of a page that is kept or left as a whole: a paragraph, a heading, a list item, a table of data. */
export interface Block {
  readonly element: PageElement;
  readonly text: string;
  /** How much of the text stands in links, in UTF-16 units. */
  readonly linked: number;
}

const blockTags: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Elements that are one block with all they hold, where they hold nothing but lines. */
const lineTags = /^(?:p|h[1-6]|li|dt|dd|td|th|pre|summary|legend|caption|address|figcaption)$/;

/** A table with longer cells lays a page out. */
const longestCell = 160;

/** The blocks of a page in reading order. Runs of bare text beside other blocks are put in paragraphs of their own. */
export function segment(page: Page): Block[] {
  const holders = findHolders(page.body);
  const blocks: Block[] = [];
  const visit = (element: PageElement): void => {
    if (element.localName === 'pre' || (element.localName === 'table' && isData(element))) {
      addBlock(blocks, element);
      return;
    }
    let run: PageNode[] = [];
    let isWhole = lineTags.test(element.localName);
    const endRun = (isLast: boolean): void => {
      if (run.some((node) => node.textContent.trim() !== '')) {
        addBlock(blocks, isWhole && isLast ? element : wrapped(run, element));
        isWhole = false;
      }
      run = [];
    };
    // A copy, since wrapping moves nodes.
    const children = element.childNodes;
    for (const node of children) {
      if (isElement(node) && node.localName === 'title') continue; // Pages without a head have it in the text.
      if (isElement(node) && (blockTags.has(node.localName) || holders.has(node))) {
        endRun(false);
        isWhole = false;
        visit(node);
      } else if (
        isElement(node) &&
        node.localName === 'br' &&
        isBreak(run.findLast((earlier) => !isBlankText(earlier)))
      ) {
        endRun(false);
        isWhole = false;
      } else if (run.length > 0 || !isBlankText(node)) run.push(node);
    }
    endRun(true);
  };
  visit(page.body);
  return blocks;
}

function addBlock(blocks: Block[], element: PageElement): void {
  const text = foldLine(element.textContent);
  if (text === '') return;
  let linked = 0;
  for (const link of selectAll(element, 'a')) linked += foldLine(link.textContent).length;
  blocks.push({ element, text, linked: Math.min(linked, text.length) });
}

function wrapped(run: readonly PageNode[], element: PageElement): PageElement {
  const paragraph = new PageElement('p');
  element.insertBefore(paragraph, run[0] ?? null);
  paragraph.appendAll(run);
  return paragraph;
}

/** Inline elements that hold blocks or blank lines, against the rules, and all that is around them. */
function findHolders(body: PageElement): ReadonlySet<PageElement> {
  const holders = new Set<PageElement>();
  for (const element of elementsBelow(body)) {
    const parts = element.localName === 'br' ? isBreak(previous(element)) : blockTags.has(element.localName);
    let around = parts ? element.parentNode : null;
    while (around !== null && around !== body && !holders.has(around)) {
      holders.add(around);
      around = around.parentNode;
    }
  }
  return holders;
}

/** Whether a node is a line break: with the next one it makes a blank line. */
function isBreak(node: PageNode | null | undefined): boolean {
  return node !== null && node !== undefined && isElement(node) && node.localName === 'br';
}

function previous(element: PageElement): PageNode | null {
  let node = element.previousSibling;
  while (node !== null && isBlankText(node)) node = node.previousSibling;
  return node;
}

function isBlankText(node: PageNode): boolean {
  return node instanceof PageText && node.textContent.trim() === '';
}

/** Whether a table holds data: rows of several short cells, and no table inside. */
function isData(table: PageElement): boolean {
  if (selectOne(table, 'table, h1, h2, h3, form, ul') !== null) return false;
  const rows = selectAll(table, 'tr');
  if (rows.length < 2) return false;
  const cells = selectAll(table, 'td, th');
  if (cells.length < rows.length * 1.5) return false;
  return cells.every((cell) => (cell.textContent.trim().length ?? 0) <= longestCell);
}
