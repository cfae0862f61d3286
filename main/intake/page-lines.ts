import { selectOne } from './page/select.ts';
import type { Page } from './page/parse.ts';
import { isElement, nodesBelow, PageText, type PageElement } from './page/tree.ts';
import { letters } from './headline.ts';
import { foldLine } from './white-space.ts';

/** One line of a page as a reader sees it: the text of one block, without the blocks in it. */
export interface PageLine {
  readonly text: string;
  readonly block: PageElement;
  /** `datetime` of the `time` elements in it. */
  readonly stamps: readonly string[];
}

const inline =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|data|dfn|em|font|i|ins|label|mark|q|s|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/;
const wordless =
  /^(?:audio|button|canvas|dialog|embed|iframe|input|noscript|object|option|script|select|style|svg|template|textarea|video)$/;

/** Pages have far fewer; what comes later stands near no headline. */
const mostLines = 5000;

/** The lines of a page in reading order. */
export function linesOf(page: Page): readonly PageLine[] {
  const lines: PageLine[] = [];
  let block: PageElement | null = null;
  let pieces: string[] = [];
  let stamps: string[] = [];
  const end = (): void => {
    const text = foldLine(pieces.join(' '));
    if (block !== null && (text !== '' || stamps.length > 0)) lines.push({ text, block, stamps });
    pieces = [];
    stamps = [];
  };
  const begin = (holder: PageElement): void => {
    const own = blockAround(holder);
    if (own === block) return;
    end();
    block = own;
  };
  for (const node of nodesBelow(page.body)) {
    if (node instanceof PageText) {
      const text = node.textContent;
      const holder = node.parentNode;
      if (holder === null || text.trim() === '' || wordless.test(holder.localName)) continue;
      begin(holder);
      pieces.push(text);
    } else if (isElement(node) && node.localName === 'br') end();
    else if (isElement(node) && node.localName === 'time') {
      begin(node);
      const stamp = node.getAttribute('datetime')?.trim() ?? '';
      if (stamp !== '') stamps.push(stamp);
    }
    if (lines.length >= mostLines) return lines;
  }
  end();
  return lines;
}

function blockAround(element: PageElement): PageElement {
  let block = element;
  while (inline.test(block.localName) && block.parentNode !== null) block = block.parentNode;
  return block;
}

const mostPlaces = 4;

/**
 * Where the headline stands among the lines, headings of the first rank first. Where it stands nowhere, the first such
 * heading that is not the site's own name; empty where there is none.
 */
export function headlinePlaces(lines: readonly PageLine[], headline: string): readonly number[] {
  const key = letters(headline);
  const isSame = ({ text }: PageLine): boolean => text.length < 2 * headline.length + 20 && letters(text) === key;
  const places = key === '' ? [] : lines.flatMap((line, place) => (isSame(line) ? [place] : []));
  const rank = (place: number): number => (lines[place]?.block.localName === 'h1' ? 0 : 1);
  if (places.length > 0) return places.toSorted((a, b) => rank(a) - rank(b) || a - b).slice(0, mostPlaces);
  const headings = lines.flatMap(({ block }, place) => (block.localName === 'h1' ? [place] : []));
  return [...headings.filter((place) => !isSiteName(lines[place]?.block)), ...headings].slice(0, 1);
}

const siteName = /(?:^|[\s_-])(?:logo|brand(?:ing)?|site-?(?:title|name|header)|masthead|wordmark)(?:$|[\s_-])/i;

/** Whether a heading only holds the name of the site, as its names or a logo in it say. */
export function isSiteName(heading: PageElement | undefined): boolean {
  return (
    heading !== undefined &&
    (siteName.test(`${heading.getAttribute('class') ?? ''} ${heading.getAttribute('id') ?? ''}`) ||
      selectOne(heading, '[class*="logo"]') !== null)
  );
}

const elsewhere =
  /(?:^|[\s_-])(?:comments?|commentlist|disqus|related|recommend(?:ed|ations?)?|footer|copyright|teasers?|most-?read|trending|captions?)(?:$|[\s_-])/i;

/** Whether a block lies in a part of the page that is not about its article: navigation, footer, comments, other articles. */
export function isElsewhere(block: PageElement): boolean {
  let element: PageElement | null = block;
  while (element !== null && isElement(element) && element.localName !== 'body') {
    if (/^(?:nav|figcaption|figure)$/.test(element.localName)) return true;
    // A footer within an article holds what is to be known of it: who wrote it and when.
    if (element.localName === 'footer' && !liesInArticle(element)) return true;
    if (elsewhere.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`)) return true;
    element = element.parentNode;
  }
  return false;
}

function liesInArticle(element: PageElement): boolean {
  for (let at = element.parentNode; at !== null; at = at.parentNode) if (at.localName === 'article') return true;
  return false;
}
