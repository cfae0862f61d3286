import type { ArticleId } from '../../preload/contract/articles.ts';
import { quoted } from '../archive/query/print-query.ts';

/** The kinds of what is found by words that may be unfinished or misspelt. */
export type EntryKind = 'headline' | 'outlet' | 'author' | 'tag' | 'dossier' | 'country' | 'word';

/** Something that can be suggested. */
export interface SuggestionEntry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly text: string;
  readonly articleId: ArticleId | null;
}

/** An entry for a name or a word, of which there is one of each kind. */
export function namedEntry(kind: Exclude<EntryKind, 'headline'>, text: string): SuggestionEntry {
  return { id: `${kind} ${text}`, kind, text, articleId: null };
}

/** The keys of the entries for an article's headline: as it was printed, and translated. */
export function headlineKeys(number: number): { readonly printed: string; readonly translated: string } {
  return { printed: `headline ${number}`, translated: `headline ${number} translated` };
}

/** What a query asks for an entry with, where words without a field are being typed. */
export function termOf({ kind, text }: Pick<SuggestionEntry, 'kind' | 'text'>): string {
  switch (kind) {
    case 'word':
      return text;
    case 'headline':
      return quoted(text);
    case 'outlet':
    case 'author':
    case 'tag':
      return `${kind}:=${quoted(text)}`;
    case 'dossier':
    case 'country':
      return `${kind}:${quoted(text)}`;
  }
}
