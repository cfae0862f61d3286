import { fieldsBy, type ArticleBody, type ArticleFields, type Sourced } from '../../preload/contract/articles.ts';
import { canonicalText } from '../../preload/contract/canonical-text.ts';
import type { ReadArticle } from '../../main/archive/read-article.ts';

/** The fields of an article of which nothing was found. */
export const noFields: ArticleFields = fieldsBy(() => null);

/** A value that came with its file. */
export function fromFile(value: string): Sourced {
  return { value, origin: 'file', isGuess: false };
}

/** A body of paragraphs. */
function paragraphs(...texts: readonly string[]): ArticleBody {
  return {
    type: 'root',
    children: texts.map((value) => ({
      type: 'element',
      tagName: 'p',
      properties: {},
      children: [{ type: 'text', value }],
    })),
  };
}

/** An article as intake would have read it, of a headline and paragraphs. */
export function readArticle(
  title: string,
  texts: readonly string[],
  more: {
    readonly part?: number;
    readonly fields?: Partial<ArticleFields>;
    readonly tags?: readonly string[];
    readonly sources?: Partial<ReadArticle>;
  } = {},
): ReadArticle {
  const body = paragraphs(...texts);
  const { text } = canonicalText(body);
  return {
    kind: 'article',
    part: more.part ?? 0,
    fields: {
      ...noFields,
      title: fromFile(title),
      ...more.fields,
    },
    body,
    text,
    words: text.split(/\s+/).length,
    tags: more.tags ?? [],
    externalId: null,
    entry: null,
    details: [],
    warnings: [],
    annotations: [],
    images: [],
    dossiers: [],
    isStarred: false,
    isRead: false,
    ...more.sources,
  };
}
