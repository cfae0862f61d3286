import type { Database } from 'better-sqlite3';
import type { Facet, FacetName, SearchFacets } from '../../preload/contract/facets.ts';
import type { FacetColumns } from './facet-columns.ts';
import { facetTerm } from './facet-term.ts';
import { histogramOf } from './histogram.ts';
import { turn } from '../archive/turn.ts';

/** How many values of a facet are given. */
export const mostValues = 12;

interface Counted {
  readonly value: string;
  readonly count: number;
}

/** Counts what was found by outlet, year, author and the like, from columns held in memory. */
export class Facets {
  readonly #db: Database;
  readonly #columns: FacetColumns;

  constructor(db: Database, columns: FacetColumns) {
    this.#db = db;
    this.#columns = columns;
  }

  /** Reads the columns some milliseconds at a time, with time between for everything else. */
  async warm(): Promise<void> {
    while (this.#db.open && this.#columns.step()) await turn();
  }

  /** The counts over articles, each numbered once. */
  count(numbers: ArrayLike<number>): Omit<SearchFacets, 'covered'> {
    const columns = this.#columns;
    columns.catchUp();
    const isFound = new Uint8Array(columns.size);
    for (let place = 0; place < numbers.length; place += 1) isFound[numbers[place] ?? 0] = 1;
    const each = (column: Uint32Array, size: number): Uint32Array => countsOf(numbers, column, size);
    const { outletNames, authorNames, tagNames } = columns;
    const [unannotated = 0] = each(columns.annotations.values, 1);
    return {
      facets: [
        facetOf('outlet', outletNames.merged(each(columns.outlets.values, outletNames.size)), outletNames),
        ...facetsOfTime(numbers, columns.days.values),
        facetOf('language', each(columns.languages.values, columns.languageNames.size), columns.languageNames),
        facetOf('author', authorNames.merged(columns.authors.count(isFound)), authorNames),
        facetOf('tag', tagNames.merged(columns.tags.count(isFound)), tagNames),
        facetOf('dossier', columns.dossiers.count(isFound), this.#dossierNames()),
        facet(
          'annotated',
          [
            { value: 'yes', count: numbers.length - unannotated },
            { value: 'no', count: unannotated },
          ].filter(({ count }) => count > 0),
        ),
        facetOf('format', each(columns.formats.values, columns.formatNames.size), columns.formatNames),
      ],
      histogram: histogramOf(numbers, columns.days.values),
      undated: each(columns.days.values, 1)[0] ?? 0,
    };
  }

  #dossierNames(): { readonly nameOf: (number: number) => string } {
    const sql = /* sql */ `SELECT name FROM main.dossiers WHERE number = ?`;
    const read = this.#db.prepare<[number], { name: string }>(sql);
    return { nameOf: (number) => read.get(number)?.name ?? '' };
  }
}

/** How many of the articles have each number below `size` in a column. */
function countsOf(numbers: ArrayLike<number>, column: Uint32Array, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (let place = 0; place < numbers.length; place += 1) {
    const value = column[numbers[place] ?? 0] ?? 0;
    if (value < size) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

/** The facet of some counts by number, of which number 0 stands for none. */
function facetOf(name: FacetName, counts: Uint32Array, names: { nameOf(number: number): string }): Facet {
  const { highest, distinct } = highestOf(counts);
  const values = highest.map((number) => ({ value: names.nameOf(number), count: counts[number] ?? 0 }));
  return facet(
    name,
    values.toSorted((one, other) => other.count - one.count || one.value.localeCompare(other.value)),
    distinct,
  );
}

/** The years that most articles are of, the newest first; and their months, where all are of one year. */
function facetsOfTime(numbers: ArrayLike<number>, days: Uint32Array): readonly Facet[] {
  const years = new Uint32Array(10_000);
  const months = new Uint32Array(100);
  for (let place = 0; place < numbers.length; place += 1) {
    const day = days[numbers[place] ?? 0] ?? 0;
    const year = Math.floor(day / 10_000);
    years[year] = (years[year] ?? 0) + 1;
    if (day > 0) months[Math.floor(day / 100) % 100] = (months[Math.floor(day / 100) % 100] ?? 0) + 1;
  }
  const ofYears = newestFirst(facetOf('year', years, { nameOf: inFourDigits }));
  const [only] = ofYears.values;
  if (only === undefined || ofYears.distinct > 1) return [ofYears];
  const nameOf = (month: number): string => `${only.value}-${String(month).padStart(2, '0')}`;
  return [ofYears, newestFirst(facetOf('month', months, { nameOf }))];
}

function inFourDigits(year: number): string {
  return String(year).padStart(4, '0');
}

function newestFirst({ values, ...rest }: Facet): Facet {
  return { ...rest, values: values.toSorted((one, other) => (one.value < other.value ? 1 : -1)) };
}

/** The numbers of the highest counts, number 0 apart, and how many counts are not naught; of even ones the lowest numbers. */
function highestOf(counts: Uint32Array): { readonly highest: readonly number[]; readonly distinct: number } {
  const highest: number[] = [];
  let distinct = 0;
  for (let number = 1; number < counts.length; number += 1) {
    const count = counts[number] ?? 0;
    if (count === 0) continue;
    distinct += 1;
    let place = highest.length;
    while (place > 0 && (counts[highest[place - 1] ?? 0] ?? 0) < count) place -= 1;
    if (place === mostValues) continue;
    highest.splice(place, 0, number);
    if (highest.length > mostValues) highest.pop();
  }
  return { highest, distinct };
}

function facet(name: FacetName, values: readonly Counted[], distinct = values.length): Facet {
  return { name, values: values.map(({ value, count }) => ({ value, count, term: facetTerm(name, value) })), distinct };
}
