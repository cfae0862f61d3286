import { z } from 'zod';
import type { ReadPart } from '../../archive/read-article.ts';
import { AppError } from '../../archive/app-error.ts';
import { annotationOf } from '../bookmarks/annotation.ts';
import { folderNames } from '../bookmarks/folder-names.ts';
import { elements, hasPaths } from '../bookmarks/json-format.ts';
import { looseList, looseNames, looseText } from '../bookmarks/loose.ts';
import { savedPart, unreadPart, type SavedArticle } from '../bookmarks/saved-article.ts';
import { decodeText } from '../charset.ts';
import { jsonElements, type JsonPiece } from '../json-pieces.ts';
import { bodyOf, paragraphsOf } from '../plain-prose.ts';
import type { Format } from './format.ts';

const highlight = z.object({ text: looseText, comment: looseText, color: looseText, createdAt: looseText });

const link = z.object({
  id: looseText,
  name: looseText,
  url: looseText,
  description: looseText,
  textContent: looseText,
  tags: looseNames,
  highlight: looseList(highlight),
  highlights: looseList(highlight),
  importDate: looseText,
  createdAt: looseText,
});

const collection = z.object({
  id: looseText,
  name: looseText,
  parentId: looseText,
  links: looseList(link),
});

const pinned = z.object({ id: looseText });

/** Linkwarden's backup: collections of links, with the text where it was kept. */
export const linkwarden: Format = {
  name: 'Linkwarden JSON',
  recognises: (head) => hasPaths(head, ['collections[].links', 'collections[].name', 'collections[].ownerId']),
  async *read({ file, bytes }): AsyncGenerator<ReadPart> {
    const text = decodeText(bytes);
    const stars = new Set([...jsonElements(text, ['pinnedLinks'])].map(idOf));
    const names = collectionNames(text);
    let part = 0;
    for (const element of elements(file, text, ['collections'])) {
      if (element instanceof AppError) {
        yield unreadPart((part += 1), element);
        continue;
      }
      const read = collection.safeParse(element.value);
      for (const one of read.data?.links ?? []) {
        const dossiers = [names.get(read.data?.id ?? '') ?? ''];
        yield savedPart(file, (part += 1), { ...savedLink(one), dossiers, isStarred: stars.has(one.id) });
      }
    }
    if (part === 0) throw new AppError('no-article-text', `no links in ${file.fileName}`);
  },
};

function idOf(piece: JsonPiece): string | undefined {
  return piece.isBroken ? undefined : pinned.safeParse(piece.value).data?.id;
}

function collectionNames(text: string): ReadonlyMap<string, string> {
  const folders = [...jsonElements(text, ['collections'])].flatMap((piece) => {
    const read = piece.isBroken ? undefined : collection.omit({ links: true }).safeParse(piece.value).data;
    return read?.id === undefined ? [] : [{ id: read.id, name: read.name ?? '', parent: read.parentId }];
  });
  return folderNames(folders);
}

function savedLink(read: z.infer<typeof link>): SavedArticle {
  return {
    title: read.name,
    address: read.url,
    excerpt: read.description,
    body: bodyOf(paragraphsOf(read.textContent ?? '')),
    annotations: [...read.highlight, ...read.highlights].flatMap(({ text, comment, color, createdAt }) =>
      annotationOf({ quote: text, note: comment, colour: color, created: createdAt }),
    ),
    tags: read.tags,
    saved: read.importDate ?? read.createdAt,
    externalId: read.id,
  };
}
