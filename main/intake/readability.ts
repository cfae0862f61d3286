import { Readability } from '@mozilla/readability';
import type { Page } from './page.ts';
import type { Block } from './segment.ts';

const mark = 'data-block';

/** For each block whether Readability takes it for the article's. The page is left as it was. */
export function readByReadability(page: Page, blocks: readonly Block[], headline: string | null): readonly boolean[] {
  blocks.forEach(({ element }, index) => element.setAttribute(mark, String(index)));
  const copy = page.cloneNode(true);
  for (const { element } of blocks) element.removeAttribute(mark);
  if (headline !== null) copy.title = headline;
  const isRead = blocks.map(() => false);
  for (const [, index] of content(copy).matchAll(/ data-block="(\d+)"/g)) isRead[Number(index)] = true;
  return isRead.slice(0, blocks.length);
}

function content(page: Page): string {
  try {
    const reader = new Readability(page as unknown as never, { disableJSONLD: true }); // -- Readability asks for a browser's document and uses what linkedom has
    return reader.parse()?.content ?? '';
  } catch {
    return ''; // It can trip over what linkedom leaves out of the DOM; the blocks must speak for themselves then.
  }
}
