import { z } from 'zod';
import type { ReadAnnotation } from '../../archive/read-article.ts';
import type { CsvRow } from '../csv.ts';
import { annotationOf } from './annotation.ts';
import { looseList, looseText } from './loose.ts';
import type { SavedArticle } from './saved-article.ts';
import { tagsIn } from './tag-list.ts';

/** The columns of Pocket's table; an older one has a `cursor` too. */
export const pocketColumns = ['title', 'url', 'time_added', 'tags', 'status'];

/** One row of Pocket's table. */
export function pocketRow(cell: CsvRow['cell']): SavedArticle {
  return {
    title: cell('title'),
    address: cell('url'),
    saved: cell('time_added'),
    tags: tagsIn(cell('tags'), /[|,]/),
    isRead: cell('status') === 'archive',
  };
}

const annotated = z.object({
  title: looseText,
  url: looseText,
  highlights: looseList(z.object({ quote: looseText, note: looseText, created_at: looseText })),
});

/** What Pocket gave out of the highlights of one article. */
export interface PocketHighlights {
  readonly title: string | undefined;
  readonly url: string | undefined;
  readonly annotations: readonly ReadAnnotation[];
}

/** One element of Pocket's list of highlights; null for what is none. */
export function pocketHighlightsOf(element: unknown): PocketHighlights | null {
  const read = annotated.safeParse(element);
  if (!read.success) return null;
  const { title, url, highlights } = read.data;
  const annotations = highlights.flatMap(({ quote, note, created_at: created }) =>
    annotationOf({ quote, note, created }),
  );
  return { title, url, annotations };
}
