import { parse } from 'yaml';
import type { ArticleFields, Detail, Sourced } from '../../preload/contract/articles.ts';
import type { WrittenAnnotation } from './bookmarks/annotation.ts';
import { savedDate } from './bookmarks/saved-date.ts';
import { listedHighlights } from './bookmarks/listed-highlights.ts';
import { authorNames } from './authors.ts';
import { publishedDate } from './dates.ts';
import { languageTag } from './language.ts';
import { webAddress } from './properties.ts';
import { stated } from './stated-fields.ts';
import { foldLine } from './white-space.ts';

/** A Markdown file parted into what its front matter says and the Markdown below. */
export interface FrontMatter {
  readonly fields: ArticleFields;
  readonly tags: readonly string[];
  readonly details: readonly Detail[];
  /** The highlights it lists, in Markdown. */
  readonly highlights: readonly WrittenAnnotation[];
  readonly markdown: string;
}

const fence = /^\uFEFF?---[^\S\n]*\r?\n([\s\S]*?)(?:^|\n)(?:---|\.\.\.)[^\S\n]*(?:\r?\n|$)/;
const longestYaml = 65_536;
const mostAliases = 20;

/** Whether a text begins with YAML front matter. */
export function hasFrontMatter(text: string): boolean {
  const found = fence.exec(text);
  return found !== null && /^[\w-]+[^\S\n]*:/m.test(found[1] ?? '');
}

/**
 * The front matter of a Markdown file, by the names Obsidian's Web Clipper uses and their kin. Front matter that is not
 * YAML, or too large, says nothing; the Markdown below is read all the same.
 */
export function readFrontMatter(text: string): FrontMatter {
  const found = hasFrontMatter(text) ? fence.exec(text) : null;
  const parsed = readYaml(found?.[1] ?? '');
  const values = new Map(Object.entries(parsed).map(([name, value]) => [name, texts(value).map(withoutWikiLinks)]));
  const strings = (...names: readonly string[]): string[] => names.flatMap((name) => values.get(name) ?? []);
  const pick = (candidates: readonly string[], check: (value: string) => string | null): Sourced | null =>
    stated(candidates.map(check).find((value) => value !== null));
  return {
    fields: {
      title: pick(strings('title'), foldLine),
      translation: pick(strings('translation'), foldLine),
      outlet: pick(strings('outlet', 'site', 'publisher', 'publication'), foldLine),
      author: stated(authorNames(strings('author', 'authors'))),
      published: pick(strings('published', 'date'), publishedDate),
      language: pick(strings('language', 'lang'), languageTag),
      url: pick(strings('source', 'url'), webAddress),
    },
    tags: (values.get('tags') ?? []).flatMap((tag) =>
      values.get('tags')?.length === 1 ? tag.split(/\s*,\s*/) : [tag],
    ),
    details: [
      ...detail('abstract', pick(strings('description', 'abstract', 'summary'), foldLine)),
      ...strings('keywords').flatMap((keyword) => detail('subject', stated(keyword))),
      ...detail('saved', pick(strings('created', 'clipped', 'saved'), savedDate)),
      ...detail('updated', pick(strings('updated', 'modified'), savedDate)),
    ],
    highlights: listedHighlights(parsed['highlights']),
    markdown: found === null ? text : text.slice(found[0].length),
  };
}

function detail(name: Detail['name'], field: Sourced | null): Detail[] {
  return field === null ? [] : [{ name, value: field.value }];
}

/** Every value is taken as the text it is written as: no dates, booleans or numbers are read into it. Names are in lower case. */
function readYaml(yaml: string): Readonly<Record<string, unknown>> {
  if (yaml.length > longestYaml) return {};
  const parsed = parseSafely(yaml);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return {};
  return Object.fromEntries(Object.entries(parsed).map(([name, value]) => [name.toLowerCase(), value]));
}

function parseSafely(yaml: string): unknown {
  try {
    return parse(yaml, { schema: 'failsafe', maxAliasCount: mostAliases, logLevel: 'error', uniqueKeys: false });
  } catch {
    return null; // Broken YAML, a bomb of aliases or nesting without end: the text below is worth filing all the same.
  }
}

function texts(value: unknown): string[] {
  const named = (Array.isArray(value) ? value : [value]).map(nameIn);
  return named.filter((text): text is string => typeof text === 'string' && !/^(?:|~|null)$/i.test(text.trim()));
}

/** Authors may be written with more than their name. */
function nameIn(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : value;
}

/** `[[Jane Doe]]` and `[[people/jane|Jane Doe]]` as the name a reader sees. */
export function withoutWikiLinks(text: string): string {
  return text.replace(/\[\[(?:[^\][|]*\|)?([^\][|]*)\]\]/g, '$1');
}
