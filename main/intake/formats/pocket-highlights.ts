import { jsonFormat } from '../bookmarks/json-format.ts';
import { pocketHighlightsOf } from '../bookmarks/pocket-rows.ts';

/** The highlights that Pocket gave out beside its CSV, by article. */
export const pocketHighlights = jsonFormat({
  name: 'Pocket highlights',
  paths: ['[].url', '[].title', '[].highlights[].quote'],
  keys: [],
  reader: () => (element) => {
    const read = pocketHighlightsOf(element);
    if (read === null) return {};
    const { title, url, annotations } = read;
    return { title, address: url, annotations, details: [{ name: 'kind', value: 'Highlights' }] };
  },
});
