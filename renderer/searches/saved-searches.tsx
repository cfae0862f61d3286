import type { SavedSearch } from '../../preload/contract/searches.ts';
import { useState } from 'react';
import { useAppState } from '../app-state.tsx';
import { useCall } from '../bridge.ts';
import { NameField } from '../library/name-field.tsx';
import { isSameShelf } from '../library/shelves.ts';
import { IconButton } from '../ui/button.tsx';
import { Count } from '../ui/count.tsx';
import { Icon } from '../ui/icons.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { useSavedSearchActions } from './saved-search-actions.ts';
import './saved-searches.css';

/** The saved searches of the library, each with how many new articles it finds, and the way to the search log. */
export function SavedSearches() {
  const { ask } = useAppState();
  const { data: saved } = useCall('savedSearches.list', {});
  return (
    <section aria-labelledby="saved-searches-title">
      <div className="shelves-head">
        <h2 id="saved-searches-title" className="shelves-title">
          Saved searches
        </h2>
        <IconButton icon="log" label="Search log" keys="h" onPress={() => ask('search-log')} />
      </div>
      <ul className="shelves">
        {saved?.map((one) => (
          <SavedSearchLine key={one.id} saved={one} />
        ))}
      </ul>
      {saved?.length === 0 && <p className="shelves-hint">Save a search to see what is new in it.</p>}
    </section>
  );
}

function SavedSearchLine({ saved }: { readonly saved: SavedSearch }) {
  const { query, shelf, comparing } = useAppState();
  const { show, rename, remove } = useSavedSearchActions();
  const [isNaming, setNaming] = useState(false);
  const { name, newArticles } = saved;
  if (isNaming) {
    return (
      <li>
        <NameField
          label={`New name of ${name}`}
          name={name}
          onEnd={(typed) => {
            setNaming(false);
            if (typed !== null) void rename(saved, typed);
          }}
        />
      </li>
    );
  }
  const isShown = comparing === null && query.trim() === saved.query && isSameShelf(shelf, saved.shelf);
  return (
    <li className="shelf-row">
      <button type="button" className="shelf" aria-current={isShown ? 'true' : undefined} onClick={() => show(saved)}>
        <Icon name="save" />
        <span className="shelf-name" title={name === saved.query ? name : `${name}: ${saved.query}`}>
          <bdi>{name}</bdi>
        </span>
        {newArticles > 0 && <Count of={newArticles} noun="article" isNew className="shelf-count shelf-new" />}
      </button>
      <span className="shelf-action">
        <Menu label={`Saved search ${name}`} trigger={<IconButton icon="more" label={`More for ${name}`} />}>
          <MenuItem icon="edit" words="Rename" onAction={() => setNaming(true)} />
          <MenuItem icon="trash" words="Delete" onAction={() => void remove(saved)} />
        </Menu>
      </span>
    </li>
  );
}
