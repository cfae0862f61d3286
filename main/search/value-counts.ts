import type { Database } from 'better-sqlite3';
import { foldName } from '../archive/fold-name.ts';
import type { FacetColumns } from './facet-columns.ts';

/** What the articles of the whole archive are counted by. */
export type CountedKind = 'outlet' | 'author' | 'tag' | 'dossier' | 'lang' | 'format' | 'year';

/** A value and how many articles outside the trash have it. */
export interface CountedValue {
  readonly text: string;
  readonly count: number;
}

interface Names {
  nameOf(number: number): string;
  knownNumberOf(name: string): number;
}

/** How many articles of the archive have each outlet, author, tag and the like, from the columns of the facets. */
export class ValueCounts {
  readonly #columns: FacetColumns;
  readonly #names: Readonly<Record<CountedKind, Names>>;
  readonly #known = new Map<CountedKind, Uint32Array>();
  #knownAt = -1;
  #isComplete = false;

  constructor(db: Database, columns: FacetColumns) {
    this.#columns = columns;
    this.#names = {
      outlet: columns.outletNames,
      author: columns.authorNames,
      lang: columns.languageNames,
      format: columns.formatNames,
      tag: columns.tagNames,
      dossier: dossierNames(db),
      year: { nameOf: (year) => String(year).padStart(4, '0'), knownNumberOf: Number },
    };
  }

  /** Follows what has changed, a few milliseconds of it at the most. */
  follow(): void {
    this.#isComplete = !this.#columns.step();
    if (this.#columns.reached !== this.#knownAt) this.#known.clear();
    this.#knownAt = this.#columns.reached;
    // What is put into dossiers changes no article.
    this.#known.delete('dossier');
  }

  /** Whether all articles are counted by now. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** How many articles have a value, as far as changes are followed. */
  countOf(kind: CountedKind, text: string): number {
    return this.#counts(kind)[this.#names[kind].knownNumberOf(text)] ?? 0;
  }

  /** The values that articles have, those of most articles first. */
  most(kind: CountedKind, limit: number): readonly CountedValue[] {
    const counts = this.#counts(kind);
    const numbers: number[] = [];
    for (let number = 1; number < counts.length; number += 1) if ((counts[number] ?? 0) > 0) numbers.push(number);
    return numbers
      .toSorted((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0))
      .slice(0, limit)
      .map((number) => ({ text: this.#names[kind].nameOf(number), count: counts[number] ?? 0 }));
  }

  #counts(kind: CountedKind): Uint32Array {
    const known = this.#known.get(kind);
    if (known !== undefined) return known;
    const counts = this.#count(kind);
    // 0 stands for none.
    counts[0] = 0;
    this.#known.set(kind, counts);
    return counts;
  }

  #count(kind: CountedKind): Uint32Array {
    const columns = this.#columns;
    switch (kind) {
      case 'outlet':
        return columns.outletNames.merged(
          countsOf(columns.outlets.values, columns.kept.values, columns.outletNames.size, 1),
        );
      case 'lang':
        return countsOf(columns.languages.values, columns.kept.values, columns.languageNames.size, 1);
      case 'format':
        return countsOf(columns.formats.values, columns.kept.values, columns.formatNames.size, 1);
      case 'year':
        return countsOf(columns.days.values, columns.kept.values, 10_000, 10_000);
      case 'author':
        return columns.authorNames.merged(columns.authors.count(this.#isKept()));
      case 'tag':
        return columns.tagNames.merged(columns.tags.count(this.#isKept()));
      case 'dossier':
        columns.followDossiers();
        return columns.dossiers.count(this.#isKept());
    }
  }

  #isKept(): Uint8Array {
    return Uint8Array.from(this.#columns.kept.values);
  }
}

/** How many of the articles kept have each number, of those that a column has times `unit`. */
function countsOf(column: Uint32Array, kept: Uint32Array, size: number, unit: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (let article = 0; article < kept.length; article += 1) {
    if (kept[article] !== 1) continue;
    const value = Math.floor((column[article] ?? 0) / unit);
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

function dossierNames(db: Database): Names {
  const name = db.prepare<[number], string>(/* sql */ `SELECT name FROM main.dossiers WHERE number = ?`).pluck();
  const number = db
    .prepare<[string], number>(/* sql */ `SELECT number FROM main.dossiers WHERE folded = ? AND deleted_at IS NULL`)
    .pluck();
  return { nameOf: (of) => name.get(of) ?? '', knownNumberOf: (of) => number.get(foldName(of)) ?? 0 };
}
