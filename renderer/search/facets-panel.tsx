import type { SearchFacets } from '../../preload/contract/facets.ts';
import { FacetGroup } from './facet-group.tsx';
import { facetFields } from './facet-words.ts';
import { termsOf } from './query-terms.ts';
import { useUnfoldedFacets } from './unfolded-facets.ts';
import './facets-panel.css';

/** What was found, counted by outlet, author and the like; choosing a value adds it to `query`, choosing it again takes it out. */
export function FacetsPanel({
  id,
  facets,
  query,
  total,
  onUse,
}: {
  readonly id: string;
  readonly facets: SearchFacets['facets'];
  readonly query: string;
  /** How many articles were counted. */
  readonly total: number;
  /** Told when a value is pressed. */
  readonly onUse: () => void;
}) {
  const shown = facets.filter(
    ({ name, values }) => values.length > 0 || termsOf(query, facetFields[name] ?? '').length > 0,
  );
  const [unfolded, toggle] = useUnfoldedFacets();
  return (
    <section id={id} className="facets" aria-label="Facets">
      {shown.length === 0 && <p className="facets-none">There is nothing to count here.</p>}
      {shown.map((facet) => (
        <FacetGroup
          key={facet.name}
          facet={facet}
          query={query}
          total={total}
          isUnfolded={unfolded.has(facet.name)}
          onUse={onUse}
          onToggle={() => toggle(facet.name)}
        />
      ))}
    </section>
  );
}
