import { jsonFormat } from '../bookmarks/json-format.ts';
import { omnivoreItem } from '../bookmarks/omnivore-item.ts';

/** The list that lies in Omnivore's export, by itself: what was saved, without the texts. */
export const omnivoreList = jsonFormat({
  name: 'Omnivore JSON',
  paths: ['[].slug', '[].url', '[].state', '[].savedAt', '[].labels'],
  keys: [],
  reader: () => (element) => omnivoreItem(element)?.saved ?? null,
});
