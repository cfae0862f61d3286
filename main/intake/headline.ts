import type { ArticleBody, Sourced } from '../../preload/contract/articles.ts';
import { textOf } from './body-text.ts';
import { cutLine, foldLine } from './white-space.ts';

/** Shorter headings name a section, not a story (in letters; Chinese headlines are seldom shorter). */
const shortestHeadline = 8;

/** More than any headline has; what is longer is cut before it is searched. */
const longestTitle = 1000;

/** A headline with the outlet's name taken off its end or its beginning, where a separator sets it apart. */
export function withoutOutlet(title: string, outletNames: readonly string[]): string {
  const outlets = outletNames.map(letters).filter((name) => name !== '');
  let rest = foldLine(title.slice(0, longestTitle));
  for (;;) {
    const [, before, after] = /^(.+)(?:\s[-–—:/•·»]\s|\s*[|¦｜]\s*)(.+?)$/u.exec(rest) ?? [];
    const [, first, others] = /^(.{2,60}?)(?:\s[-–—:•·»]\s|:\s|\s*[|¦｜]\s*)(.+)$/u.exec(rest) ?? [];
    if (before !== undefined && after !== undefined && isOutlet(after, outlets)) rest = before.trimEnd();
    else if (first !== undefined && others !== undefined && isOutlet(first, outlets)) rest = others.trimStart();
    else return rest;
  }
}

/** Letters and digits alone, in one case: how two spellings of a headline or a name are compared. */
export function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The name itself, its beginning ("Harbour" of "Harbour Courier"), or the name with a little more ("Harbour Courier World"). */
function isOutlet(segment: string, outlets: readonly string[]): boolean {
  const name = letters(segment);
  return outlets.some((outlet) => {
    if (outlet === name) return true;
    const isShortened = name.length > 3 && outlet.startsWith(name);
    const isLengthened = outlet.length > 3 && name.startsWith(outlet) && name.length < outlet.length + 12;
    return isShortened || isLengthened;
  });
}

/** Structured data may cut a headline at 110 letters, as a search engine asks for. */
const shortestCut = 90;

/**
 * Of what the page's sources call it, its headline: the one that structured data gives a piece of news; else a stated
 * title that a heading confirms, the first heading first; else the only heading of the first rank; else a heading that a
 * stated title contains; else the first stated title. A kicker before it is left out where another source does.
 * @param news the headline of a `NewsArticle`, where the page states one
 */
export function chooseHeadline(
  stated: readonly Sourced[],
  h1s: readonly string[],
  news: Sourced | null = null,
): Sourced | null {
  const chosen = news === null ? fromHeadings(stated, h1s) : uncut(news, stated, h1s);
  return chosen === null ? null : withoutKicker(chosen, stated);
}

function uncut(news: Sourced, stated: readonly Sourced[], h1s: readonly string[]): Sourced {
  const key = letters(news.value);
  const whole = h1s.find((heading) => letters(heading).startsWith(key) && letters(heading) !== key);
  return news.value.length < shortestCut || whole === undefined ? news : (fromHeadings(stated, [whole]) ?? news);
}

const kicker = /^.{2,60}?(?:\s?[:|•·]|\s[-–—])\s+/u;

/** "Lake Orsen: Four states share a lake", where another source has no kicker, or another one, before "Four states share a lake". */
function withoutKicker(chosen: Sourced, stated: readonly Sourced[]): Sourced {
  const opening = kicker.exec(chosen.value)?.[0] ?? '';
  const rest = chosen.value.slice(opening.length);
  if (opening === '' || rest.length * 2 < chosen.value.length) return chosen;
  const isSame = ({ value }: Sourced): boolean =>
    value === rest || (value !== chosen.value && value.endsWith(rest) && value.replace(kicker, '') === rest);
  const other = stated.find(isSame);
  return other === undefined ? chosen : { ...other, value: rest };
}

function fromHeadings(stated: readonly Sourced[], h1s: readonly string[]): Sourced | null {
  const shown = h1s.map((heading) => ({ heading, key: letters(heading) }));
  for (const { key } of shown) {
    const confirmed = stated.find(({ value }) => letters(value) === key);
    if (confirmed !== undefined) return confirmed;
  }
  // A heading may begin with the section's name: the stated title is the headline without it.
  const within = stated.find(({ value }) =>
    shown.some(({ key }) => key.endsWith(letters(value)) && isMostOf(value, key)),
  );
  if (within !== undefined) return within;
  const keys = stated.map(({ value }) => letters(value));
  const heading =
    (shown.length === 1 ? shown[0] : undefined) ??
    shown.find(({ key }) => key.length >= shortestHeadline && keys.some((title) => title.includes(key)));
  if (heading !== undefined && heading.key.length >= shortestHeadline) {
    return { value: heading.heading, origin: 'visible-text', isGuess: false };
  }
  return stated[0] ?? (h1s[0] === undefined ? null : { value: h1s[0], origin: 'visible-text', isGuess: true });
}

function isMostOf(title: string, key: string): boolean {
  return letters(title).length * 2 > key.length;
}

/** The first sentence of a line, or as much of it as a title can hold, to stand in where there is no headline. */
export function firstSentence(line: string): string {
  return /^.{10,}?(?:[。！？]|[.!?؟](?=\s|$))/su.exec(line.slice(0, 300))?.[0] ?? cutLine(line, 160);
}

/** The first heading of the first rank, when the text begins with it. */
export function firstHeading(body: ArticleBody): Sourced | null {
  const first = body.children.find((block) => block.type === 'element');
  if (first?.tagName !== 'h1') return null;
  return { value: textOf(first), origin: 'visible-text', isGuess: false };
}
