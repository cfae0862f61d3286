import type { ArticleBody, Detail, Sourced, Warning } from '../../../preload/contract/articles.ts';
import { canonicalText } from '../../../preload/contract/canonical-text.ts';
import { AppError } from '../../archive/app-error.ts';
import type { IntakeFile, ReadAnnotation, ReadArticle, ReadImage, ReadPart } from '../../archive/read-article.ts';
import { assemble } from '../assemble.ts';
import { authorNames } from '../authors.ts';
import { publishedDate } from '../dates.ts';
import { languageTag } from '../language.ts';
import { webAddress } from '../properties.ts';
import { cutLine, foldLine } from '../white-space.ts';
import { annotationOf, quotedBody } from './annotation.ts';
import { savedDate } from './saved-date.ts';
import { stated, type PublishedFields } from '../stated-fields.ts';

/** What a program in which one saves articles says of one of them, as it writes it; what it does not say is left out. */
export interface SavedArticle {
  readonly title?: string | undefined;
  readonly address?: string | undefined;
  readonly outlet?: Sourced | null;
  readonly authors?: readonly string[];
  readonly published?: string | undefined;
  readonly language?: string | undefined;
  /** The text that came with it. */
  readonly body?: ArticleBody;
  readonly images?: readonly ReadImage[];
  /** What the page says of itself in a sentence or two. */
  readonly excerpt?: string | undefined;
  /** What the researcher wrote about the whole of it. */
  readonly note?: string | undefined;
  readonly annotations?: readonly ReadAnnotation[];
  readonly tags?: readonly string[];
  /** The folders, lists or notebooks it lay in. */
  readonly dossiers?: readonly string[];
  readonly saved?: string | undefined;
  readonly updated?: string | undefined;
  readonly isStarred?: boolean;
  readonly isRead?: boolean;
  readonly externalId?: string | undefined;
  readonly entry?: string | null;
  readonly details?: readonly Detail[];
  readonly warnings?: readonly Warning[];
}

const empty: ArticleBody = { type: 'root', children: [] };
const longestId = 200;
const longestEntry = 1000;
const mostAnnotations = 20_000;

/**
 * What was saved, as a part of its file. Where no text came along its highlights are the text, and where there are none
 * it is filed without one; what names neither a title nor an address and holds no words is an unread part.
 */
export function savedPart(file: IntakeFile, part: number, saved: SavedArticle): ReadPart {
  try {
    return articleOf(file, part, saved);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return unreadPart(part, error, saved.entry ?? null);
  }
}

/** A part of a file that could not be read, from the failure that says why. */
export function unreadPart(part: number, { code, message }: AppError, entry: string | null = null): ReadPart {
  return { kind: 'unread', part, entry: entryOf(entry), code, message };
}

/** A name in a ZIP may be longer than any that is kept. */
function entryOf(entry: string | null): string | null {
  return entry === null ? null : cutLine(entry.toWellFormed(), longestEntry);
}

function articleOf(file: IntakeFile, part: number, saved: SavedArticle): ReadArticle {
  const written = [...annotationOf({ note: saved.note ?? '' }), ...(saved.annotations ?? [])];
  const { body, annotations } = textOf(saved.body ?? empty, written);
  const hasText = hasWords(body);
  const fields = fieldsOf(saved);
  if (!hasText && annotations.length === 0 && fields.title === null)
    throw new AppError('no-article-text', `part ${part} of ${file.fileName} names no title and no address`);
  const left = Math.max(0, annotations.length - mostAnnotations);
  return assemble({
    part,
    fileName: file.fileName,
    fields,
    body,
    images: saved.images ?? [],
    tags: saved.tags ?? [],
    dossiers: (saved.dossiers ?? []).slice(0, 100),
    isStarred: saved.isStarred ?? false,
    isRead: saved.isRead ?? false,
    externalId: cutLine(foldLine(saved.externalId ?? ''), longestId) || null,
    entry: entryOf(saved.entry ?? null),
    annotations: annotations.slice(0, mostAnnotations),
    details: detailsOf(saved),
    warnings: [
      ...(hasText ? [] : [{ code: 'no-text', detail: null } as const]),
      ...(left > 0 ? [{ code: 'left-out', detail: `${left} highlights` } as const] : []),
      ...(saved.warnings ?? []),
    ],
  });
}

/** The text and its highlights; where no text came along, the highlights are one, unless they hold no words either. */
function textOf(body: ArticleBody, annotations: readonly ReadAnnotation[]): ReturnType<typeof quotedBody> {
  if (hasWords(body)) return { body, annotations };
  const quoted = quotedBody(annotations);
  // A body of pictures alone is worth keeping, though there is nothing in it to search.
  return hasWords(quoted.body) ? quoted : { body, annotations };
}

function hasWords(body: ArticleBody): boolean {
  return body.children.length > 0 && /[\p{L}\p{M}\p{N}]/u.test(canonicalText(body).text);
}

function fieldsOf(saved: SavedArticle): PublishedFields {
  const url = stated(webAddress(saved.address ?? ''));
  const title = foldLine(saved.title ?? '');
  // Programs put the address where they know no title.
  const isTitle = title !== '' && title !== saved.address?.trim() && title !== url?.value;
  return {
    title: isTitle ? stated(title) : titleOfAddress(url, title),
    outlet: saved.outlet ?? null,
    author: stated(authorNames(saved.authors ?? [])),
    published: stated(publishedDate(saved.published ?? '')),
    language: stated(languageTag(saved.language ?? '')),
    url,
  };
}

function titleOfAddress(url: Sourced | null, title: string): Sourced | null {
  const value = url === null ? title : url.value.replace(/^https?:\/\/(?:www\.)?|\/$/g, '');
  return value === '' ? null : { value, origin: 'file', isGuess: true };
}

function detailsOf(saved: SavedArticle): Detail[] {
  const named = (name: Detail['name'], value: string | null | undefined): Detail[] =>
    value === null || value === undefined || value === '' ? [] : [{ name, value }];
  return [
    ...named('abstract', foldLine(saved.excerpt ?? '')),
    ...named('saved', savedDate(saved.saved ?? '')),
    ...named('updated', savedDate(saved.updated ?? '')),
    ...(saved.details ?? []),
  ];
}
