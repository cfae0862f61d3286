import MiniSearch, { type Query } from 'minisearch';
import { tokensOf } from '../archive/normalise.ts';
import type { EntryKind, SuggestionEntry } from './suggestion-entry.ts';
import { WordBeginnings } from './word-beginnings.ts';

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
/** Of more headlines than this with one word those suggested would be chance, and take as much memory as all of them to find. */
const mostBegun = 1500;
/** No more than this share of an answer is of one kind, so that headlines do not crowd out a name. */
const shareOfKind = 0.4;

const shortestWithSlip = 4;
const longWord = 8;
/** Of more words than these none is taken for a slip. */
const mostWithSlips = 4;

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
  readonly #begun = new WordBeginnings();

  /** Takes an entry up, in place of the one of the same key. */
  put(entry: SuggestionEntry): void {
    const known = this.#entries.get(entry.id);
    if (known?.text === entry.text) return;
    this.remove(entry.id);
    this.#entries.set(entry.id, entry);
    this.#indexOf(entry.kind).add(entry);
    if (entry.kind === 'headline') this.#begun.add(entry.text, 1);
  }

  /** Forgets an entry, if it is there. */
  remove(id: string): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    this.#entries.delete(id);
    // Not `discard`: it leaves the clearing up to a vacuum that fails when entries are added meanwhile (MiniSearch 7.2).
    this.#indexOf(entry.kind).remove(entry);
    if (entry.kind === 'headline') this.#begun.add(entry.text, -1);
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
    const words = tokensOf(text).map((token) => token.text);
    const last = words.at(-1);
    if (last === undefined) return [];
    const begun = words.length > 1 ? 0 : (this.#begun.countOf(last) ?? 0);
    const wanted = kinds.filter(
      (kind) => last.length >= (shortest[kind] ?? 0) && (kind !== 'headline' || begun <= mostBegun),
    );
    const asTyped = wanted.flatMap((kind) => this.#search(text, kind, false));
    const slips = asTyped.length < enough ? withSlips(words) : null;
    if (slips === null) return asTyped;
    const known = new Set(asTyped.map(({ entry }) => entry));
    const others = wanted.flatMap((kind) => this.#search(slips, kind, true));
    return [...asTyped, ...others.filter(({ entry }) => !known.has(entry))];
  }

  #search(query: Query, kind: EntryKind, hasSlip: boolean): readonly FoundEntry[] {
    const index = this.#indexes.get(kind);
    if (index === undefined) return [];
    // A rare word counts for more among many entries than among few; so do all words of them.
    const weight = weights[kind] / Math.log(2 + index.documentCount);
    return index.search(query).flatMap(({ id, score }): FoundEntry[] => {
      const entry = this.#entries.get(String(id));
      return entry === undefined ? [] : [{ entry, score: score * weight, hasSlip }];
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

/** Words as they may have been meant: with a letter wrong, missing or too many, two in long words, or two letters that changed places. */
function withSlips(words: readonly string[]): Query | null {
  if (words.length > mostWithSlips || words.every((word) => word.length < shortestWithSlip)) return null;
  return {
    combineWith: 'AND',
    queries: words.map((word, place) => {
      const isLast = place === words.length - 1;
      const fuzzy = word.length < shortestWithSlip ? false : word.length < longWord ? 1 : 2;
      // what one word begins was found without a slip
      const itself = { queries: [word], fuzzy, prefix: isLast && words.length > 1 };
      return { combineWith: 'OR', queries: [itself, { queries: swapsOf(word), prefix: isLast, combineWith: 'OR' }] };
    }),
  };
}

/** A word with each two neighbouring letters in each other's place. */
function swapsOf(word: string): string[] {
  const letters = Array.from(word);
  if (letters.length < shortestWithSlip) return [];
  return letters.slice(1).map((letter, place) =>
    letters
      .with(place, letter)
      .with(place + 1, letters[place] ?? '')
      .join(''),
  );
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
