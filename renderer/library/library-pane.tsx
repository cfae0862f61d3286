import { AllAnnotationsLink } from '../all-annotations/all-annotations-link.tsx';
import { useAppState } from '../app-state.tsx';
import { call, useCall } from '../bridge.ts';
import { PairsLink } from '../pairs/pairs-link.tsx';
import { SavedSearches } from '../searches/saved-searches.tsx';
import { IconButton } from '../ui/button.tsx';
import { useToast } from '../ui/toast.tsx';
import { useUndo } from '../ui/undo.tsx';
import { useAttempt } from '../ui/use-attempt.ts';
import { counted } from '../ui/words.ts';
import { DossierShelves } from './dossier-shelves.tsx';
import { ShelfLink } from './shelf-link.tsx';
import { TagShelves } from './tag-shelves.tsx';
import { fixedShelves } from './shelves.ts';
import './library-pane.css';

/** The left pane: the shelves of the library, its dossiers and its tags, each with how many articles it holds. */
export function LibraryPane() {
  const { data: counts } = useCall('library.counts', {});
  return (
    <>
      <ul className="shelves">
        {fixedShelves.map(({ kind, name, icon }) => (
          <li key={kind}>
            <ShelfLink shelf={{ kind }} name={name} icon={icon} articles={counts?.[kind]} />
          </li>
        ))}
        <li>
          <AllAnnotationsLink />
        </li>
        {counts !== undefined && counts.openPairs > 0 && (
          <li>
            <PairsLink pairs={counts.openPairs} />
          </li>
        )}
        {counts !== undefined && counts.sample > 0 && <SampleShelf articles={counts.sample} />}
      </ul>
      <SavedSearches />
      <DossierShelves dossiers={counts?.dossiers ?? []} />
      {counts !== undefined && counts.tags.length > 0 && <TagShelves tags={counts.tags} />}
    </>
  );
}

function SampleShelf({ articles }: { readonly articles: number }) {
  const { shelf, showShelf } = useAppState();
  const say = useToast();
  const { did } = useUndo();
  const attempt = useAttempt();
  const remove = (): Promise<unknown> =>
    attempt(async () => {
      const removed = await call('sample.remove', {});
      if (shelf.kind === 'sample') showShelf({ kind: 'all' });
      const undo = did(
        'Sample library removed',
        () => call('sample.add', {}),
        () => call('sample.remove', {}),
      );
      say(`Sample library removed (${counted(removed.articles, 'article')})`, { undo });
    });
  return (
    <li className="shelf-row">
      <ShelfLink shelf={{ kind: 'sample' }} name="Sample library" icon="original" articles={articles} />
      <span className="shelf-action">
        <IconButton icon="close" label="Remove the sample library" onPress={() => void remove()} />
      </span>
    </li>
  );
}
