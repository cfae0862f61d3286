import type { Page } from './page/parse.ts';
import { selectAll, selectOne } from './page/select.ts';
import { PageComment, isElement, nodesBelow, type PageElement } from './page/tree.ts';

/** Elements that never hold an article's words. */
const wordless: ReadonlySet<string> = new Set([
  'applet',
  'audio',
  'base',
  'button',
  'canvas',
  'dialog',
  'embed',
  'iframe',
  'img',
  'input',
  'link',
  'map',
  'math',
  'meta',
  'nav',
  'noembed',
  'noframes',
  'noscript',
  'object',
  'param',
  'picture',
  'script',
  'select',
  'source',
  'style',
  'svg',
  'template',
  'textarea',
  'track',
  'video',
]);

const consent =
  /(?:^|[\s_-])(?:cookies?|gdpr|consent|cmp[_-]?(?:app|banner|bnr\d*|box|dialog|layer|modal|notice|overlay|popup|root|wrapper))(?:$|[\s_-])/i;

/** Removes from a page what no article needs, once its clues are gathered: scripts, pictures, forms, comments, hidden parts. */
export function prunePage(page: Page): void {
  const nodes = [...nodesBelow(page.documentElement)];
  for (const node of nodes) {
    if (isElement(node) ? isWordless(node) : node instanceof PageComment) node.remove();
  }
  const elements = nodes.filter(isElement);
  const hidden = elements.filter(isHidden);
  const notices = elements.filter((element) => element !== page.body && isConsent(element));
  const prose = hidden.length + notices.length > 0 ? proseLength(page.body) : 0;
  for (const element of notices) if (proseLength(element) * 2 <= prose) element.remove();
  // The article itself may lie hidden until a script has run, whole or in many parts: streamed in, or folded up.
  const within = new Set<PageElement | null>(hidden);
  const lengths = hidden.map((element) => ({ element, own: proseLength(element) }));
  const inParts = lengths.reduce((sum, { element, own }) => (liesIn(element, within) ? sum : sum + own), 0);
  const isInParts = inParts * 4 > prose * 3;
  for (const { element, own } of lengths) {
    if (own * 2 <= prose && !(isInParts && own > 0)) element.remove();
  }
}

function liesIn(element: PageElement, others: ReadonlySet<PageElement | null>): boolean {
  for (let at = element.parentNode; at !== null; at = at.parentNode) if (others.has(at)) return true;
  return false;
}

function isWordless(element: PageElement): boolean {
  return wordless.has(element.localName) || isPicture(element);
}

/** A figure is dropped with its caption, unless what it shows are words: a table, a quotation, a listing. */
function isPicture(element: PageElement): boolean {
  if (element.localName === 'figcaption') return true;
  return element.localName === 'figure' && selectOne(element, 'table, blockquote, pre, p, ul, ol') === null;
}

/** A notice that asks for consent says so in its names; it has whole sentences and would pass for a short article. */
function isConsent(element: PageElement): boolean {
  return consent.test(`${element.getAttribute('id') ?? ''} ${element.getAttribute('class') ?? ''}`);
}

function isHidden(element: PageElement): boolean {
  return element.hasAttribute('hidden') || /display\s*:\s*none/i.test(element.getAttribute('style') ?? '');
}

/** How much text stands in paragraphs of a sentence or more. */
function proseLength(element: PageElement): number {
  let length = 0;
  for (const paragraph of selectAll(element, 'p')) {
    const text = paragraph.textContent.trim().length ?? 0;
    if (text > 80) length += text;
  }
  return length;
}
