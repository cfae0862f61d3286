import { z } from 'zod';
import { AppError } from '../../archive/app-error.ts';
import { pieceOf, type Piece } from '../bookmarks/article-html.ts';
import { folderNames, type Folder } from '../bookmarks/folder-names.ts';
import { jsonFormat } from '../bookmarks/json-format.ts';
import { looseFlag, looseNames, looseText, looseTexts } from '../bookmarks/loose.ts';
import type { SavedArticle } from '../bookmarks/saved-article.ts';
import { stated } from '../stated-fields.ts';
import { jsonElements } from '../json-pieces.ts';
import { liftMarks, type Lifted } from '../bookmarks/lift-marks.ts';
import { markdownBody } from '../markdown-body.ts';
import { bodyOf, paragraphsOf } from '../plain-prose.ts';

const content = z.object({
  url: looseText,
  title: looseText,
  description: looseText,
  author: looseText,
  publisher: looseText,
  datePublished: looseText,
  htmlContent: looseText,
  text: looseText,
  sourceUrl: looseText,
  fileName: looseText,
});

const bookmark = z.object({
  id: looseText,
  createdAt: looseText,
  title: looseText,
  note: looseText,
  summary: looseText,
  tags: looseNames,
  lists: looseTexts,
  archived: looseFlag,
  favourited: looseFlag,
  content: content.nullish().catch(null),
});

const list = z.object({ id: z.string(), name: z.string(), parentId: looseText });

/** Karakeep's (once Hoarder's) export: links, notes of one's own, and the lists they lie in. */
export const karakeep = jsonFormat({
  name: 'Karakeep JSON',
  paths: ['bookmarks[].createdAt', 'bookmarks[].content', 'bookmarks[].tags'],
  keys: ['bookmarks'],
  reader: (text) => {
    const lists = folderNames(listsIn(text));
    return (element) => {
      const read = bookmark.safeParse(element);
      if (!read.success) return {};
      const dossiers = read.data.lists.flatMap((id) => lists.get(id) ?? []);
      return { ...savedBookmark(read.data), dossiers };
    };
  },
});

function listsIn(text: string): readonly Folder[] {
  const read = [...jsonElements(text, ['lists'])].flatMap((piece) =>
    piece.isBroken ? [] : [list.safeParse(piece.value)],
  );
  return read.flatMap(({ data }) => (data === undefined ? [] : [{ ...data, parent: data.parentId }]));
}

function savedBookmark(read: z.infer<typeof bookmark>): SavedArticle {
  const held = read.content;
  const title = read.title ?? held?.title ?? held?.fileName;
  const address = held?.url ?? held?.sourceUrl;
  return {
    title,
    address,
    authors: held?.author === undefined ? [] : [held.author],
    outlet: stated(held?.publisher),
    published: held?.datePublished,
    ...textIn(held, address, title),
    excerpt: held?.description ?? read.summary,
    note: read.note,
    tags: read.tags,
    saved: read.createdAt,
    isRead: read.archived,
    isStarred: read.favourited,
    externalId: read.id,
  };
}

function textIn(
  held: z.infer<typeof bookmark>['content'],
  address: string | undefined,
  title: string | undefined,
): Lifted & Piece {
  const taken = (piece: Piece): Lifted & Piece => ({ ...piece, annotations: [] });
  if (held?.htmlContent !== undefined)
    return taken(pieceOf(held.htmlContent, { address, masthead: { title: stated(title) } }));
  if (held?.text === undefined) return taken({ body: { type: 'root', children: [] }, images: [] });
  try {
    return { ...liftMarks(markdownBody(held.text, address)), images: [] };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return taken({ body: bodyOf(paragraphsOf(held.text)), images: [] }); // Nested deeper than Markdown is read: its words are kept all the same.
  }
}
