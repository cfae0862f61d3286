import { parse, Scalar, stringify } from 'yaml';
import { authorsOf } from '../archive/citation.ts';
import type { Article } from '../../preload/contract/articles.ts';
import { obsidianTags } from './obsidian-tag.ts';

/**
 * What stands between the two lines of dashes at the head of a note: the property names of Obsidian's Web Clipper, then
 * ours. Tags are such as Obsidian knows, and days are dates; every other string is quoted, and every character that some reader of
 * YAML stumbles over is escaped.
 */
export function frontMatter(article: Article): string {
  const properties = {
    title: article.title,
    ...(article.translation === null ? {} : { translation: article.translation }),
    source: article.fields.url?.value ?? null,
    author: authorsOf(article.author),
    outlet: article.outlet,
    published: dayOf(article.published),
    created: dayOf(new Date(article.filedAt).toISOString()),
    description: article.lead,
    language: article.language,
    tags: obsidianTags(article.tags),
    id: article.id,
    sha256: article.clippings[0]?.sha256 ?? null,
  };
  return `---\n${yamlText(properties)}---\n`;
}

/** The day of a moment as a date of YAML; Obsidian has no moments in a property of dates. What is no day stays as it is. */
export function dayOf(moment: string | null): unknown {
  const [, day = ''] = /^(\d{4}-\d\d-\d\d)(?:T[\d:.+Z-]*)?$/u.exec(moment ?? '') ?? [];
  // A day that no calendar has stops readers of YAML.
  const at = Date.parse(day);
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day) return moment;
  const date = new Scalar(day);
  date.type = 'PLAIN';
  return date;
}

/** Properties as the lines of a front matter, of which every reader of YAML, old or new, takes each for what it is. */
export function yamlText(properties: unknown): string {
  const yaml = stringify(properties, {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    lineWidth: 0,
    nullStr: '',
  });
  return yaml.replace(unsafe, escaped);
}

/** Breaks lines in YAML 1.1, is refused by strict readers, or turns the direction of what follows; all of it stands inside double quotes. */
const unsafe = /[\u007F-\u009F\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The `id` in the front matter a text begins with, or `null` for a text that is not one of our notes. */
export function noteId(text: string): string | null {
  const [, yaml] = /^---\r?\n(.*?)\r?\n---(?:\r?\n|$)/s.exec(text) ?? [];
  if (yaml === undefined) return null;
  try {
    const properties: unknown = parse(yaml);
    if (typeof properties !== 'object' || properties === null || !('id' in properties)) return null;
    return typeof properties.id === 'string' ? properties.id : null;
  } catch {
    return null; // front matter that is no YAML was not written by us
  }
}
