import type { ArticleBody, BodyElement, BodyNode, Sourced } from '../../preload/contract/articles.ts';
import { textOf } from './body-text.ts';
import { isClutterLine, isDoubledLabel, isRelatedHeading, isRelatedLine } from './clutter-line.ts';
import { publishedDate } from './dates.ts';
import { withoutDeadLinks } from './dead-links.ts';
import { letters } from './headline.ts';
import { isSubscriptionNotice } from './warning-words.ts';

/** What a page says above its text, and often says again in it. */
export interface Masthead {
  readonly title: Sourced | null;
  readonly author?: Sourced | null;
}

/** How far from the top a repeated headline, byline or section label may stand. */
const topBlocks = 6;
const longestHeadline = 400;
const longestOffer = 100;
const longestByline = 120;

/** A body without the clutter that extraction left in it: notices, credits, headline and byline again, lists of other articles. */
export function dropClutter(body: ArticleBody, masthead: Masthead): ArticleBody {
  const isMasthead = mastheadTest(masthead);
  const kept: BodyElement[] = [];
  let isBelowRelated = false;
  /** Where the first line that asks to subscribe stood. */
  let offer: number | undefined;
  for (const block of body.children) {
    if (block.type !== 'element') continue;
    const text = textOf(block);
    if (isBelowRelated && isOnlyLinks(block)) continue;
    isBelowRelated = isRelatedHeading(text);
    if (isSubscriptionNotice(text)) {
      offer ??= kept.length;
      continue;
    }
    if (isBelowRelated || isClutterLine(text) || (isRelatedLine(text) && isRelatedHeading(textOutsideLinks(block))))
      continue;
    if (kept.length < topBlocks && isMasthead(text)) continue;
    const rest = withoutClutterItems(block);
    if (rest !== null) kept.push(rest);
  }
  // What a subscription brings is listed below the line that asks for one, to the end.
  if (offer !== undefined && kept.slice(offer).every((block) => textOf(block).length <= longestOffer))
    kept.length = offer;
  while (isDangling(kept.at(-1)) || isLinkList(kept.at(-1))) kept.pop();
  while (isLinkList(kept[0])) kept.shift();
  return withoutDeadLinks({ type: 'root', children: kept });
}

function mastheadTest({ title, author }: Masthead): (text: string) => boolean {
  // "Lake treaty | Harbour Courier": either half may stand above the text by itself.
  const whole = title?.value ?? '';
  const headlines = new Set([whole, ...whole.split(/\s[|–—·]\s/)].map(letters).filter((key) => key !== ''));
  const names = (author?.value ?? '')
    .split('; ')
    .map(letters)
    .filter((name) => name !== '');
  return (text) => {
    if (text.length > longestHeadline) return false;
    if (isDoubledLabel(text)) return true;
    const key = letters(text);
    if (headlines.has(key)) return true;
    if (text.length > longestByline || /[.!?。]["”»]?$/.test(text)) return false;
    return isDateLine(text) || (names.length > 0 && isMostlyNames(key, names));
  };
}

/** A line with a date and nothing after it but a time. */
function isDateLine(text: string): boolean {
  return text.length >= 8 && text.length <= 40 && publishedDate(text) !== null && !/\d{4}.*\p{L}{4}/u.test(text);
}

/** "By Jane Doe and Ode Barr, in Karsk": little is left beside the names. */
function isMostlyNames(key: string, names: readonly string[]): boolean {
  const rest = names.reduce((left, name) => left.replace(name, ''), key);
  return rest.length < key.length && rest.length <= 12;
}

function withoutClutterItems(block: BodyElement): BodyElement | null {
  if (block.tagName !== 'ul' && block.tagName !== 'ol') return block;
  const children = block.children.filter((item) => !isClutterLine(textOf(item)));
  if (children.length === block.children.length) return block;
  return children.length === 0 ? null : { ...block, children };
}

/** A rule or a heading at the very end introduces nothing. */
function isDangling(block: BodyElement | undefined): boolean {
  return block !== undefined && /^h[1-6r]$/.test(block.tagName);
}

/** A list of nothing but links, before or after everything else: the way to other pages. */
function isLinkList(block: BodyElement | undefined): boolean {
  return block !== undefined && /^[uo]l$/.test(block.tagName) && isOnlyLinks(block);
}

function isOnlyLinks(node: BodyNode): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  return node.tagName === 'a' || node.tagName === 'br' || node.children.every(isOnlyLinks);
}

function textOutsideLinks(node: BodyNode): string {
  if (node.type === 'text') return node.value;
  return node.tagName === 'a' ? ' ' : node.children.map(textOutsideLinks).join(' ');
}
