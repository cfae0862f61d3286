import type { NameSet } from '../../../preload/contract/names.ts';
import { phraseOf, type Phrase } from '../normalise.ts';
import { isInCapitals, keyOf, longestName, needsCapitals } from './name-set.ts';

/** Another way to write a name, and the phrase that finds it; with `needsCapitals` it is that name only where a text has it in capitals (`US`). */
export interface OtherSpelling {
  readonly text: string;
  readonly phrase: Phrase;
  readonly needsCapitals: boolean;
}

/**
 * Words of a query that spell a name: `count` of them from the one numbered `first` on, and how else the name is written. With
 * `needsCapitals` what was typed is an acronym, so that in a text, too, it is the name only in capitals.
 */
export interface FoundName {
  readonly first: number;
  readonly count: number;
  readonly needsCapitals: boolean;
  readonly sets: readonly NameSet[];
  readonly others: readonly OtherSpelling[];
}

/** Name sets by the folded words of their spellings. */
export interface NameIndex {
  readonly sets: ReadonlyMap<string, readonly NameSet[]>;
  readonly setsInCapitals: ReadonlyMap<string, readonly NameSet[]>;
}

/** Makes name sets ready to be looked up; some tens of milliseconds for the shipped ones, so it is kept. */
export function indexNames(sets: Iterable<NameSet>): NameIndex {
  const plain = new Map<string, NameSet[]>();
  const inCapitals = new Map<string, NameSet[]>();
  const add = (map: Map<string, NameSet[]>, key: string, set: NameSet): void => {
    const known = map.get(key);
    if (known === undefined) map.set(key, [set]);
    else if (!known.includes(set)) known.push(set);
  };
  for (const set of sets) {
    for (const spelling of set.spellings) {
      const key = keyOf(spelling);
      add(needsCapitals(spelling) ? inCapitals : plain, key, set);
      if (isAcronym(spelling)) add(inCapitals, pointed(key), set);
    }
  }
  return { sets: plain, setsInCapitals: inCapitals };
}

/**
 * Finds the names among the words of a query, which stand in a row as they were typed (a quoted phrase is one of them). Of
 * overlapping names the one that begins first is taken, and of those the longest. The other spellings leave out what the
 * words typed find already, and what a shorter one of them finds.
 */
export function findNames(words: readonly string[], index: NameIndex): readonly FoundName[] {
  const found: FoundName[] = [];
  for (let first = 0; first < words.length;) {
    const name = nameFrom(words, first, index);
    if (name !== null) found.push(name);
    first += name?.count ?? 1;
  }
  return found;
}

function nameFrom(words: readonly string[], first: number, index: NameIndex): FoundName | null {
  for (let count = Math.min(longestName, words.length - first); count > 0; count -= 1) {
    const written = words.slice(first, first + count).join(' ');
    // What is longer than any spelling is none, and need not be folded.
    if (written.length > 1000) continue;
    const key = keyOf(written);
    if (key === '') continue;
    const plain = index.sets.get(key) ?? [];
    const acronyms = isInCapitals(written) ? (index.setsInCapitals.get(key) ?? []) : [];
    const sets = Array.from(new Set([...plain, ...acronyms]));
    if (sets.length === 0) continue;
    // Points part an acronym into letters, which are no word.
    const isWord = plain.length === 0 && !key.includes(' ');
    return { first, count, needsCapitals: isWord, sets, others: othersOf(sets, key) };
  }
  return null;
}

function othersOf(sets: readonly NameSet[], typed: string): readonly OtherSpelling[] {
  const others = new Map<string, OtherSpelling>();
  for (const spelling of sets.flatMap((set) => set.spellings)) {
    const phrase = phraseOf(spelling);
    const key = phrase.tokens.join(' ');
    const isCapital = needsCapitals(spelling);
    if (!others.has(key) || !isCapital) others.set(key, { text: spelling, phrase, needsCapitals: isCapital });
    if (!isCapital) continue;
    const text = `${Array.from(spelling).join('.')}.`;
    others.set(pointed(key), { text, phrase: phraseOf(text), needsCapitals: false });
  }
  const found = Array.from(others).filter(([, { needsCapitals: isCapital }]) => !isCapital);
  const keys = [typed, ...found.map(([key]) => key)].map((key) => ` ${key} `);
  return Array.from(others)
    .filter(([key]) => !keys.some((shorter) => isWithin(shorter, ` ${key} `, typed)))
    .map(([, other]) => other);
}

function isWithin(shorter: string, key: string, typed: string): boolean {
  return shorter === key ? key === ` ${typed} ` : key.includes(shorter);
}

function isAcronym(spelling: string): boolean {
  return /^\p{Lu}{2,5}$/u.test(spelling);
}

function pointed(key: string): string {
  return Array.from(key).join(' ');
}
