import type { CslItem } from './csl-item.ts';
import type { CslName } from './csl-name.ts';
import { englishQuotes } from './english-quotes.ts';
import { namedOnce, type SelfPublished } from './named-once.ts';
import { newsService } from './news-service.ts';
import { webArchive, type WebArchive } from './web-archive.ts';

/** What can be cited: an item, with what an article does not say of itself. */
export interface CitedItem extends Omit<CslItem, 'type'>, WebArchive {
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
  /** What stays small besides, and what does not however short it is. */
  readonly smallBesides?: readonly string[];
  readonly notSmall?: readonly string[];
  /** Whether sites of news, a broadcaster's as well, are cited as newspapers are. */
  readonly sitesAsPapers?: boolean;
  /** As what an organisation is named that publishes its own work; as both, where it is not said. */
  readonly selfPublished?: SelfPublished;
  /** Whether a comma stands before *and* between two authors only where the first is turned round, as a person alone is. */
  readonly joinsOrganisations?: boolean;
  /** Whether the archive of the web is named whose copy is cited. */
  readonly namesWebArchive?: boolean;
  /** Whether an English headline that keeps its small letters has a capital after its colon. */
  readonly capitalAfterColon?: boolean;
  /** Whether a comma or a full stop after a quotation stands within its marks, in a headline as elsewhere. */
  readonly marksInQuotes?: boolean;
  /** Whether a translated headline has quotation marks or italics in its brackets as the headline has. */
  readonly marksTranslation?: boolean;
  /** Whether an edition is an *ed.* */
  readonly shortensEdition?: boolean;
}

/**
 * An item as styles take it: outlets as what they are, quotation marks of any language as English ones, and a headline without the
 * mark at its end that the citation's own replaces.
 */
export function citedItem(item: CitedItem, habits: CitingHabits): CitedItem {
  const { title = '', DOI, page, edition, ...rest } = namedOnce(placed(item, habits), habits.selfPublished ?? null);
  const language = languageOf(item);
  const words = headline(title, language.language, habits);
  return {
    ...rest,
    ...(habits.joinsOrganisations === true ? joined(rest) : {}),
    ...(words === '' ? {} : { title: words, 'title-short': item['title-short'] ?? shortened(words) }),
    ...(DOI === undefined ? {} : { DOI: DOI.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/iu, '') }),
    // A dash between pages is the style's to choose.
    ...(page === undefined ? {} : { page: page.replace(/(?<=\d)\s*[‐-—]\s*(?=\d)/gu, '-') }),
    ...(edition === undefined ? {} : { edition: editionIn(edition, habits) }),
    ...(habits.namesWebArchive === true ? webArchive(item.URL) : {}),
    ...language,
  };
}

function placed(item: CitedItem, { dropsThe = false, sitesAsPapers = false }: CitingHabits): CitedItem {
  const { 'container-title': outlet, ...rest } = item;
  if (outlet === undefined) return item;
  const service = newsService(outlet);
  const isStation = service !== null || /\b(?:channel|fm|radio|television|tv)\b/iu.test(outlet);
  const isByHouse = item.type === 'report' || (item.type === 'broadcast' && isStation);
  if (isByHouse && item.publisher === undefined) return { ...rest, publisher: outlet };
  if (item.type === 'article-newspaper' && (service === 'agency' || (service === 'site' && !sitesAsPapers)))
    return { ...item, type: 'webpage' };
  const isPeriodical = item.type === 'article-newspaper' || item.type === 'article-journal';
  return dropsThe && isPeriodical ? { ...item, 'container-title': outlet.replace(/^The (?=\S)/u, '') } : item;
}

function headline(title: string, language = 'en', { capitalAfterColon, marksInQuotes }: CitingHabits): string {
  const quoted = englishQuotes(title).replace(/(?:[,;:]|(?<=\p{Ll}{3})\.|。)(?=”?$)/u, '');
  const words = marksInQuotes === true ? withMarksInQuotes(quoted) : quoted;
  if (capitalAfterColon !== true || !/^en\b/iu.test(language)) return words;
  // A word with capitals of its own, as *iPhone*, keeps its small letter.
  return words.replace(/(?<=: [“‘]?)\p{Ll}(?=\p{Ll}*(?!\p{L}))/gu, (letter) => letter.toUpperCase());
}

function withMarksInQuotes(title: string): string {
  return title.replace(/([?!])”,/gu, '$1”').replace(/”([,.])(?!\p{N})/gu, '$1”');
}

/** A headline without what follows a colon, where what precedes it is enough of it and has its quotation marks in pairs. */
function shortened(title: string): string {
  const [, main = ''] = /^([^:]+): /u.exec(title) ?? [];
  const isWhole = (main.match(/“/gu) ?? []).length === (main.match(/”/gu) ?? []).length;
  return main.split(' ').length >= 3 && isWhole ? main : title;
}

/** Two organisations as one, whose names a processor cannot join without a comma where it sets one after a person's. */
function joined({ author = [] }: Pick<CitedItem, 'author'>): Pick<CitedItem, 'author'> {
  const names = author.flatMap((name) => ('literal' in name ? [name.literal] : []));
  return names.length === 2 && author.length === 2 ? { author: [{ literal: names.join(' and ') }] } : {};
}

function editionIn(edition: string, { shortensEdition = false }: CitingHabits): string {
  return shortensEdition ? edition.replace(/\bedition$/iu, 'ed.') : edition;
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
