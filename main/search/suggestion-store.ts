import MiniSearch from 'minisearch';
import { editDistance } from '../archive/edit-distance.ts';
import { tokensOf } from '../archive/normalise.ts';
import type { EntryKind, SuggestionEntry } from './suggestion-entry.ts';

const weights: Readonly<Record<EntryKind, number>> = {
  outlet: 2,
  author: 2,
  tag: 2,
  dossier: 2,
  country: 1.5,
  word: 1.5,
  headline: 1,
};

/** One or two letters begin thousands of headlines and words: they are completed to names, and then to words, first. */
const shortest: Readonly<Partial<Record<EntryKind, number>>> = { word: 2, headline: 3 };
/** No more than this share of an answer is of one kind, so that headlines do not crowd out a name. */
const shareOfKind = 0.4;

const shortestWithSlip = 4;
const longWord = 8;

/** An entry that was found; `hasSlip` where a word typed is none of its words, nor the beginning of one. A higher score is a better match. */
export interface FoundEntry {
  readonly entry: SuggestionEntry;
  readonly score: number;
  readonly hasSlip: boolean;
}

/** The things that can be suggested, found by words that may be unfinished or misspelt; each kind has an index of its own. */
export class SuggestionStore {
  readonly #entries = new Map<string, SuggestionEntry>();
  readonly #indexes = new Map<EntryKind, MiniSearch<SuggestionEntry>>();

  /** Takes an entry up, in place of the one of the same key. */
  put(entry: SuggestionEntry): void {
    const known = this.#entries.get(entry.id);
    if (known?.text === entry.text) return;
    this.remove(entry.id);
    this.#entries.set(entry.id, entry);
    this.#indexOf(entry.kind).add(entry);
  }

  /** Forgets an entry, if it is there. */
  remove(id: string): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    this.#entries.delete(id);
    // Not `discard`: it leaves the clearing up to a vacuum that fails when entries are added meanwhile (MiniSearch 7.2).
    this.#indexOf(entry.kind).remove(entry);
  }

  /** The best entries of some kinds for a text, several kinds mixed. */
  find(text: string, limit: number, kinds: readonly EntryKind[]): readonly SuggestionEntry[] {
    const ranked = this.findAll(text, limit, kinds).toSorted((a, b) => b.score - a.score);
    return mixed(
      ranked.map(({ entry }) => entry),
      limit,
    );
  }

  /** All entries of some kinds for a text; where those are fewer than `enough`, also those for it with a slip in each word. */
  findAll(text: string, enough: number, kinds: readonly EntryKind[]): readonly FoundEntry[] {
    const last = tokensOf(text).at(-1)?.text;
    if (last === undefined) return [];
    const wanted = kinds.filter((kind) => last.length >= (shortest[kind] ?? 0));
    const asTyped = wanted.flatMap((kind) => this.#search(text, kind, false));
    if (asTyped.length >= enough) return asTyped;
    const known = new Set(asTyped.map(({ entry }) => entry));
    const withSlips = wanted.flatMap((kind) => this.#search(text, kind, true));
    return [...asTyped, ...withSlips.filter(({ entry }) => !known.has(entry))];
  }

  #search(text: string, kind: EntryKind, hasSlip: boolean): readonly FoundEntry[] {
    const index = this.#indexes.get(kind);
    if (index === undefined) return [];
    // A rare word counts for more among many entries than among few; so do all words of them.
    const weight = weights[kind] / Math.log(2 + index.documentCount);
    const isNear = nearness();
    const found = hasSlip ? index.search(text, { fuzzy: slipsOf }) : index.search(text);
    return found.flatMap(({ id, score, queryTerms, terms }): FoundEntry[] => {
      const entry = this.#entries.get(String(id));
      if (entry === undefined) return [];
      if (hasSlip && !queryTerms.every((typed) => terms.some((term) => isNear(typed, term)))) return [];
      return [{ entry, score: score * weight, hasSlip }];
    });
  }

  /** The texts of all entries of a kind, in their order. */
  textsOf(kind: EntryKind): readonly string[] {
    const texts: string[] = [];
    for (const entry of this.#entries.values()) if (entry.kind === kind) texts.push(entry.text);
    return texts.toSorted((one, other) => one.localeCompare(other));
  }

  /** Words at most so many letters away from one, among the words suggested. */
  wordsNear(word: string, mostLetters: number): readonly string[] {
    const near = this.#indexes.get('word')?.search(word, { prefix: false, fuzzy: mostLetters }) ?? [];
    return near.flatMap(({ id }) => this.#entries.get(String(id))?.text ?? []);
  }

  #indexOf(kind: EntryKind): MiniSearch<SuggestionEntry> {
    const known = this.#indexes.get(kind);
    if (known !== undefined) return known;
    const index = newIndex();
    this.#indexes.set(kind, index);
    return index;
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

/** What a fuzzy search takes for two slips: letters that changed places are one to us, and short words have no more. */
function slipsOf(word: string): number | false {
  return word.length < shortestWithSlip ? false : 2;
}

/** Whether a word of an entry is a word typed or begins with it, or is it but for a slip, in long words two. */
function nearness(): (typed: string, term: string) => boolean {
  const known = new Map<string, boolean>();
  return (typed, term) => {
    if (term.startsWith(typed)) return true;
    const pair = `${typed} ${term}`;
    const most = typed.length < longWord ? 1 : 2;
    const isNear = known.get(pair) ?? editDistance(typed, term, most) <= most;
    known.set(pair, isNear);
    return isNear;
  };
}

function newIndex(): MiniSearch<SuggestionEntry> {
  return new MiniSearch<SuggestionEntry>({
    fields: ['text'],
    tokenize: (text) => tokensOf(text).map((token) => token.text),
    processTerm: (term) => term,
    searchOptions: {
      combineWith: 'AND',
      prefix: (_term, index, terms) => index === terms.length - 1,
    },
  });
}
