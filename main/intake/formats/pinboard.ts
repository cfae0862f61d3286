import { z } from 'zod';
import { jsonFormat } from '../bookmarks/json-format.ts';
import { looseText } from '../bookmarks/loose.ts';
import { tagsIn } from '../bookmarks/tag-list.ts';

const bookmark = z.object({
  href: looseText,
  description: looseText,
  extended: looseText,
  hash: looseText,
  time: looseText,
  toread: looseText,
  tags: looseText,
});

/** Pinboard's backup, whose `description` is the title and whose `extended` is the note. */
export const pinboard = jsonFormat({
  name: 'Pinboard JSON',
  paths: ['[].href', '[].description', '[].extended', '[].time', '[].tags'],
  keys: [],
  reader: () => (element) => {
    const read = bookmark.safeParse(element);
    if (!read.success) return {};
    const { href, description, extended, hash, time, toread, tags } = read.data;
    return {
      title: description,
      address: href,
      note: extended,
      saved: time,
      tags: tagsIn(tags ?? '', /\s+/),
      externalId: hash,
      isRead: toread === 'no',
    };
  },
});
