import type { CitedItem } from './cited-item.ts';
import type { CslName } from './csl-name.ts';

/**
 * As what an organisation is named that publishes its own work: as its author, as its publisher, or as either on sites, and in reports
 * as both.
 */
export type SelfPublished = 'as-author' | 'as-publisher' | 'once-on-sites';

/** An item that names an organisation no more often than a style wants it, which is the author of what it publishes. */
export function namedOnce(item: CitedItem, habit: SelfPublished | null): CitedItem {
  const [author, second] = item.author ?? [];
  const house = item.type === 'report' ? item.publisher : item['container-title'];
  if (author === undefined || second !== undefined || house === undefined) return item;
  if (bare(wordsOf(author)) !== bare(house)) return item;
  const { author: _author, ...unsigned } = item;
  switch (item.type) {
    // A byline that repeats the name of the newspaper tells of no author.
    case 'article-newspaper':
      return unsigned;
    case 'webpage': {
      const { 'container-title': _site, ...nowhere } = item;
      return habit === null ? item : habit === 'as-author' ? nowhere : unsigned;
    }
    case 'report': {
      const { publisher: _publisher, ...unpublished } = item;
      return habit === 'as-author' ? unpublished : habit === 'as-publisher' ? unsigned : item;
    }
    default:
      return item;
  }
}

function wordsOf(name: CslName): string {
  return 'literal' in name ? name.literal : `${name.given} ${name.family}`;
}

function bare(name: string): string {
  return name.toLowerCase().replace(/^the /u, '');
}
