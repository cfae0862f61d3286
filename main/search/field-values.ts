import { queryField, type QueryFieldName } from '../../preload/contract/query-fields.ts';
import { phraseOf } from '../archive/normalise.ts';
import { uniqueNames } from '../archive/whole-name.ts';
import { quoted } from '../archive/query/print-query.ts';
import type { GivenColour } from './given-colours.ts';
import type { SuggestionEntry } from './suggestion-entry.ts';
import type { SuggestionStore } from './suggestion-store.ts';
import type { CountedKind, CountedValue, ValueCounts } from './value-counts.ts';

/** A value that a field can have: `text` as people read it, `term` as it is typed behind the colon. */
export interface FieldValue {
  readonly kind: SuggestionEntry['kind'] | 'value';
  readonly text: string;
  readonly term: string;
  readonly meaning: string | null;
  readonly count: number | null;
}

/** More languages or years than these no archive has. */
const mostOfAll = 500;
/** Where fewer values are found than these, slips are forgiven. */
const enough = 6;

const named = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** The values that a field can have and what is typed of one begins, the likeliest first; those of most articles where nothing is typed. */
export function fieldValues(
  field: QueryFieldName,
  typed: string,
  {
    store,
    counts,
    year,
    colours,
  }: {
    readonly store: SuggestionStore;
    readonly counts: ValueCounts;
    readonly year: number;
    readonly colours: () => readonly GivenColour[];
  },
): readonly FieldValue[] {
  const begun = (values: readonly FieldValue[]): readonly FieldValue[] =>
    values.filter((value) => begins(value, typed));
  switch (field) {
    case 'outlet':
    case 'author':
    case 'tag':
    case 'dossier':
      return namesOf(field, typed, store, counts);
    case 'country':
      return (
        isEmpty(typed)
          ? store.textsOf('country')
          : store.findAll(typed, enough, ['country']).map(({ entry }) => entry.text)
      ).map((text) => plainValue(text));
    case 'headline':
      return store.find(typed, mostOfAll, ['word', 'headline']).map(wordsOf);
    case 'note':
    case 'quote':
      return store.find(typed, mostOfAll, ['word']).map(wordsOf);
    case 'lang':
      return begun(countedValues('lang', counts, languageOf));
    case 'format':
      return begun(countedValues('format', counts));
    case 'year':
      return begun(yearsOf(counts));
    case 'after':
    case 'before':
    case 'on': {
      const near = field === 'on' ? ['today', 'yesterday'] : ['last 7 days', 'last 30 days', 'last 12 months'];
      const years = yearsOf(counts).filter(({ text }) => text !== String(year));
      return begun([...near.map((text) => plainValue(text)), plainValue(String(year), 'this year'), ...years]);
    }
    case 'id':
    case 'like':
      return [];
    case 'colour':
      return begun([...colours().map(({ name, colour }) => plainValue(name, colour)), ...choicesOf(field)]);
    case 'has':
    case 'is':
    case 'sort':
      return begun(choicesOf(field));
  }
}

/** The values that a field has whatever is in the archive. */
function choicesOf(field: QueryFieldName): readonly FieldValue[] {
  return Object.entries(queryField(field).values ?? {}).map(([text, meaning]) => plainValue(text, meaning));
}

/** Names of the archive: those typed without a slip before the others, and of them those of most articles. */
function namesOf(
  field: 'outlet' | 'author' | 'tag' | 'dossier',
  typed: string,
  store: SuggestionStore,
  counts: ValueCounts,
): readonly FieldValue[] {
  const value = ({ text, count }: CountedValue): FieldValue => ({
    kind: field,
    text,
    // the whole name, as the facets ask for it, so that as many are found as stand beside it; of dossiers there is no other way
    term: field === 'dossier' ? quoted(text) : `=${quoted(text)}`,
    meaning: null,
    count: counts.isComplete ? count : null,
  });
  const values = isEmpty(typed)
    ? counts.most(field, mostOfAll).map(value)
    : likeliest(field, typed, store, counts).map(value);
  // no search could find a name without a letter; a tag or a dossier may wait for its first article, an outlet is gone with its last
  const mayBeEmpty = field === 'tag' || field === 'dossier';
  const shown = values.filter(({ text, count }) => !isEmpty(text) && (mayBeEmpty || count !== 0));
  if (field === 'dossier') return shown;
  // of the spellings of a name the one with all its articles stands first
  const unique = new Set(uniqueNames(shown.map(({ text }) => text)));
  return shown.filter(({ text }) => unique.has(text));
}

function likeliest(
  field: 'outlet' | 'author' | 'tag' | 'dossier',
  typed: string,
  store: SuggestionStore,
  counts: ValueCounts,
): readonly CountedValue[] {
  return store
    .findAll(typed, enough, [field])
    .map(({ entry: { text }, hasSlip, score }) => ({ hasSlip, score, text, count: counts.countOf(field, text) }))
    .toSorted((a, b) => {
      const bySlip = Number(a.hasSlip) - Number(b.hasSlip);
      return bySlip || (a.hasSlip ? 0 : b.count - a.count) || b.score - a.score;
    });
}

function yearsOf(counts: ValueCounts): readonly FieldValue[] {
  return countedValues('year', counts).toSorted((one, other) => (one.text < other.text ? 1 : -1));
}

/** The values that articles have, those of most articles first, counted once all articles are. */
function countedValues(
  kind: CountedKind,
  counts: ValueCounts,
  meaningOf: (text: string) => string | null = () => null,
): readonly FieldValue[] {
  return counts
    .most(kind, mostOfAll)
    .map((value) => plainValue(value.text, meaningOf(value.text), counts.isComplete ? value : null));
}

function plainValue(text: string, meaning: string | null = null, counted: CountedValue | null = null): FieldValue {
  const term = /^[\p{L}\p{N}-]+$/u.test(text) ? text : quoted(text);
  return { kind: 'value', text, term, meaning: meaning === '' ? null : meaning, count: counted?.count ?? null };
}

function wordsOf({ kind, text }: SuggestionEntry): FieldValue {
  return { kind, text, term: kind === 'word' ? text : quoted(text), meaning: null, count: null };
}

/** Whether what is typed is the beginning of a word of a value, or of what it means, whatever the case and accents. */
function begins({ text, meaning }: FieldValue, typed: string): boolean {
  const words = phraseOf(typed).tokens;
  const last = words.at(-1);
  if (last === undefined) return true;
  const own = [text, meaning ?? ''].flatMap((one) => phraseOf(one).tokens);
  return words.every((word) => own.some((other) => (word === last ? other.startsWith(word) : other === word)));
}

function isEmpty(typed: string): boolean {
  return phraseOf(typed).tokens.length === 0;
}

function languageOf(tag: string): string | null {
  try {
    return named.of(tag) ?? null;
  } catch {
    return null;
  }
}
