import type { ArticleBody, ArticleFields, FieldName, Sourced } from '../../preload/contract/articles.ts';
import { canonicalText } from '../../preload/contract/canonical-text.ts';
import { AppError } from '../archive/app-error.ts';
import type { ReadArticle } from '../archive/read-article.ts';
import { baseName } from './file-head.ts';
import { guessLanguage } from './language.ts';
import { cutLine, foldLine } from './white-space.ts';
import { countWords } from './words.ts';

/** What a format found of one article. */
export interface Findings {
  readonly part: number;
  readonly fileName: string;
  readonly fields: Partial<Readonly<Record<FieldName, Sourced | null>>>;
  readonly body: ArticleBody;
  readonly tags?: readonly string[];
  readonly externalId?: string | null;
}

const longestField = 4000;
const longestTag = 400;
const mostTags = 400;

/**
 * The article that a format's findings make: text, words and a guessed language added, the file's name as the title of last resort.
 * @throws {AppError} `no-article-text` when the body holds no letter or digit
 */
export function assemble(found: Findings): ReadArticle {
  const { text } = canonicalText(found.body);
  const words = countWords(text);
  if (words === 0) throw new AppError('no-article-text', `no words in ${found.fileName}`);
  const { title, outlet, author, published, language, url } = found.fields;
  const fields: ArticleFields = {
    title: cut(title) ?? titleOfLastResort(found.fileName),
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

function tidyTags(tags: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const tag of tags) {
    const name = cutLine(foldLine(tag).replace(/^#+/, '').trim(), longestTag);
    if (name !== '' && !seen.has(name.toLowerCase())) seen.set(name.toLowerCase(), name);
  }
  return [...seen.values()].slice(0, mostTags);
}
