import { chooseBlocks, type BlockChooser } from './choose-blocks.ts';
import { densestPart } from './densest-part.ts';
import { prunePage } from './prune-page.ts';
import type { PageElement, ParsedPage } from './page.ts';

/**
 * The part of a page that is its article, as HTML; the page is taken apart for it.
 * @param headline what the article is called, by which its place is found
 */
export function extractArticle(
  { page, isLevelled }: ParsedPage,
  headline: string | null,
  choose: BlockChooser = chooseBlocks,
): string {
  prunePage(page);
  // Levelled text has lost the structure that blocks are judged by.
  if (isLevelled) return densestPart(page.body).innerHTML;
  const dataTables = new Set<PageElement>();
  for (const { block, isKept } of choose(page, headline)) {
    if (!isKept) block.element.remove();
    else if (block.element.localName === 'table') dataTables.add(block.element);
  }
  dropEmptyCells(page.body, dataTables);
  return page.body.innerHTML;
}

/** A table that laid the page out is left with one filled cell in a row, and so is known for what it is. */
function dropEmptyCells(body: PageElement, dataTables: ReadonlySet<PageElement>): void {
  const inData = new Set([...dataTables].flatMap((table) => [...table.querySelectorAll('td, th')]));
  for (const cell of body.querySelectorAll('td, th')) {
    if (!inData.has(cell) && cell.textContent?.trim() === '') cell.remove();
  }
}
