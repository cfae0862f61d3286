import type { FacetName, HistogramBar, HistogramUnit } from '../../preload/contract/facets.ts';
import { publishedOn } from '../ui/dates.ts';

/** What facets are called. */
export const facetTitles: Readonly<Record<FacetName, string>> = {
  outlet: 'Outlet',
  year: 'Year',
  month: 'Month',
  language: 'Language',
  author: 'Author',
  tag: 'Tag',
  dossier: 'Dossier',
  annotated: 'Annotations',
  format: 'Original',
};

/** The fields of the query language for the facets whose values are names. */
export const facetFields: Readonly<Partial<Record<FacetName, string>>> = {
  outlet: 'outlet',
  author: 'author',
  tag: 'tag',
  dossier: 'dossier',
};

const languages = new Intl.DisplayNames(undefined, { type: 'language' });

/** A value of a facet as a person reads it. */
export function valueWords(name: FacetName, value: string): string {
  switch (name) {
    case 'language':
      return languageWords(value);
    case 'month':
      return publishedOn(value);
    case 'annotated':
      return value === 'yes' ? 'Annotated' : 'Not annotated';
    case 'format':
      return value.toUpperCase();
    case 'outlet':
    case 'year':
    case 'author':
    case 'tag':
    case 'dossier':
      return value;
  }
}

/** The time of a bar as a person reads it. */
export function barWords(unit: HistogramUnit, { from, before }: HistogramBar): string {
  if (unit === 'decade' || unit === 'century') return `${Number(from)}–${Number(before ?? 10_000) - 1}`;
  return publishedOn(from);
}

/** The time of some bars in a row as a person reads it. */
export function rangeWords(unit: HistogramUnit, bars: readonly HistogramBar[]): string {
  const [first, last] = [bars[0], bars.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (bars.length === 1 || unit === 'decade' || unit === 'century') {
    return barWords(unit, { ...first, before: last.before });
  }
  return `${barWords(unit, first)} – ${barWords(unit, last)}`;
}

function languageWords(tag: string): string {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
