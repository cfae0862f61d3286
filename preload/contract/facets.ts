/** What the articles of a list are counted by. `month` only where all of them are of one year. */
export const facetNames = [
  'outlet',
  'year',
  'month',
  'language',
  'author',
  'tag',
  'dossier',
  'annotated',
  'format',
] as const;

/** One of the facets above. */
export type FacetName = (typeof facetNames)[number];

/** A value that some articles of a list have: how many, and what to add to the query to see them alone (`null`: nothing says that). */
export interface FacetValue {
  readonly value: string;
  readonly count: number;
  readonly term: string | null;
}

/** The values of a facet that most articles have; `distinct` counts all its values. */
export interface Facet {
  readonly name: FacetName;
  readonly values: readonly FacetValue[];
  readonly distinct: number;
}

/** The time that a bar of a histogram stands for. */
export type HistogramUnit = 'day' | 'month' | 'year' | 'decade' | 'century';

/** How many articles were published from the first day of `from` until the day before `before`, both as the query language writes dates. */
export interface HistogramBar {
  readonly from: string;
  /** `null` where no later date can be written. */
  readonly before: string | null;
  readonly count: number;
}

/** Articles over time, from the first to the last, without gaps. */
export interface Histogram {
  readonly unit: HistogramUnit;
  readonly bars: readonly HistogramBar[];
}

/** Everything counted over all articles that a query finds on a shelf. `histogram` is `null` where no date is known. */
export interface SearchFacets {
  readonly facets: readonly Facet[];
  readonly histogram: Histogram | null;
  /** How many of the articles have no known date. */
  readonly undated: number;
  /** The share (0–1) of the archive that the index holds just now. */
  readonly covered: number;
}
