import { z } from 'zod';
import type { ReadAnnotation } from '../../archive/read-article.ts';
import { annotationOf } from './annotation.ts';
import { looseNames, looseText } from './loose.ts';
import type { SavedArticle } from './saved-article.ts';
import { tagsIn } from './tag-list.ts';

const item = z.object({
  id: looseText,
  slug: looseText,
  title: looseText,
  description: looseText,
  author: looseText,
  url: looseText,
  state: looseText,
  readingProgress: looseText,
  labels: looseNames,
  savedAt: looseText,
  updatedAt: looseText,
  publishedAt: looseText,
});

/** One article of Omnivore's list, with the name of its files; null for what is none, or was thrown away there. */
export function omnivoreItem(element: unknown): { readonly slug: string; readonly saved: SavedArticle } | null {
  const read = item.safeParse(element);
  if (!read.success || /^deleted$/i.test(read.data.state ?? '')) return null;
  const { id, slug, title, description, author, url, state, labels } = read.data;
  const saved: SavedArticle = {
    title,
    address: url,
    externalId: id,
    authors: author === undefined ? [] : [author],
    published: read.data.publishedAt,
    excerpt: description,
    tags: labels,
    saved: read.data.savedAt,
    updated: read.data.updatedAt,
    isRead: /^archived$/i.test(state ?? '') || Number(read.data.readingProgress) >= 100,
  };
  return { slug: slug ?? '', saved };
}

/**
 * The highlights of one article as Omnivore writes them in Markdown: each a quotation, then its labels as `#names` on one line,
 * then what was written about it. A note on the article as a whole has two blank lines below it.
 */
export function omnivoreHighlights(markdown: string): ReadAnnotation[] {
  const text = markdown.replace(/\r\n?/g, '\n');
  const [first = '', ...quoted] = `\n\n${text}`.split(/\n[^\S\n]*\n(?=> )/);
  return [...annotationOf({ note: first }), ...quoted.flatMap(highlightsIn)];
}

function highlightsIn(text: string): ReadAnnotation[] {
  const [quote = '', ...rest] = text.split(/\n[^\S\n]*\n/);
  const labels = /^#\S/.test(rest[0]?.trim() ?? '') ? tagsIn(rest.shift() ?? '', /\s+(?=#)/) : [];
  const paragraphs = rest.map((paragraph) => paragraph.trim());
  const endsInWhole = /\n[^\S\n]*\n[^\S\n]*$/.test(text);
  const notes = paragraphs.filter((paragraph) => paragraph !== '');
  // The last of a highlight's notes cannot be told from a note on the whole but by the blank lines below it.
  const whole = endsInWhole ? notes.splice(notes.length > 1 ? 1 : 0) : [];
  return [
    ...annotationOf({ quote: quote.replace(/^> ?/gm, ''), note: notes.join('\n\n'), tags: labels }),
    ...annotationOf({ note: whole.join('\n\n') }),
  ];
}
