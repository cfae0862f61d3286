import { chooseBlocks, type BlockChooser } from './choose-blocks.ts';
import { densestPart } from './densest-part.ts';
import { prunePage } from './prune-page.ts';
import type { Page } from './page/parse.ts';
import { selectAll } from './page/select.ts';
import type { PageElement } from './page/tree.ts';

/**
 * The element of a page that holds its article, and nothing else any more: the page is taken apart for it.
 * @param headline what the article is called, by which its place is found
 */
export function extractArticle(page: Page, headline: string | null, choose: BlockChooser = chooseBlocks): PageElement {
  prunePage(page);
  // Levelled text has lost the structure that blocks are judged by.
  if (page.isLevelled) return densestPart(page.body);
  const dataTables = new Set<PageElement>();
  for (const { block, isKept } of choose(page, headline)) {
    if (!isKept) block.element.remove();
    else if (block.element.localName === 'table') dataTables.add(block.element);
  }
  dropEmptyCells(page.body, dataTables);
  return page.body;
}

/** A table that laid the page out is left with one filled cell in a row, and so is known for what it is. */
function dropEmptyCells(body: PageElement, dataTables: ReadonlySet<PageElement>): void {
  const inData = new Set([...dataTables].flatMap((table) => [...selectAll(table, 'td, th')]));
  for (const cell of selectAll(body, 'td, th')) {
    if (!inData.has(cell) && cell.textContent.trim() === '') cell.remove();
  }
}
