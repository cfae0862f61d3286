import type { FacetName } from '../../preload/contract/facets.ts';
import { wholeName } from '../archive/whole-name.ts';
import { endingsOf } from '../archive/file-format.ts';
import { quoted } from '../archive/query/print-query.ts';

/** What to add to a query to see only the articles with a value of a facet; `null` where the query language has no word for it. */
export function facetTerm(name: FacetName, value: string): string | null {
  switch (name) {
    case 'outlet':
    case 'author':
    case 'tag':
      // The whole name even where no other name holds it yet: a saved search finds the same when one has come.
      return wholeName(value) === '' ? null : `${name}:=${quoted(value)}`;
    case 'dossier':
      return /[\p{L}\p{N}]/u.test(value) ? `${name}:${quoted(value)}` : null;
    case 'year':
    case 'month':
      return `on:${value}`;
    case 'language':
      return /^[a-z0-9-]+$/iu.test(value) ? `lang:${value}` : null;
    case 'annotated':
      return value === 'yes' ? 'has:highlight' : '-has:highlight';
    case 'format':
      return endingsOf(value).length > 0 ? `format:${value}` : null;
  }
}
