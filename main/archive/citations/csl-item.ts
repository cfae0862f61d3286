import type { Article, Detail, DetailName, Sourced } from '../../../preload/contract/articles.ts';
import { isWebAddress } from '../address.ts';
import { authorsOf } from '../citation.ts';
import { oneLine } from '../one-line.ts';
import { bracketedTitle } from './bracketed-title.ts';
import { cslName, type CslName } from './csl-name.ts';

/** A date as CSL-JSON has it; `circa` where it is a guess. */
export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
  readonly circa?: boolean;
}

/** What an article is cited by, as CSL-JSON 1.0.2 has it. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-journal' | 'article-newspaper' | 'broadcast' | 'report' | 'webpage';
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly 'container-title'?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly language?: string;
  readonly page?: string;
  readonly edition?: string;
  readonly section?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly publisher?: string;
  readonly 'publisher-place'?: string;
  /** What kind of its type it is, in the words of the field: `radio broadcast`, `press release`. */
  readonly genre?: string;
  readonly DOI?: string;
  readonly ISSN?: string;
  readonly ISBN?: string;
  readonly source?: string;
  readonly abstract?: string;
  /** The headline in the researcher's language, for which CSL has no name. */
  readonly translation?: string;
}

/** What of an article its citation is made from. */
export type CitedArticle = Pick<Article, 'id' | 'fields' | 'details' | 'filedAt'>;

/** An article as an item of CSL-JSON. What is not known is left out, and nothing is made up. */
export function cslItem({ id, fields, details, filedAt }: CitedArticle): CslItem {
  const detail = (name: DetailName): string => oneLine(details.find((one) => one.name === name)?.value ?? '');
  const url = webAddress(fields.url);
  const authors = authorsOf(fields.author?.value ?? null);
  const type = typeOf(fields.outlet, details);
  return {
    id,
    type,
    ...written('title', oneLine(fields.title?.value ?? '')),
    ...(authors.length === 0 ? {} : { author: authors.map(cslName) }),
    ...written('container-title', oneLine(fields.outlet?.value ?? '')),
    ...dated('issued', fields.published?.value ?? '', fields.published?.isGuess === true),
    ...(url === '' ? {} : { URL: url, ...dated('accessed', detail('saved') || dayOf(filedAt), false) }),
    ...written('language', oneLine(fields.language?.value ?? '')),
    ...written('page', detail('page')),
    ...written('edition', detail('edition')),
    ...written('section', detail('section')),
    ...written('volume', detail('volume')),
    ...written('issue', detail('issue')),
    ...written('publisher', detail('publisher')),
    // The place of an article is where it was written from.
    ...written('publisher-place', type === 'report' ? detail('place') : ''),
    ...written('genre', genreOf(type, detail('kind'))),
    ...written('DOI', detail('doi')),
    ...written('ISSN', detail('issn')),
    ...written('ISBN', detail('isbn')),
    ...written('source', detail('database')),
    ...written('abstract', detail('abstract')),
    ...written('translation', oneLine(fields.translation?.value ?? '')),
  };
}

/** The headline for programs that have no place for its translation: with that in brackets, as it is cited; empty where there is neither. */
export function titleWithTranslation({ title = '', translation = '' }: CslItem): string {
  return bracketedTitle(title, translation);
}

function typeOf(outlet: Sourced | null, details: readonly Detail[]): CslItem['type'] {
  const has = (...names: readonly DetailName[]): boolean => details.some(({ name }) => names.includes(name));
  const kind = details.find(({ name }) => name === 'kind')?.value ?? '';
  if (/\b(?:broadcast|radio|television|tv|transcript)\b/iu.test(kind)) return 'broadcast';
  if (has('doi') || (has('volume') && (has('issn') || /\bjournal\b/iu.test(kind)))) return 'article-journal';
  if (has('isbn') || /\breport\b/iu.test(kind)) return 'report';
  const isOfSite = isRelease(kind) || /^(?:web ?(?:page|site)|blog ?post|post weblog)$/iu.test(kind);
  return outlet === null || isOfSite ? 'webpage' : 'article-newspaper';
}

/** Whether it is given out to the press, by whoever the outlet is, and so in no newspaper. */
function isRelease(kind: string): boolean {
  return /\b(?:press|media|news) release\b/iu.test(kind);
}

function genreOf(type: CslItem['type'], kind: string): string {
  if (type === 'webpage') return isRelease(kind) ? 'press release' : '';
  if (type !== 'broadcast') return '';
  if (/\bradio\b/iu.test(kind)) return 'radio broadcast';
  return /\b(?:television|tv)\b/iu.test(kind) ? 'TV broadcast' : '';
}

function written<N extends string>(name: N, value: string): { readonly [K in N]?: string } {
  return value === '' ? {} : ({ [name]: value } as { readonly [K in N]?: string }); // -- a computed name widens to string
}

/** A date of `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or RFC 3339, in its parts. */
function dated<N extends string>(name: N, value: string, isGuess: boolean): { readonly [K in N]?: CslDate } {
  const [, ...parts] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/u.exec(value) ?? [];
  const known = parts.filter((part) => part !== undefined).map(Number);
  if (known.length === 0) return {};
  const date: CslDate = { 'date-parts': [known], ...(isGuess ? { circa: true } : {}) };
  return { [name]: date } as { readonly [K in N]?: CslDate }; // -- a computed name widens to string
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function webAddress(url: Sourced | null): string {
  const address = url?.value ?? '';
  return isWebAddress(address) ? address : '';
}
