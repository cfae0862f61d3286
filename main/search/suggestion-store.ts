import MiniSearch from 'minisearch';
import type { Suggestion } from '../../preload/contract/search.ts';
import { tokensOf } from '../archive/normalise.ts';
import type { SuggestionEntry } from './suggestion-entry.ts';

const weights: Readonly<Record<Suggestion['kind'], number>> = {
  outlet: 2,
  author: 2,
  tag: 2,
  dossier: 2,
  word: 1.5,
  headline: 1,
};

/** One or two letters begin thousands of words: they are completed to names and words, not looked for in all headlines. */
const shortestForHeadlines = 3;
/** No more than this share of an answer is of one kind, so that headlines do not crowd out a name. */
const shareOfKind = 0.5;

/** The things that can be suggested, found by words that may be unfinished or misspelt. */
export class SuggestionStore {
  readonly #entries = new Map<string, SuggestionEntry>();
  readonly #names = newIndex();
  readonly #headlines = newIndex();

  /** Takes an entry up, in place of the one of the same key. */
  put(entry: SuggestionEntry): void {
    const known = this.#entries.get(entry.id);
    if (known?.text === entry.text) return;
    this.remove(entry.id);
    this.#entries.set(entry.id, entry);
    this.#indexOf(entry).add(entry);
  }

  /** Forgets an entry, if it is there. */
  remove(id: string): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    this.#entries.delete(id);
    // Not `discard`: it leaves the clearing up to a vacuum that fails when entries are added meanwhile (MiniSearch 7.2).
    this.#indexOf(entry).remove(entry);
  }

  /** The best entries for a text, of those wanted. */
  find(text: string, limit: number, isWanted: (entry: SuggestionEntry) => boolean): readonly SuggestionEntry[] {
    const last = tokensOf(text).at(-1)?.text;
    if (last === undefined) return [];
    const entryOf = (id: unknown): SuggestionEntry | undefined => this.#entries.get(String(id));
    const filter = ({ id }: { id: unknown }): boolean => {
      const entry = entryOf(id);
      return entry !== undefined && isWanted(entry);
    };
    const indexes = last.length < shortestForHeadlines ? [this.#names] : [this.#names, this.#headlines];
    const ranked = indexes
      .flatMap((index) => index.search(text, { filter }))
      .map(({ id, score }) => ({ entry: entryOf(id), score }))
      .flatMap(({ entry, score }) => (entry === undefined ? [] : [{ entry, score: score * weights[entry.kind] }]))
      .sort((a, b) => b.score - a.score)
      .map(({ entry }) => entry);
    return mixed(ranked, limit);
  }

  #indexOf(entry: SuggestionEntry): MiniSearch<SuggestionEntry> {
    return entry.kind === 'headline' ? this.#headlines : this.#names;
  }
}

/** The first of each kind, up to its share, and then the rest, all in their order. */
function mixed(ranked: readonly SuggestionEntry[], limit: number): readonly SuggestionEntry[] {
  const most = Math.ceil(limit * shareOfKind);
  const taken = new Map<string, number>();
  const chosen = new Set<SuggestionEntry>();
  for (const entry of ranked) {
    const count = (taken.get(entry.kind) ?? 0) + 1;
    taken.set(entry.kind, count);
    if (count <= most && chosen.size < limit) chosen.add(entry);
  }
  for (const entry of ranked) if (chosen.size < limit) chosen.add(entry);
  return ranked.filter((entry) => chosen.has(entry));
}

function newIndex(): MiniSearch<SuggestionEntry> {
  return new MiniSearch<SuggestionEntry>({
    fields: ['text'],
    tokenize: (text) => tokensOf(text).map((token) => token.text),
    processTerm: (term) => term,
    searchOptions: {
      combineWith: 'AND',
      prefix: (_term, index, terms) => index === terms.length - 1,
      fuzzy: (term) => (term.length < 4 ? false : 0.2),
    },
  });
}
