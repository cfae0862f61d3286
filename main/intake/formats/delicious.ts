import { z } from 'zod';
import { jsonFormat } from '../bookmarks/json-format.ts';
import { looseText, looseTexts } from '../bookmarks/loose.ts';

const bookmark = z.object({
  title: looseText,
  url: looseText,
  description: looseText,
  created: looseText,
  tags: looseTexts,
});

/** What Delicious gave out as JSON. */
export const delicious = jsonFormat({
  name: 'Delicious JSON',
  paths: ['[].title', '[].url', '[].created', '[].others', '[].tags'],
  keys: [],
  reader: () => (element) => {
    const read = bookmark.safeParse(element);
    if (!read.success) return {};
    const { title, url, description, created, tags } = read.data;
    return { title, address: url, note: description, saved: created, tags };
  },
});
