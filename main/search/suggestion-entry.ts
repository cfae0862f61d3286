import type { ArticleId } from '../../preload/contract/articles.ts';
import type { Suggestion } from '../../preload/contract/search.ts';
import { quoted } from '../archive/query/print-query.ts';

/** Something that can be suggested. */
export interface SuggestionEntry {
  readonly id: string;
  readonly kind: Suggestion['kind'];
  readonly text: string;
  readonly articleId: ArticleId | null;
}

/** An entry for a name or a word, of which there is one of each kind. */
export function namedEntry(kind: Exclude<Suggestion['kind'], 'headline'>, text: string): SuggestionEntry {
  return { id: `${kind} ${text}`, kind, text, articleId: null };
}

/** The key of the entry for an article's headline. */
export function headlineKey(number: number): string {
  return `headline ${number}`;
}

/** What the search field should hold for an entry, after what was typed before the words it completes. */
export function toSuggestion({ kind, text, articleId }: SuggestionEntry, typedBefore: string): Suggestion {
  return { kind, text, articleId, query: `${typedBefore}${termOf(kind, text)}` };
}

function termOf(kind: Suggestion['kind'], text: string): string {
  switch (kind) {
    case 'outlet':
    case 'author':
    case 'tag':
      return `${kind}:${quoted(text)}`;
    case 'headline':
    case 'dossier':
      return quoted(text);
    case 'word':
      return text;
  }
}
