import type { PageElement } from './page/tree.ts';
import type { Line } from './lines.ts';

/** Shorter lines are worth nothing. */
const shortest = 25;
const farthest = 5;

const speaksFor = /article|body|content|entry|hentry|h-entry|main|page|pagination|post|text|blog|story/i;
const speaksAgainst =
  /-ad-|hidden|^hid$| hid$| hid |^hid |banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|widget/i;

interface Holder {
  readonly element: PageElement;
  points: number;
  length: number;
  linked: number;
}

/**
 * For each line whether it stands in the part of the page that a plain count takes for the article: paragraphs give points to
 * what is around them, less the farther out, and links take them away. The points are those of Arc90's Readability (2009),
 * which all reading views descend from.
 */
export function guessArticle(lines: readonly Line[]): readonly boolean[] {
  const holders = new Map<PageElement, Holder>();
  for (const line of lines) {
    const points = pointsOf(line);
    let element: PageElement | null = line.block.element.parentNode;
    for (let away = 0; element !== null && element.localName !== 'html'; element = element.parentNode, away++) {
      let holder = holders.get(element);
      if (holder === undefined) {
        holder = { element, points: ownPoints(element), length: 0, linked: 0 };
        holders.set(element, holder);
      }
      holder.length += line.block.text.length;
      holder.linked += line.block.linked;
      if (points > 0 && away < farthest)
        holder.points += away === 0 ? points : away === 1 ? points / 2 : points / (away * 3);
    }
  }
  const worth = (element: PageElement | null): number => {
    const holder = element === null ? undefined : holders.get(element);
    return holder === undefined ? 0 : holder.points * (1 - holder.linked / Math.max(1, holder.length));
  };
  let best: PageElement | null = null;
  for (const element of holders.keys()) if (best === null || worth(element) > worth(best)) best = element;
  if (best === null) return lines.map(() => false);
  const chosen = widened(best, worth);
  const least = Math.max(10, worth(chosen) * 0.2);
  const joined = new Map<PageElement, boolean>();
  return lines.map((line) => {
    const beside = childOf(chosen.parentNode, line.block.element);
    if (beside === null) return isInside(line.block.element, chosen);
    if (beside === chosen) return true;
    if (beside === line.block.element && beside.localName === 'p') return isSentence(line);
    const known = joined.get(beside);
    if (known !== undefined) return known;
    const isAlike = beside.getAttribute('class') === chosen.getAttribute('class') && beside.hasAttribute('class');
    const joins = worth(beside) + (isAlike ? worth(chosen) * 0.2 : 0) >= least;
    joined.set(beside, joins);
    return joins;
  });
}

function pointsOf({ block, commas }: Line): number {
  if (block.text.length < shortest) return 0;
  return 1 + commas + Math.min(3, Math.floor(block.text.length / 100));
}

/** What an element is worth before anything in it is read. */
function ownPoints(element: PageElement): number {
  const { localName } = element;
  let points = 0;
  if (localName === 'div') points = 5;
  else if (/^(?:pre|td|blockquote)$/.test(localName)) points = 3;
  else if (/^(?:address|ol|ul|dl|dd|dt|li|form)$/.test(localName)) points = -3;
  else if (/^h[1-6]$|^th$/.test(localName)) points = -5;
  for (const name of [element.getAttribute('class') ?? '', element.getAttribute('id') ?? '']) {
    if (speaksAgainst.test(name)) points -= 25;
    if (speaksFor.test(name)) points += 25;
  }
  return points;
}

/** What is around the best part takes its place while it is worth much the same: text in several columns or sections. */
function widened(best: PageElement, worth: (element: PageElement | null) => number): PageElement {
  let chosen = best;
  let last = worth(best);
  const enough = last / 3;
  for (let around = best.parentNode; around !== null && around.localName !== 'body'; around = around.parentNode) {
    const value = worth(around);
    if (value < enough) break;
    if (value > last) return around;
    last = value;
  }
  while (
    chosen.parentNode !== null &&
    chosen.parentNode.localName !== 'body' &&
    chosen.parentNode.children.length === 1
  ) {
    chosen = chosen.parentNode;
  }
  return chosen;
}

/** The child of an element that holds another, or is it. */
function childOf(around: PageElement | null, element: PageElement): PageElement | null {
  for (let at: PageElement | null = element; at !== null; at = at.parentNode) if (at.parentNode === around) return at;
  return null;
}

function isInside(element: PageElement, around: PageElement): boolean {
  for (let at: PageElement | null = element; at !== null; at = at.parentNode) if (at === around) return true;
  return false;
}

/** A paragraph beside the article joins it when it reads like one. */
function isSentence({ block, density, endsSentence }: Line): boolean {
  return block.text.length > 80 ? density < 0.25 : density === 0 && endsSentence;
}
