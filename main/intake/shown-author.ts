import { isAgency } from './agencies.ts';
import { nameRun } from './name-run.ts';
import { datesIn } from './dates.ts';
import { isElsewhere, type PageLine } from './page-lines.ts';
import { selectAll, selectOne } from './page/select.ts';
import { isElement, type PageElement } from './page/tree.ts';

/** What a page prints as its author: names as written, and whether that was inferred from a bare name. */
export interface ShownAuthor {
  readonly names: readonly string[];
  readonly isGuess: boolean;
}

const linesAbove = 5;
const linesBelow = 10;
const longestByline = 160;
const longestProseByline = 90;

const by = String.raw`(?:by|von|par|por|di|da|door|przez|av|af|autori?|autor(?:in|zy|es|en)?|auteure?s?|autrice|authors?|автор(?:ы|и)?|текст|от|بقلم|كتب|كتبت|文|作者|记者|記者|執筆|撰文)`;
const openingAlone = new RegExp(
  String.raw`^(?:(?:written|posted|published|reported|story|words|text|guest post)\s)?${by}\s*[:：]?$`,
  'iu',
);
const opening = new RegExp(
  String.raw`^(?:(?:written|posted|published|reported|story|text|words|analysis|opinion|guide|recipe|article|post|guest post|uploaded|submitted|created|view all posts|all articles)\s)?${by}(?:\s*[:：|/]\s*|\s+)(?=\p{L})`,
  'iu',
);
const openingWithin = /(?:^|[\s|•·⋅●–—,:-])(?:by|von|par|por|przez|door)\s*:?\s+(?=\p{Lu}|\p{Ll}+\b)/giu;
const saysBy = new RegExp(String.raw`(?<!\p{L})${by}(?!\p{L})`, 'iu');
const sourceLabel = /^(?:quelle|source|fuente|fonte|bron|źródło|kaynak|источник|джерело|المصدر|来源|來源)\s*[:：]\s*/iu;
const notAuthors =
  /(?:review|edit|updat|photo|pictur|imag|fact|check|design|power|sponsor|recommend|narrat|illustrat|translat|produc|present|vett|approv|video|foto|graphic|brought to you|caus|led|driven|backed)\p{L}*\s*$/iu;

const ownClass = /author|by-?line|autor|auteur|writer|verfasser|redakteur|columnist|contributor|firma(?:nte)?\b/i;
const notOwnClass = /(?:bio|desc|about|image|photo|avatar|follow|social|title|role|job|posts|more|card__title)/i;
const nearClass =
  /(?:^|[\s_-])(?:by-?line|author(?:-?name|s|-?link|-?info|-?box)?|p-author|writer|auteur|autor(?:en|es)?|firma|post-?meta|entry-?meta)(?:$|[\s_-])/i;
const authorPath =
  /\/(?:authors?|autor(?:e|en|es|i)?|auteurs?|redakteur(?:e|in)?|contributors?|writers?|staff|profiles?|producers|members?|reporters?|journalists?|columnists?|people|@[\w.-]+)(?:\/|$)|\/@[\w.-]+$/i;

/** The author a page prints near its headline, or in the only byline it has; null where it prints none. */
export function shownAuthor(lines: readonly PageLine[], headlines: readonly number[]): ShownAuthor | null {
  for (const headline of headlines) {
    for (const place of nearby(headline, lines.length)) {
      const names = bylineAt(lines, place);
      if (names.length > 0) return { names, isGuess: false };
    }
  }
  for (const headline of headlines) {
    for (const place of nearby(headline, lines.length)) {
      const name = bareName(lines, place, headline);
      if (name !== null) return { names: [name], isGuess: true };
    }
  }
  return onlyByline(lines);
}

/** The lines below a headline, nearest first, then those above it. */
function nearby(headline: number, length: number): number[] {
  const below = Array.from({ length: linesBelow }, (_, index) => headline + 1 + index);
  const above = Array.from({ length: linesAbove }, (_, index) => headline - 1 - index);
  return [...below, ...above].filter((place) => place >= 0 && place < length);
}

function onlyByline(lines: readonly PageLine[]): ShownAuthor | null {
  const found = new Map<string, readonly string[]>();
  lines.forEach((_, place) => {
    const names = saysBy.test(lines[place]?.text ?? '') ? bylineAt(lines, place).filter(isWholeName) : [];
    if (names.length > 0) found.set(names.join(';').toLowerCase(), names);
  });
  const [only] = found.values();
  return found.size === 1 && only !== undefined ? { names: only, isGuess: true } : null;
}

function bylineAt(lines: readonly PageLine[], place: number): readonly string[] {
  const line = lines[place];
  if (line === undefined || line.text.length > longestByline || line.text === '' || isElsewhere(line.block)) return [];
  const { text, block } = line;
  if (/[*@]|^https?:/.test(text) || block.localName === 'label') return [];
  const before = lines[place - 1]?.text ?? '';
  if (openingAlone.test(before) && !notAuthors.test(before)) return nameRun(text);
  const opened = opening.exec(text);
  if (opened !== null && isOpened(text, opened[0].length)) {
    const linked = linkedNames(block);
    const names = nameRun(text.slice(opened[0].length));
    return names.length === 0 || (linked.length > 0 && linked.length >= names.length) ? linked : names;
  }
  if (sourceLabel.test(text)) return nameRun(text.replace(sourceLabel, '')).filter(isAgency);
  const within = openedWithin(text);
  if (within.length > 0) return within;
  // Where no word says "by", one word alone may be anything.
  const linked = linkedNames(block).filter(isWholeName);
  if (linked.length > 0) return linked;
  return isByline(block) && !/[.!?]$/.test(text.replace(/\b\p{L}{1,3}\.$/u, '')) && text.length <= 80
    ? nameRun(text)
    : [];
}

function isWholeName(name: string): boolean {
  return /\S\s+\S/.test(name) || /^(?!.*(?:ログイン|登录|登録))[^\p{Lu}\p{Ll}]{2,8}$/u.test(name) || isAgency(name);
}

/** "By Ode Barr" opens a byline, but "By night the lake freezes" does not: a byline is short or holds a date. */
function isOpened(text: string, length: number): boolean {
  return (
    nameRun(text.slice(length)).length > 0 &&
    (text.length <= longestProseByline || datesIn(text).length > 0) &&
    !/[.!?]["”]?$/.test(text.replace(/\b\p{L}{1,3}\.$/u, ''))
  );
}

/** "Published 3 May 2025 by Ode Barr", "3 min read · By Ode Barr". */
function openedWithin(text: string): readonly string[] {
  const isMeta = datesIn(text).length > 0 || /[|•·⋅●]/.test(text) || /^(?:posted|published|written)\b/i.test(text);
  if (!isMeta || text.length > longestByline) return [];
  for (const { index, 0: found } of text.matchAll(openingWithin)) {
    if (notAuthors.test(text.slice(0, index + 1))) continue;
    const names = nameRun(text.slice(index + found.length));
    if (names.length > 0) return names;
  }
  return [];
}

function linkedNames(block: PageElement): readonly string[] {
  const names: string[] = [];
  for (const link of [...selectAll(block, 'a')].slice(0, 10)) {
    const isAuthor =
      /(?:^|\s)author(?:\s|$)/.test(link.getAttribute('rel') ?? '') || authorPath.test(link.getAttribute('href') ?? '');
    const text = link.textContent.replace(/\s+/g, ' ').trim();
    if (isAuthor && text.length <= 60) names.push(...nameRun(text.replace(opening, '')));
  }
  return names;
}

function isByline(block: PageElement): boolean {
  const own = `${block.getAttribute('class') ?? ''} ${block.getAttribute('itemprop') ?? ''} ${block.getAttribute('data-testid') ?? ''}`;
  if (block.localName === 'address' || (ownClass.test(own) && !notOwnClass.test(own))) return true;
  const inner = selectOne(block, '[rel~="author"], [itemprop~="author"], [class*="author"], [class*="byline"]');
  if (inner !== null && !notOwnClass.test(inner.getAttribute('class') ?? '')) return true;
  const parent = block.parentNode;
  const outer = parent?.parentNode;
  const names = `${parent !== null && isElement(parent) ? (parent.getAttribute('class') ?? '') : ''} ${outer !== null && outer !== undefined && isElement(outer) ? (outer.getAttribute('class') ?? '') : ''}`;
  return nearClass.test(names) && !notOwnClass.test(own) && datesIn(block.textContent.slice(0, 200) ?? '').length === 0;
}

/** A name alone beside the headline counts where the page says who that is further down. */
function bareName(lines: readonly PageLine[], place: number, headline: number): string | null {
  const line = lines[place];
  if (line === undefined || line.text.length > 40 || place < headline - 2 || place > headline + 6) return null;
  if (isElsewhere(line.block)) return null;
  const [name, ...others] = nameRun(line.text);
  if (name === undefined || others.length > 0 || name !== line.text || !/^\p{Lu}\S*\s/u.test(name)) return null;
  const introduces = (text: string): boolean =>
    text.startsWith(name) &&
    /^\s*(?:,|is\b|was\b|has\b|writes\b|ist\b|est\b|es\b|è\b|é\b)/u.test(text.slice(name.length));
  const isIntroduced = lines.some(({ text }, other) => other > headline + 8 && introduces(text));
  return isIntroduced ? name : null;
}
