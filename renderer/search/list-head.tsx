import { sortOrders, type SortOrder } from '../../preload/contract/search.ts';
import { useAppState } from '../app-state.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { counted, inDigits } from '../ui/words.ts';
import type { Found } from './article-pages.ts';
import { useChooseOrder } from './use-choose-order.ts';
import { useFacetsShown } from './use-facets.ts';

const orderWords: Readonly<Record<SortOrder, string>> = {
  relevance: 'Best match',
  recent: 'Best match, newer higher',
  newest: 'Newest first',
  oldest: 'Oldest first',
  outlet: 'By outlet',
  annotations: 'Most annotated',
};

/** The head of the list: what is listed, how many articles that are, and in what order they stand. */
export function ListHead({
  name,
  found,
  facetsId,
  onUse,
}: {
  readonly name: string;
  readonly found: Found | undefined;
  /** The id of the panel that the button for facets folds out. */
  readonly facetsId: string;
  /** Told when something is to be done with what was found. */
  readonly onUse: () => void;
}) {
  const { ask, draft } = useAppState();
  const { query, shelf } = found?.question ?? { query: '', shelf: { kind: 'all' } };
  const total = found?.first.total ?? 0;
  const isSearch = query.trim() !== '';
  const wanted = found === undefined || found.first.sort === found.question.sort ? null : found.first.sort;
  return (
    <header className="list-head">
      <h2 className="list-name" aria-live="polite">
        {isSearch ? counted(total, 'result') : <bdi>{name}</bdi>}
      </h2>
      <p className="list-count">
        {!isSearch && found && inDigits(total)}
        {found?.isBegun && <bdi>for {query} </bdi>}
        {isSearch && shelf.kind !== 'all' && <bdi>in {name}</bdi>}
      </p>
      {shelf.kind === 'dossier' && (
        <IconButton icon="draft" label="Open the draft" keys="o" onPress={() => draft(shelf.id)} />
      )}
      <FacetsButton facetsId={facetsId} />
      <SortMenu isSearch={isSearch} wanted={wanted} />
      {isSearch && found !== undefined && (
        <IconButton icon="save" label="Save this search" onPress={() => ask({ saveSearch: found.question })} />
      )}
      {total > 0 && shelf.kind !== 'trash' && (
        <IconButton
          icon="export"
          label={isSearch ? 'Export these results' : 'Export this list'}
          onPress={() => {
            onUse();
            ask({ export: { kind: 'search', query, shelf } });
          }}
        />
      )}
    </header>
  );
}

function FacetsButton({ facetsId }: { readonly facetsId: string }) {
  const { unfoldFacets } = useAppState();
  const isShown = useFacetsShown();
  return (
    <IconButton
      icon="facets"
      label={isShown ? 'Fold the facets away' : 'Show the facets'}
      keys="f"
      aria-expanded={isShown}
      aria-controls={facetsId}
      onPress={() => unfoldFacets(!isShown)}
    />
  );
}

/** `wanted` is the order that the query itself asks for. */
function SortMenu({ isSearch, wanted }: { readonly isSearch: boolean; readonly wanted: SortOrder | null }) {
  const { sort } = useAppState();
  const choose = useChooseOrder();
  const isOffered = (order: SortOrder): boolean => isSearch || (order !== 'relevance' && order !== 'recent');
  const shown = wanted ?? (isOffered(sort) ? sort : 'newest');
  const offered = sortOrders.filter(isOffered);
  return (
    <Menu
      label="Order"
      trigger={
        <Button kind="bare" iconAfter="down" aria-label={`Order: ${orderWords[shown]}`}>
          {orderWords[shown]}
        </Button>
      }
    >
      {offered.map((order) => (
        <MenuItem key={order} words={orderWords[order]} isChosen={order === shown} onAction={() => choose(order)} />
      ))}
    </Menu>
  );
}
