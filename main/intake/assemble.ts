import type { ArticleBody, ArticleFields, Detail, Sourced, Warning } from '../../preload/contract/articles.ts';
import { canonicalText } from '../../preload/contract/canonical-text.ts';
import { AppError } from '../archive/app-error.ts';
import type { ReadAnnotation, ReadArticle, ReadImage } from '../archive/read-article.ts';
import { baseName } from './file-head.ts';
import { guessLanguage } from './language.ts';
import { cutLine, foldLine } from './white-space.ts';
import { countWords } from './words.ts';

/** What a format found of one article. */
export interface Findings {
  readonly part: number;
  readonly fileName: string;
  readonly fields: Partial<ArticleFields>;
  readonly body: ArticleBody;
  readonly tags?: readonly string[];
  readonly externalId?: string | null;
  /** Where in its file the article lay, where the file holds several. */
  readonly entry?: string | null;
  readonly details?: readonly Detail[];
  /** With `no-text` or `no-text-layer` among them, the body may be empty. */
  readonly warnings?: readonly Warning[];
  readonly annotations?: readonly ReadAnnotation[];
  readonly images?: readonly ReadImage[];
  readonly dossiers?: readonly string[];
  readonly isStarred?: boolean;
  readonly isRead?: boolean;
}

const longestField = 4000;
const longestTag = 400;
const mostTags = 400;
const longestDetail = 20_000;
const mostDetails = 1000;

/**
 * The article that a format's findings make: text, words and a guessed language added, the file's name as the title of last resort.
 * @throws {AppError} `no-article-text` when the body holds no letter or digit and no warning says so
 */
export function assemble(found: Findings): ReadArticle {
  const { text } = canonicalText(found.body);
  const words = countWords(text);
  const warnings = found.warnings ?? [];
  if (words === 0 && !warnings.some(({ code }) => code.startsWith('no-text')))
    throw new AppError('no-article-text', `no words in ${found.fileName}`);
  const { title, translation, outlet, author, published, language, url } = found.fields;
  const fields: ArticleFields = {
    title: cut(title) ?? titleOfLastResort(found.fileName),
    translation: cut(translation),
    outlet: cut(outlet),
    author: cut(author),
    published: published ?? null,
    language: language ?? guessLanguage(text),
    url: url !== undefined && url !== null && url.value.length <= longestField ? url : null,
  };
  return {
    kind: 'article',
    part: found.part,
    fields,
    body: found.body,
    text,
    words,
    tags: tidyTags(found.tags ?? []),
    externalId: found.externalId ?? null,
    entry: found.entry ?? null,
    details: tidyDetails(found.details ?? []),
    warnings,
    annotations: found.annotations ?? [],
    images: found.images ?? [],
    dossiers: tidyTags(found.dossiers ?? []),
    isStarred: found.isStarred ?? false,
    isRead: found.isRead ?? false,
  };
}

function cut(field: Sourced | null | undefined): Sourced | null {
  if (field === undefined || field === null) return null;
  const value = cutLine(foldLine(field.value), longestField);
  return value === '' ? null : { ...field, value };
}

function titleOfLastResort(fileName: string): Sourced {
  const name = cutLine(foldLine(baseName(fileName)), longestField);
  return { value: name === '' ? 'Untitled' : name, origin: 'file', isGuess: true };
}

function tidyDetails(details: readonly Detail[]): Detail[] {
  const tidied = details.map(({ name, value }) => ({ name, value: cutLine(foldLine(value), longestDetail) }));
  return tidied.filter(({ value }) => value !== '').slice(0, mostDetails);
}

function tidyTags(tags: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const tag of tags) {
    const name = cutLine(foldLine(tag).replace(/^#+/, '').trim(), longestTag);
    if (name !== '' && !seen.has(name.toLowerCase())) seen.set(name.toLowerCase(), name);
  }
  return [...seen.values()].slice(0, mostTags);
}
