import { facetNames, type FacetName } from '../../preload/contract/facets.ts';
import { useState } from 'react';

const key = 'aide.facets';
const atFirst: readonly FacetName[] = ['outlet'];

/** The facets whose values are shown, as they were left on this computer, and the way to unfold one or fold it away. */
export function useUnfoldedFacets(): readonly [ReadonlySet<FacetName>, (name: FacetName) => void] {
  const [unfolded, setUnfolded] = useState<ReadonlySet<FacetName>>(() => new Set(readNames(localStorage.getItem(key))));
  const toggle = (name: FacetName): void => {
    const next = new Set(unfolded);
    if (!next.delete(name)) next.add(name);
    localStorage.setItem(key, [...next].join(' '));
    setUnfolded(next);
  };
  return [unfolded, toggle];
}

/** The facets named in a text, which may be anything; those unfolded at first where nothing was stored. */
export function readNames(stored: string | null): readonly FacetName[] {
  if (stored === null) return atFirst;
  const words = stored.split(' ');
  return facetNames.filter((name) => words.includes(name));
}
