import type { Shelf } from '../../preload/contract/search.ts';
import { useAppState } from '../app-state.tsx';
import { Button } from '../ui/button.tsx';
import { Keys } from '../ui/key-caps.tsx';
import { inDigits } from '../ui/words.ts';
import { useFoundOffers } from './found-offers.ts';

/** What an empty shelf says; a key in the advice stands between bars. */
const emptyShelves: Readonly<Record<Shelf['kind'], readonly [title: string, advice: string]>> = {
  all: ['No articles yet', 'Import clippings, or drop them anywhere on this window.'],
  unread: ['Nothing left to read', 'New clippings wait here until you open them.'],
  starred: ['No starred articles', 'Press |s| on an article to keep it within reach.'],
  annotated: ['No annotated articles', 'Select a passage in an article and press |1| to highlight it.'],
  trash: ['The trash is empty', 'What you delete waits here until it is deleted for good.'],
  sample: ['No sample library', 'It was removed from this archive.'],
  dossier: ['This dossier is empty', 'Drag articles onto its name, or press |d| on one.'],
  tag: ['No article has this tag', 'Press |t| on an article to tag it.'],
};

/** What stands in place of an empty list: why it is empty, and the one thing to do. */
export function EmptyList({ query, shelf }: { readonly query: string; readonly shelf: Shelf }) {
  if (query.trim() !== '') return <NoResults query={query} shelf={shelf} />;
  const [title, advice] = emptyShelves[shelf.kind];
  const [before, key, after] = advice.split('|');
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      <p>
        {before}
        {key !== undefined && <Keys keys={key} />}
        {after}
      </p>
    </div>
  );
}

function NoResults({ query, shelf }: { readonly query: string; readonly shelf: Shelf }) {
  const { search, showShelf } = useAppState();
  const offers = useFoundOffers(query, shelf);
  const isOnShelf = shelf.kind !== 'all';
  return (
    <div className="empty">
      <p className="empty-title">Nothing found</p>
      {offers !== undefined && <p>{isOnShelf || offers.length > 0 ? 'Try instead:' : 'Try fewer words, or others.'}</p>}
      <ul className="empty-offers">
        {isOnShelf && (
          <li>
            <Button kind="plain" onPress={() => showShelf({ kind: 'all' })}>
              Search all articles
            </Button>
          </li>
        )}
        {offers?.map((offer) => (
          <li key={offer.query}>
            <Button kind="plain" onPress={() => search(offer.query)}>
              <bdi>{offer.query}</bdi> <span className="empty-total">{inDigits(offer.total)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
