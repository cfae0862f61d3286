import type { Page } from '../page/parse.ts';
import { selectAll } from '../page/select.ts';
import type { PageElement } from '../page/tree.ts';

/** No page shows so many pictures twice. */
const mostGrouped = 500;

/**
 * The addresses of pictures that a page shows more than once, as SingleFile saves them: the picture stands once, as a variable of
 * the style sheet, and each place that shows it names the variable. Null for a picture that names none.
 */
export function groupedAddresses(page: Page): (picture: PageElement) => string | null {
  let grouped: ReadonlyMap<string, string> | null = null;
  return (picture) => {
    const name = /var\(\s*(--sf-img-\d{1,9})\s*\)/.exec((picture.getAttribute('style') ?? '').slice(0, 2000))?.[1];
    if (name === undefined) return null;
    grouped ??= variablesOf(page);
    return grouped.get(name) ?? null;
  };
}

function variablesOf(page: Page): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const style of selectAll(page.documentElement, 'style')) {
    const text = style.textContent;
    for (const [, name = '', address = ''] of text.matchAll(
      /(--sf-img-\d{1,9})\s*:\s*url\(\s*["']?(data:[^"')\s]+)/g,
    )) {
      if (found.size >= mostGrouped) return found;
      found.set(name, address);
    }
  }
  return found;
}
