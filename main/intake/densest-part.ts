import { elementsBelow, isElement, PageText, type PageElement } from './page/tree.ts';

/** Shorter texts are labels and links. */
const shortestProse = 40;

/** The element whose own paragraphs hold the most text outside links; the body where there are none. */
export function densestPart(body: PageElement): PageElement {
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
  return best.element;
}

/** How much text an element holds itself or in inline elements, links not counted. */
function ownText(element: PageElement): number {
  let length = 0;
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (
      child instanceof PageText ||
      (isElement(child) && /^(?:b|strong|em|i|span|u|mark|font)$/.test(child.localName))
    ) {
      length += child.textContent.trim().length ?? 0;
    }
  }
  return length;
}
