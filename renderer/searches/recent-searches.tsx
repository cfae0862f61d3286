import { OfferedOption } from '../search/offered-option.tsx';
import type { OfferedSearch } from './use-recent-searches.ts';

/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a datalist cannot show kinds; the field has the keys */

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
        <OfferedOption
          key={search.key}
          listId={id}
          index={index}
          isChosen={index === chosen}
          icon={search.icon}
          onTake={() => onTake(search)}
        >
          <span className="suggestion-text" dir="auto">
            {search.text}
          </span>
          <span className="suggestion-kind">
            <bdi>{search.aside}</bdi>
          </span>
        </OfferedOption>
      ))}
    </div>
  );
}
