import type { CSL } from '@citation-js/core';
import { mapName, type CitedItem, type CitingHabits } from '../../archive/citations/cited-item.ts';
import type { CslName } from '../../archive/citations/csl-name.ts';
import { marked } from './title-marks.ts';
import { translationSign } from './translated.ts';
import { veiled } from './veil.ts';

/** An item where it is cited: `position` counts as the processor does (0 first, 1 later, 2 at once again, 3 so with another page). */
export interface CitePlace {
  readonly id: string;
  readonly position: 0 | 1 | 2 | 3;
  readonly locator?: string;
  readonly label?: 'page';
  readonly 'first-reference-note-number'?: number;
}

/** The words that stay small in a title, and what finds them in it. */
interface TitleCase {
  readonly 'skip-words': readonly string[];
  'skip-words-regexp': RegExp;
}

/** What of citeproc is called. It is stateful, and knows the items that it was made to know last. */
export interface Processor {
  readonly opt: { readonly xclass: 'note' | 'in-text'; readonly lang: string };
  readonly locale: Readonly<Record<string, { readonly opts: TitleCase }>>;
  readonly updateItems: (ids: readonly string[], isUnsorted: boolean) => unknown;
  readonly makeCitationCluster: (places: readonly CitePlace[]) => string;
  readonly makeBibliography: () =>
    | false
    | readonly [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]];
}

/** A style as the processor takes it; `key` is another for every other text, and `locale` null for the style's own. */
export interface StyleText {
  readonly key: string;
  readonly csl: string;
  readonly locale: string | null;
}

/** Gives a processor for a style that knows some items and none of those before. @throws {Error} for what is no style */
export type ProcessorMaker = (style: StyleText & CitingHabits, items: readonly CitedItem[]) => Processor;

/**
 * Loads the processor, which takes some tenths of a second: only what cites should ask for it. It fetches nothing, now or later.
 * @param locales more locales than the package brings, by their names
 */
export async function loadProcessor(locales: Readonly<Record<string, string>>): Promise<ProcessorMaker> {
  const { plugins } = await import('@citation-js/core');
  await import('@citation-js/plugin-csl');
  const config = plugins.config.get('@csl');
  for (const [name, xml] of Object.entries(locales)) config.locales.add(name, xml);
  return (style, items) => {
    if (!config.styles.has(style.key)) config.styles.add(style.key, style.csl);
    const known = items.map(asData);
    // -- the package types neither what it only reads as such, nor what it gives
    const processor = config.engine(known as unknown as CSL[], style.key, style.locale ?? '', 'html') as Processor;
    setSmallWords(processor, style);
    // A style that tells nothing apart needs to know of no item before it cites it.
    if (processor.opt.xclass === 'in-text' || style.csl.includes('disambiguate')) register(processor, items);
    return processor;
  };
}

/** Makes a processor know items, their order in a bibliography, and what tells them apart: about a millisecond for each. */
export function register(processor: Processor, items: readonly CitedItem[]): void {
  processor.updateItems(
    items.map(({ id }) => id),
    false,
  );
}

/** Words that the processor keeps small in titles, and that are small in names alone or, in headlines, most often adverbs. */
const neverSmall: ReadonlySet<string> = new Set(["d'", 'al', 'c', 'ca', 'de', 'et', 'van', 'von', 'down', 'out', 'up']);

/** Of the processor's small words, articles, conjunctions and prepositions, leaves those that a style has small, and adds its others. */
function setSmallWords({ locale, opt }: Processor, { smallWordsUpTo, smallBesides = [], notSmall = [] }: CitingHabits) {
  const opts = locale[opt.lang]?.opts;
  if (opts === undefined || smallWordsUpTo === undefined) return;
  const words = opts['skip-words']
    .map((word) => word.trim())
    .filter((word) => word.length <= smallWordsUpTo && !/\s/u.test(word))
    .filter((word) => !neverSmall.has(word) && !notSmall.includes(word))
    .concat(smallBesides)
    .map((word) => word.replace('.', '\\.'));
  opts['skip-words-regexp'] = new RegExp(`(?:(?:[?!:]*\\s+|-|^)(?:${words.join('|')})(?=[!?:]*\\s+|-|$))`, 'g');
}

/** An item with its words under a veil, its title marked, and nothing but what a style may look for. */
function asData({ abstract: _left, translation, author, ...item }: CitedItem): object {
  const data = Object.entries(item).map(([name, value]: readonly [string, unknown]): [string, unknown] => {
    if (typeof value !== 'string' || name === 'id' || name === 'type') return [name, value];
    if (name === 'title' && translation !== undefined) return [name, `${marked(veiled(value))}${translationSign}`];
    return [name, name === 'title' || name === 'title-short' ? marked(veiled(value)) : veiled(value)];
  });
  const names: [string, unknown][] = author === undefined ? [] : [['author', author.map(asName)]];
  return Object.fromEntries<unknown>([...data, ...names]);
}

/** A name as the processor takes it: it joins one that is `literal` to others by rules of its own, and counts it apart from them. */
function asName(name: CslName): object {
  return 'literal' in name ? { family: veiled(name.literal) } : mapName(name, veiled);
}
