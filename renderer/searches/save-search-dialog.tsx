import type { AskedSearch, SavedSearch } from '../../preload/contract/searches.ts';
import { useState } from 'react';
import { useCall } from '../bridge.ts';
import { isSameShelf, shelfName } from '../library/shelves.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useSavedSearchActions } from './saved-search-actions.ts';

/** The longest name that is taken, in characters. */
const longestName = 200;

/** Saves a search under a name; one that is saved already is given another. */
export function SaveSearchDialog({ asked, onClose }: { readonly asked: AskedSearch; readonly onClose: () => void }) {
  const { data: saved } = useCall('savedSearches.list', {});
  if (saved === undefined) return null;
  const query = asked.query.trim();
  const known = saved.find((one) => one.query === query && isSameShelf(one.shelf, asked.shelf));
  return <NamedSearch asked={asked} known={known} onClose={onClose} />;
}

/** What is offered as a name goes when another is typed. */
function selectAll(field: HTMLInputElement | null): void {
  field?.select();
}

function NamedSearch({
  asked,
  known,
  onClose,
}: {
  readonly asked: AskedSearch;
  readonly known: SavedSearch | undefined;
  readonly onClose: () => void;
}) {
  const { data: counts } = useCall('library.counts', {});
  const { create, rename } = useSavedSearchActions();
  const [name, setName] = useState(known?.name ?? asked.query.trim().slice(0, longestName));
  const [isKnown] = useState(known !== undefined);
  const save = (): void => {
    const typed = name.trim().slice(0, longestName);
    if (typed === '') return;
    onClose();
    if (known === undefined) void create(typed, asked);
    else if (known.name !== typed) void rename(known, typed);
  };
  const shelf = asked.shelf.kind === 'all' ? '' : `It searches the shelf “${shelfName(asked.shelf, counts)}”. `;
  return (
    <Dialog
      title={isKnown ? 'This search is saved' : 'Save this search'}
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="main" type="submit" form="save-search-form" isDisabled={name.trim() === ''}>
            {isKnown ? 'Rename' : 'Save'}
          </Button>
        </>
      }
    >
      <form
        id="save-search-form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label="Name"
          hint={`${shelf}What it finds of all that is filed from now on is counted as new.`}
          value={name}
          onChange={setName}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to type a name
          autoFocus
          inputRef={selectAll}
        />
      </form>
    </Dialog>
  );
}
