import { expect, type Page } from '@playwright/test';

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Selects by mouse in the text of the open article, from the beginning of some words to the end of others.
 * @throws when the words do not stand in the text
 */
export async function selectText(page: Page, from: string, to: string = from): Promise<void> {
  const [start, end] = await edgesOf(page, from, to);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up();
}

/** Presses on the first letters of some words in the text of the open article. */
export async function pressText(page: Page, words: string): Promise<void> {
  const [start] = await edgesOf(page, words, words);
  await page.mouse.click(start.x + (start.isRightToLeft ? -6 : 6), start.y);
}

/** The words that are painted in the text, by the name of the paint: `annotation-yellow`, `search-hit` … */
export function painted(page: Page): Promise<Readonly<Record<string, readonly string[]>>> {
  return page.evaluate(() => {
    const paints: Record<string, string[]> = {};
    CSS.highlights.forEach((highlight, name) => {
      const words = Array.from(highlight, (range) => (range instanceof Range ? range.toString() : ''));
      if (words.length > 0) paints[name] = words;
    });
    return paints;
  });
}

async function edgesOf(
  page: Page,
  from: string,
  to: string,
): Promise<readonly [Point & { readonly isRightToLeft: boolean }, Point]> {
  const text = page.getByRole('document', { name: 'Text of the article' });
  // An article that was just pressed is not yet the one shown.
  await expect(text).toContainText(from);
  return text.evaluate(
    (root, words) => {
      const find = (wanted: string): Range => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(wanted) ?? -1;
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          return range;
        }
        throw new Error(`“${wanted}” does not stand in the text`);
      };
      const [first, last] = [find(words.from), find(words.to)];
      first.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      first.setEnd(first.startContainer, first.startOffset + 1);
      last.setStart(last.endContainer, last.endOffset - 1);
      const isRightToLeft = getComputedStyle(root).direction === 'rtl';
      const [start, end] = [first.getBoundingClientRect(), last.getBoundingClientRect()];
      return [
        { x: isRightToLeft ? start.right - 1 : start.left + 1, y: start.top + start.height / 2, isRightToLeft },
        { x: isRightToLeft ? end.left + 1 : end.right - 1, y: end.top + end.height / 2 },
      ] as const;
    },
    { from, to },
  );
}
