import type { Origin, Sourced } from '../../preload/contract/articles.ts';
import { canonicalAddress } from '../archive/address.ts';
import { authorNames, isNoPerson } from './authors.ts';
import type { Clues } from './clues.ts';
import { publishedDate } from './dates.ts';
import { dateOrder, publicationDate } from './publication-date.ts';
import { headlinePlaces } from './page-lines.ts';
import { isAgency } from './agencies.ts';
import { shownAuthor, type ShownAuthor } from './shown-author.ts';
import { shownDate } from './shown-date.ts';
import { chooseHeadline, letters, withoutOutlet } from './headline.ts';
import { languageTag } from './language.ts';
import { jsonLdStatement, type Statement } from './metadata-json-ld.ts';
import { metaStatement, microdataStatement, savedAddress, visibleStatement } from './metadata-page.ts';
import type { PublishedFields } from './stated-fields.ts';
import { foldLine } from './white-space.ts';

/** The fields a page states of itself; null where it states none. */
export type PageFields = PublishedFields;

type Source = readonly [statement: Statement, origin: Origin];

/** The fields of a page from its clues: structured data before meta tags before what a reader sees. */
export function pageFields(clues: Clues): PageFields {
  const jsonLd = jsonLdStatement(clues);
  const visible = visibleStatement(clues);
  const sources: readonly Source[] = [
    ...(jsonLd === null ? [] : [[jsonLd, 'structured-data'] as const]),
    [microdataStatement(clues), 'structured-data'],
    [metaStatement(clues), 'meta-tag'],
    [visible, 'visible-text'],
  ];
  const url = addressOf(sources, clues);
  const outlet = first(sources, ({ outlets }) =>
    outlets.map(foldLine).find((name) => name !== '' && name.length < 100 && !/https?:/.test(name)),
  );
  const language = languageOf(sources, clues);
  const title = titleOf(sources, visible.titles, [...sources.flatMap(([{ outlets }]) => outlets), ...siteNames(url)]);
  const reading = { order: dateOrder(language?.value ?? null, url?.value ?? null) };
  const headlines = headlinePlaces(clues.lines, title?.value ?? '');
  const stated = first(sources, ({ dates }) => firstOf(dates, (date) => publishedDate(date, reading)));
  return {
    title,
    outlet: outlet ?? outletInTitle(clues.title, siteNames(url)),
    author: authorOf(sources, shownAuthor(clues.lines, headlines), siteNames(url)),
    published: publicationDate({
      stated,
      changes: sources.flatMap(([{ changes = [] }]) => changes.flatMap((date) => publishedDate(date, reading) ?? [])),
      shown: shownDate(clues.lines, headlines, reading, stated?.value ?? null),
      address: url?.value ?? null,
    }),
    language,
    url,
  };
}

function first(sources: readonly Source[], pick: (statement: Statement) => string | null | undefined): Sourced | null {
  for (const [statement, origin] of sources) {
    const value = pick(statement);
    if (value !== null && value !== undefined) return { value, origin, isGuess: false };
  }
  return null;
}

function firstOf(values: readonly string[], read: (value: string) => string | null): string | null {
  for (const value of values) {
    const found = read(value);
    if (found !== null) return found;
  }
  return null;
}

/** The first stated author who is a person; the outlet itself, an account's name or an agency only where no one else is. */
function authorOf(sources: readonly Source[], shown: ShownAuthor | null, sites: readonly string[]): Sourced | null {
  const outlets = new Set([...sources.flatMap(([{ outlets: names }]) => names), ...sites].map(letters));
  const isPerson = (name: string): boolean => !isNoPerson(name, outlets);
  const printed = (names: readonly string[] = []): Sourced | null => {
    const value = authorNames(names);
    return value === null ? null : { value, origin: 'visible-text', isGuess: shown?.isGuess ?? false };
  };
  return (
    first(sources, ({ authors }) => authorNames(authors.filter(isPerson))) ??
    printed(shown?.names.filter(isPerson)) ??
    printed(shown?.names.filter(isAgency)) ??
    first(sources, ({ authors }) => authorNames(authors)) ??
    printed(shown?.names)
  );
}

function titleOf(sources: readonly Source[], headings: readonly string[], outlets: readonly string[]): Sourced | null {
  const stated = sources
    .filter(([, origin]) => origin !== 'visible-text')
    .flatMap(([{ titles }, origin]) =>
      titles.map((title) => ({ value: withoutOutlet(title, outlets), origin, isGuess: false })),
    );
  const names = new Set(outlets.map(letters));
  const isTitle = (title: string): boolean => title !== '' && !names.has(letters(title));
  const titles = stated.filter(({ value }) => isTitle(value));
  const news = sources[0]?.[0].isNews === true ? titles.find(({ origin }) => origin === 'structured-data') : undefined;
  return chooseHeadline(titles, headings.map(foldLine).filter(isTitle), news ?? null);
}

/** What a host is called in a title: `example.org` and `example`. */
function siteNames(url: Sourced | null): string[] {
  const host = url === null ? undefined : URL.parse(url.value)?.hostname.replace(/^www\./, '');
  return host === undefined ? [] : [host, host.split('.').at(-2) ?? ''].filter((name) => name.length > 3);
}

/** The outlet as the title spells it, where the page names it nowhere else and the address confirms it. */
function outletInTitle(title: string, sites: readonly string[]): Sourced | null {
  const segments = foldLine(title).split(/\s[-–—:•·»]\s|\s*[|¦｜]\s*/u);
  const name = segments.find((segment) => sites.some((site) => letters(site) === letters(segment)));
  return name === undefined || segments.length < 2 ? null : { value: name, origin: 'meta-tag', isGuess: true };
}

/** The first stated address that names an article; addresses that are relative or name only a site are passed over. */
function addressOf(sources: readonly Source[], clues: Clues): Sourced | null {
  const saved = savedAddress(clues);
  const meta = metaStatement(clues);
  const stated: readonly (readonly [string, Origin])[] = [
    ...meta.addresses.map((address) => [address, 'meta-tag'] as const),
    ...(saved === null ? [] : [[saved, 'file'] as const]),
    ...sources.flatMap(([{ addresses }, origin]) => addresses.map((address) => [address, origin] as const)),
  ];
  for (const [address, origin] of stated) {
    const parsed = URL.parse(address.trim(), saved ?? undefined);
    if (parsed !== null && canonicalAddress(parsed.href) !== null)
      return { value: parsed.href, origin, isGuess: false };
  }
  return null;
}

function languageOf(sources: readonly Source[], clues: Clues): Sourced | null {
  const own = languageTag(clues.language);
  if (own !== null) return { value: own, origin: 'meta-tag', isGuess: false };
  return first(sources, ({ languages }) => firstOf(languages, languageTag));
}
