import { linesOf, type PageLine } from './page-lines.ts';
import type { Page } from './page/parse.ts';
import { PageComment, isElement, nodesBelow, type PageElement } from './page/tree.ts';

/** Everything a page says about itself, gathered in one walk before anything is removed from it. */
export interface Clues {
  /** `content` of meta tags by their `name`, `property` or `itemprop` in lower case, in the order of the page. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  /** `href` of the links by each word of their `rel`. */
  readonly links: ReadonlyMap<string, readonly string[]>;
  /** Texts of `application/ld+json` scripts. */
  readonly jsonLd: readonly string[];
  /** Elements with `itemprop`, by it. */
  readonly itemProps: ReadonlyMap<string, readonly PageElement[]>;
  /** The headings of the first rank. */
  readonly headings: readonly PageElement[];
  /** The lines of the page as a reader sees them. */
  readonly lines: readonly PageLine[];
  readonly title: string;
  /** Comments, as browsers and SingleFile leave them at the top of what they save. */
  readonly comments: readonly string[];
  readonly language: string;
}

/** Gathers the clues of a page. */
export function gatherClues(page: Page): Clues {
  const metas = new Map<string, string[]>();
  const links = new Map<string, string[]>();
  const itemProps = new Map<string, PageElement[]>();
  const jsonLd: string[] = [];
  const headings: PageElement[] = [];
  const comments: string[] = [];
  let title = '';

  for (const { text } of page.outerComments) comments.push(text);
  for (const node of nodesBelow(page.documentElement)) {
    if (node instanceof PageComment && comments.length < 5) comments.push(node.textContent);
    if (!isElement(node)) continue;
    switch (node.localName) {
      case 'meta': {
        const name = node.getAttribute('property') ?? node.getAttribute('name') ?? node.getAttribute('itemprop');
        const content = node.getAttribute('content');
        if (name !== null && content !== null && content.trim() !== '') push(metas, name.toLowerCase(), content);
        break;
      }
      case 'link': {
        const href = node.getAttribute('href');
        for (const rel of words(node.getAttribute('rel'))) if (href !== null) push(links, rel, href);
        break;
      }
      case 'script':
        if (/^application\/ld\+json/i.test(node.getAttribute('type') ?? '')) jsonLd.push(node.textContent);
        break;
      case 'title':
        if (title === '' && node.parentNode?.localName !== 'svg') title = node.textContent;
        break;
      case 'h1':
        headings.push(node);
        break;
    }
    for (const name of words(node.getAttribute('itemprop'))) push(itemProps, name, node);
  }
  const language = page.documentElement.getAttribute('lang') ?? page.documentElement.getAttribute('xml:lang') ?? '';
  return { metas, links, jsonLd, itemProps, headings, lines: linesOf(page), title, comments, language };
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const held = map.get(key);
  if (held === undefined) map.set(key, [value]);
  else held.push(value);
}

function words(attribute: string | null): string[] {
  return attribute === null ? [] : attribute.toLowerCase().split(/\s+/).filter(Boolean);
}
