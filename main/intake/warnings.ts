import { selectOne } from './page/select.ts';
import type { ArticleBody, BodyNode } from '../../preload/contract/articles.ts';
import { textOf } from './body-text.ts';
import type { Clues } from './clues.ts';
import { isElsewhere, type PageLine } from './page-lines.ts';
import { restWords, subscriptionWords, wallWords } from './warning-words.ts';
import { countWords } from './words.ts';

/** What a page that was read may not be: the whole article, or an article at all. */
export type PageWarning = 'paywall' | 'cut-off' | 'consent-wall' | 'list-page';

/** In words; a longer text is there, whatever the page says of subscriptions. */
const longestStub = 250;
const longestCut = 600;
const longestWall = 400;
/** In characters; a shorter line with a link to the rest is a teaser's. */
const shortestRest = 80;
/** A line with more characters is prose that mentions subscribers. */
const longestNotice = 240;
const leastLinks = 10;
const leastTeasers = 8;
const longestList = 500;
const mostOfLinks = 0.5;

/** What to tell of an article read from a page; empty where nothing is odd. Takes pains never to doubt a whole article. */
export function pageWarnings(
  clues: Pick<Clues, 'lines' | 'jsonLd' | 'metas'>,
  body: ArticleBody,
): readonly PageWarning[] {
  const blocks = body.children.map((block) => textOf(block).trim()).filter((text) => text !== '');
  const words = countWords(blocks.join('\n'));
  if (isWall(blocks, words)) return ['consent-wall'];
  const warnings: PageWarning[] = [];
  if (words <= longestStub && isPaid(clues, blocks)) warnings.push('paywall');
  else if (words <= longestCut && (isCutOff(blocks.at(-1) ?? '') || hasOneRest(clues))) warnings.push('cut-off');
  if (isList(clues, body, words)) warnings.push('list-page');
  return warnings;
}

/** Whether most of the text speaks of consent, scripts or robots. */
function isWall(blocks: readonly string[], words: number): boolean {
  if (words === 0 || words > longestWall) return false;
  const walls = blocks.filter((text) => wallWords.some((pattern) => pattern.test(text)));
  const length = (some: readonly string[]): number => some.reduce((sum, text) => sum + text.length, 0);
  return length(walls) * 2 > length(blocks);
}

function isPaid(
  { jsonLd, metas, lines }: Pick<Clues, 'lines' | 'jsonLd' | 'metas'>,
  blocks: readonly string[],
): boolean {
  const isStated =
    jsonLd.some((text) => /"isAccessibleForFree"\s*:\s*"?\s*false/i.test(text)) ||
    (metas.get('article:content_tier') ?? []).some((tier) => /^(?:locked|metered)$/i.test(tier));
  if (isStated) return true;
  const says = (text: string): boolean =>
    text.length <= longestNotice && subscriptionWords.some((pattern) => pattern.test(text));
  return blocks.slice(-3).some(says) || lines.some(({ text, block }) => says(text) && !isElsewhere(block));
}

/** Whether one paragraph of the page, and no other, ends in a link to the rest; where several do they are teasers. */
function hasOneRest({ lines }: Pick<Clues, 'lines'>): boolean {
  const rests = lines.filter(({ text, block }) => restWords.test(text) && !isElsewhere(block));
  return rests.length === 1 && (rests[0]?.text.length ?? 0) >= shortestRest;
}

/** Whether a text ends in the middle of a sentence, with dots or a link to the rest. */
function isCutOff(last: string): boolean {
  if (/(?:\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\))$/u.test(last)) return true;
  return restWords.test(last) || /[\p{L}\p{N},;]\s?(?:…|\.{3})$/u.test(last);
}

/** Whether the page is a list of articles: it states none of its own, and holds mostly links or the headlines of others. */
function isList(
  { jsonLd, metas, lines }: Pick<Clues, 'lines' | 'jsonLd' | 'metas'>,
  body: ArticleBody,
  words: number,
): boolean {
  const types = jsonLd.join('\n');
  const isArticle =
    /"@type"\s*:\s*(?:\[[^\]]*)?"[^"]*(?:Article|BlogPosting|Report)"/.test(types) ||
    (metas.get('og:type') ?? []).some((type) => /article/i.test(type));
  if (isArticle) return false;
  const links = linksIn(body.children);
  const length = body.children.reduce((sum, block) => sum + textOf(block).length, 0);
  const linked = links.reduce((sum, link) => sum + link.length, 0);
  if (links.length >= leastLinks && linked > mostOfLinks * length) return true;
  const isStated = /"@type"\s*:\s*"(?:CollectionPage|SearchResultsPage)"/.test(types);
  const teasers = lines.filter(isTeaser).length;
  return words <= longestList && teasers >= (isStated ? leastTeasers / 2 : leastTeasers);
}

/** A heading that is one link: the headline of another article. */
function isTeaser({ text, block }: PageLine): boolean {
  const isHeading = /^h[2-6]$/.test(block.localName) || /^h[2-6]$/.test(block.parentNode?.localName ?? '');
  return isHeading && text.length > 20 && (block.localName === 'a' || selectOne(block, 'a') !== null);
}

function linksIn(nodes: readonly BodyNode[]): readonly string[] {
  const links: string[] = [];
  const waiting = [...nodes];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'a') links.push(textOf(node));
    else waiting.push(...node.children);
  }
  return links;
}
