import { suggestionId } from '../search/suggestions.tsx';
import { Icon } from '../ui/icons.tsx';
import type { OfferedSearch } from './use-recent-searches.ts';

/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events -- as the suggestions that stand here while one types */

/** Searches to run again, below the empty search field; the field keeps the focus and points at the chosen one. */
export function RecentSearches({
  id,
  searches,
  chosen,
  onTake,
}: {
  readonly id: string;
  readonly searches: readonly OfferedSearch[];
  readonly chosen: number;
  readonly onTake: (search: OfferedSearch) => void;
}) {
  return (
    <div id={id} className="suggestions" role="listbox" aria-label="Saved and recent searches">
      {searches.map((search, index) => (
        <div
          key={search.key}
          id={suggestionId(id, index)}
          className="suggestion"
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          // a press must not take the focus from the field
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(search)}
        >
          <Icon name={search.icon} />
          <span className="suggestion-text" dir="auto">
            {search.text}
          </span>
          <span className="suggestion-kind">
            <bdi>{search.aside}</bdi>
          </span>
        </div>
      ))}
    </div>
  );
}
