import type { Suggestion } from '../../preload/contract/search.ts';
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useAppState } from '../app-state.tsx';
import { useCall } from '../bridge.ts';
import { RecentSearches } from '../searches/recent-searches.tsx';
import { useRecentSearches, type OfferedSearch } from '../searches/use-recent-searches.ts';
import { IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icons.tsx';
import { useKey } from '../ui/keys.tsx';
import { SearchHelp } from './search-help.tsx';
import { offeredId } from './offered-option.tsx';
import { Suggestions } from './suggestions.tsx';
import { useCurrentFound } from './use-asked-query.ts';
import { useMeant } from './use-meant.ts';
import './search-field.css';

const mostSuggested = 7;

/** The search field: answers at every letter, and suggests how the query may go on. */
export function SearchField({ onLeave }: { readonly onLeave: () => void }) {
  const { query, search, searchAsMeant, enter, open } = useAppState();
  const [isSuggesting, setSuggesting] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [caret, setCaret] = useState(0);
  const caretToBe = useRef<number | null>(null);
  const suggested = useSuggestions(isSuggesting ? query : '', caret);
  const suggestions = suggested.filter((suggestion) => suggestion.query !== query);
  const recent = useRecentSearches(isSuggesting && query === '');
  const found = useCurrentFound();
  const wasMeant = useMeant(isSuggesting ? found : undefined) ?? null;
  // where nothing covers the list, it is offered above that
  const meant = suggestions.length > 0 ? wasMeant : null;
  const offers = recent.length + suggestions.length + (meant === null ? 0 : 1);

  const type = (text: string, at: number): void => {
    search(text);
    setCaret(at);
    setChosen(-1);
    setSuggesting(true);
  };
  const moveTo = (at: number): void => {
    if (at !== caret) setChosen(-1);
    setCaret(at);
  };
  const stopSuggesting = (): void => {
    setSuggesting(false);
    setChosen(-1);
  };
  const take = (suggestion: Suggestion): void => {
    search(suggestion.query);
    setCaret(suggestion.caret);
    caretToBe.current = suggestion.caret;
    setChosen(-1);
    // the name of a field wants its value next
    setSuggesting(suggestion.kind === 'field');
    if (suggestion.articleId !== null) open(suggestion.articleId);
  };
  const takeMeant = (): void => {
    if (meant !== null) searchAsMeant(meant.query);
    stopSuggesting();
  };
  const takeRecent = (search: OfferedSearch): void => {
    search.show();
    stopSuggesting();
  };
  const clear = (): void => {
    type('', 0);
    field.current?.focus();
  };
  const leave = (): void => {
    if (offers > 0) stopSuggesting();
    else if (query !== '') clear();
    else onLeave();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.altKey) {
      // takes what was meant, or goes back from it: what was suggested for the words before is over
      if (event.key === 'Enter') stopSuggesting();
      return;
    }
    const suggestion = suggestions[chosen];
    const again = recent[chosen];
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => (offers === 0 ? onLeave() : setChosen(Math.min(chosen + 1, offers - 1))),
      ArrowUp: () => setChosen(Math.max(chosen - 1, -1)),
      Enter: () => {
        if (again) return takeRecent(again);
        if (suggestion) return take(suggestion);
        return chosen < 0 ? (stopSuggesting(), enter(), onLeave()) : takeMeant();
      },
      Escape: leave,
    };
    const act = acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  useLayoutEffect(() => {
    if (caretToBe.current !== null) field.current?.setSelectionRange(caretToBe.current, caretToBe.current);
    caretToBe.current = null;
  });

  useKey('search', () => {
    field.current?.focus();
    field.current?.select();
  });

  return (
    <search className="search">
      <Icon name="search" />
      <input
        ref={field}
        className="search-input"
        role="combobox"
        aria-label="Search the archive"
        aria-autocomplete="list"
        aria-expanded={offers > 0}
        aria-controls={listId}
        aria-activedescendant={chosen < 0 ? undefined : offeredId(listId, chosen)}
        placeholder="Search headlines, text, notes…"
        spellCheck={false}
        autoComplete="off"
        dir="auto"
        value={query}
        onChange={({ target }) => type(target.value, target.selectionStart ?? target.value.length)}
        onSelect={({ currentTarget }) => moveTo(currentTarget.selectionStart ?? currentTarget.value.length)}
        onKeyDown={onKeyDown}
        onFocus={() => query === '' && setSuggesting(true)}
        onBlur={stopSuggesting}
      />
      {query === '' ? (
        <kbd aria-hidden="true">/</kbd>
      ) : (
        <IconButton icon="close" label="Clear the search" onPress={clear} />
      )}
      <SearchHelp />
      {recent.length > 0 ? (
        <RecentSearches id={listId} searches={recent} chosen={chosen} onTake={takeRecent} />
      ) : (
        <Suggestions
          id={listId}
          suggestions={suggestions}
          meant={meant}
          chosen={chosen}
          onTake={take}
          onTakeMeant={takeMeant}
        />
      )}
    </search>
  );
}

const none: readonly Suggestion[] = [];

/** The suggestions for a text with its caret; while some are on their way only the newest text waits for them. */
function useSuggestions(text: string, caret: number): readonly Suggestion[] {
  const [asked, ask] = useState({ text, caret });
  const input = asked.text.trim() === '' ? null : { ...asked, limit: mostSuggested };
  const { data, isFetching } = useCall('search.suggest', input);
  if ((asked.text !== text || asked.caret !== caret) && !isFetching) ask({ text, caret });
  return text.trim() === '' ? none : (data ?? none);
}
