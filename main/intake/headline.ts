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

/**
 * Of what the page's sources call it, the headline a reader sees: a stated title that a heading confirms, else the only
 * heading of the first rank, else a heading that a stated title contains, else the first stated title.
 */
export function chooseHeadline(stated: readonly Sourced[], h1s: readonly string[]): Sourced | null {
  const shown = h1s.map((heading) => ({ heading, key: letters(heading) }));
  for (const title of stated) if (shown.some(({ key }) => key === letters(title.value))) return title;
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
