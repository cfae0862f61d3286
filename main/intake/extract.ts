import { Readability } from '@mozilla/readability';
import { elementsBelow, isElement, parsePage, textNode, type Page, type PageElement, type ParsedPage } from './page.ts';
import { prunePage } from './prune-page.ts';

/** Less of the densest part's text than this, and Readability has taken hold of something else. */
const leastShare = 0.2;

/** Shorter texts are labels and links. */
const shortestProse = 40;

/**
 * The part of a page that is its article, as HTML.
 * @param headline what the article is called, so that its repetition is left out
 */
export function extractArticle(html: string, { page, isLevelled }: ParsedPage, headline: string | null): string {
  prunePage(page);
  const densest = densestPart(page.body);
  // What Readability costs grows with the cube of the depth.
  if (isLevelled) return densest.element.innerHTML;
  if (headline !== null) page.title = headline;
  const content = readabilityContent(page);
  if (content !== null && letterCount(content) >= densest.prose * leastShare) return content;
  // Readability has taken the page apart by now.
  const again = parsePage(html).page;
  prunePage(again);
  return densestPart(again.body).element.innerHTML;
}

function readabilityContent(page: Page): string | null {
  try {
    const reader = new Readability(page as unknown as never, { disableJSONLD: true }); // -- Readability asks for a browser's document and uses what linkedom has
    return reader.parse()?.content ?? null;
  } catch {
    return null; // It can trip over what linkedom leaves out of the DOM; the densest part is read then.
  }
}

/** Letters outside tags, roughly: enough to tell something from nothing. */
function letterCount(html: string): number {
  return html.replace(/<[^>]*>/g, '').match(/\p{L}/gu)?.length ?? 0;
}

/** The element whose own paragraphs hold the most text outside links, with how much that is; the body where there are none. */
function densestPart(body: PageElement): { readonly element: PageElement; readonly prose: number } {
  const scores = new Map<PageElement, number>();
  const add = (element: PageElement | null, score: number): void => {
    if (element !== null && element.localName !== 'html') scores.set(element, (scores.get(element) ?? 0) + score);
  };
  for (const element of elementsBelow(body)) {
    const score = ownText(element);
    if (score < shortestProse) continue;
    add(element.parentNode, score);
    add(element.parentNode?.parentNode ?? null, score / 2);
  }
  let best = { element: body, prose: 0 };
  for (const [element, prose] of scores) if (prose > best.prose) best = { element, prose };
  return best;
}

/** How much text an element holds itself or in inline elements, links not counted. */
function ownText(element: PageElement): number {
  let length = 0;
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (
      child.nodeType === textNode ||
      (isElement(child) && /^(?:b|strong|em|i|span|u|mark|font)$/.test(child.localName))
    ) {
      length += child.textContent?.trim().length ?? 0;
    }
  }
  return length;
}
