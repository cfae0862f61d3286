import type { CslItem } from './csl-item.ts';
import type { CslName } from './csl-name.ts';
import { englishQuotes } from './english-quotes.ts';
import { isNewsService } from './news-service.ts';

/** What can be cited: an item, with what an article does not say of itself. */
export interface CitedItem extends Omit<CslItem, 'type'> {
  readonly type: CslItem['type'] | 'interview';
  /** A headline cut to what is enough in a short form; made from the headline where it is missing. */
  readonly 'title-short'?: string;
}

/** What a style does that no file in CSL can say. */
export interface CitingHabits {
  /** Whether a newspaper's name is cited without its English *The*, as the Chicago Manual has it. */
  readonly dropsThe?: boolean;
  /** How many letters a preposition has at most that stays small in titles; any that the processor knows, where it is not said. */
  readonly smallWordsUpTo?: number;
}

/**
 * An item as styles take it: outlets as what they are, quotation marks of any language as English ones, and a headline without the
 * mark at its end that the citation's own replaces.
 */
export function citedItem(item: CitedItem, { dropsThe = false }: CitingHabits): CitedItem {
  const { title = '', DOI, page, ...rest } = item;
  const words = headline(title);
  return {
    ...placed(rest, dropsThe),
    ...(words === '' ? {} : { title: words, 'title-short': item['title-short'] ?? shortened(words) }),
    ...(DOI === undefined ? {} : { DOI: DOI.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/iu, '') }),
    // A dash between pages is the style's to choose.
    ...(page === undefined ? {} : { page: page.replace(/(?<=\d)\s*[‐-—]\s*(?=\d)/gu, '-') }),
    ...languageOf(item),
  };
}

function placed(item: CitedItem, dropsThe: boolean): CitedItem {
  const { 'container-title': outlet, ...rest } = item;
  if (outlet === undefined) return item;
  if (isNewsService(outlet)) {
    if (item.type === 'article-newspaper') return { ...item, type: 'webpage' };
    if (item.type === 'broadcast' && item.publisher === undefined) return { ...rest, publisher: outlet };
  }
  const isPeriodical = item.type === 'article-newspaper' || item.type === 'article-journal';
  return dropsThe && isPeriodical ? { ...item, 'container-title': outlet.replace(/^The (?=\S)/u, '') } : item;
}

function headline(title: string): string {
  return englishQuotes(title).replace(/(?:[,;:]|(?<=\p{Ll}{3})\.|。)(?=”?$)/u, '');
}

/** A headline without what follows a colon, where what precedes it is enough of it and has its quotation marks in pairs. */
function shortened(title: string): string {
  const [, main = ''] = /^([^:]+): /u.exec(title) ?? [];
  const isWhole = (main.match(/“/gu) ?? []).length === (main.match(/”/gu) ?? []).length;
  return main.split(' ').length >= 3 && isWhole ? main : title;
}

/** A headline of which no language is known, and which is in another script, is no English one: its capitals stay. */
function languageOf({ language, title = '' }: CitedItem): { readonly language?: string } {
  if (language !== undefined) return { language };
  return /\p{L}/u.test(title.replace(/\p{Script=Latin}/gu, '')) ? { language: 'und' } : {};
}

/** The names of an item, each of its parts put through a function. */
export function mapName(name: CslName, change: (text: string) => string): CslName {
  if ('literal' in name) return { literal: change(name.literal) };
  const { family, given, suffix } = name;
  return {
    family: change(family),
    given: change(given),
    ...(suffix === undefined ? {} : { suffix: change(suffix) }),
  };
}
