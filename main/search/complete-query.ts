import { queryField, queryFieldNames, type QueryFieldName } from '../../preload/contract/query-fields.ts';
import type { Suggestion } from '../../preload/contract/search.ts';
import type { CallInput } from '../../preload/contract/calls.ts';
import { filled, placeAt, type Slot } from '../archive/query/place-at.ts';
import { fieldValues } from './field-values.ts';
import type { GivenColour } from './given-colours.ts';
import { termOf, type EntryKind, type SuggestionEntry } from './suggestion-entry.ts';
import type { SuggestionStore } from './suggestion-store.ts';
import type { ValueCounts } from './value-counts.ts';

const names: readonly EntryKind[] = ['outlet', 'author', 'tag', 'dossier', 'word'];
/** A letter alone begins the names of too many fields to say anything. */
const shortestName = 2;
const mostFields = 3;

/** What queries are completed from; `year` is this year. */
export interface Completing {
  readonly store: SuggestionStore;
  readonly counts: ValueCounts;
  readonly year: number;
  /** What the person calls some of the colours. */
  readonly colours: () => readonly GivenColour[];
}

/** The best completions of what is typed at a place of a query: the rest of it stays as it is. */
export function completeQuery(
  { text, caret, limit }: CallInput<'search.suggest'>,
  from: Completing,
): readonly Suggestion[] {
  const { name, value, wider, isAll } = placeAt(text, caret);
  const suggest = (slot: Slot): readonly Suggestion[] =>
    slot.field === null
      ? entriesFor(text, slot, limit, from.store, isAll && slot === (wider[0] ?? value))
      : valuesFor(text, slot, slot.field, from).slice(0, limit);
  const fields = name === null ? [] : fieldsFor(text, name);
  // the words before the last may belong to it, as in le mon, but need not
  const ofMore = wider.flatMap(suggest);
  const ofLast = value === null ? [] : suggest(value);
  const share = Math.max(Math.ceil(limit / 2), limit - fields.length - ofLast.length);
  const found = [...fields, ...ofMore.slice(0, share), ...ofLast];
  // a headline as it was copied may have brackets and quotation marks in it
  if (!isAll && found.length < limit && caret >= text.trimEnd().length) {
    const all: Slot = { start: 0, end: text.length, field: null, typed: text };
    found.push(...from.store.find(text, limit, ['headline']).map((entry) => entrySuggestion(text, all, entry)));
  }
  return withoutDoubles(found).slice(0, limit);
}

function withoutDoubles(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const known = new Set<string>();
  return suggestions.filter(({ kind, text }) => {
    const isKnown = known.has(`${kind} ${text}`);
    known.add(`${kind} ${text}`);
    return !isKnown;
  });
}

function fieldsFor(query: string, slot: Slot): Suggestion[] {
  const typed = slot.typed.toLowerCase();
  if (typed.length < shortestName) return [];
  const begun = queryFieldNames.filter((name) =>
    [name, ...(queryField(name).also ?? [])].some((word) => word.startsWith(typed)),
  );
  return begun.slice(0, mostFields).map((name) => ({
    kind: 'field',
    text: `${name}:`,
    meaning: queryField(name).means,
    count: null,
    articleId: null,
    ...filled(query, slot, `${name}:`),
  }));
}

function valuesFor(query: string, slot: Slot, field: QueryFieldName, from: Completing): readonly Suggestion[] {
  from.counts.follow();
  return fieldValues(field, slot.typed, from).map(({ kind, term, ...value }) => ({
    ...value,
    kind: shownKind(kind),
    articleId: null,
    ...filled(query, slot, term),
  }));
}

/** A country is a value like any other to the window. */
function shownKind(kind: EntryKind | 'value'): Suggestion['kind'] {
  return kind === 'country' ? 'value' : kind;
}

function entriesFor(
  query: string,
  slot: Slot,
  limit: number,
  store: SuggestionStore,
  withHeadlines: boolean,
): readonly Suggestion[] {
  return store
    .find(slot.typed, limit, withHeadlines ? [...names, 'headline'] : names)
    .map((entry) => entrySuggestion(query, slot, entry));
}

function entrySuggestion(query: string, slot: Slot, { kind, text, articleId }: SuggestionEntry): Suggestion {
  return {
    kind: shownKind(kind),
    text,
    meaning: null,
    count: null,
    articleId,
    ...filled(query, slot, termOf({ kind, text })),
  };
}
