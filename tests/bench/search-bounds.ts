import type { SearchReport } from './search-bench.ts';

/** A figure beside the most it may be. */
export interface Bound {
  readonly what: string;
  readonly measured: number;
  readonly most: number;
}

/** What is promised of search among up to 1,000,000 articles. */
export function growthBounds({ articles, searchMs }: SearchReport): readonly Bound[] {
  return [{ what: `first page of ${articles.toLocaleString('en')} p95, ms`, measured: searchMs.p95, most: 300 }];
}

/** What is promised of search among up to 100,000 articles. */
export function searchBounds(report: SearchReport): readonly Bound[] {
  const { searchMs, floorMs, withFacetsMs, suggestMs, textBytes, indexBytes } = report;
  return [
    { what: 'first page p95, ms', measured: searchMs.p95, most: 50 },
    { what: 'first page p95, of bare FTS5', measured: searchMs.p95 / floorMs.p95, most: 1.5 },
    { what: 'with facets and histogram p95, ms', measured: withFacetsMs.p95, most: 120 },
    { what: 'suggestions p95, ms', measured: suggestMs.all.p95, most: 30 },
    { what: 'indexing, of bare FTS5', measured: report.indexingMs / report.floorIndexingMs, most: 2 },
    { what: 'index, of the text', measured: indexBytes / textBytes, most: 1.2 },
    { what: 'archive process, MB', measured: report.memoryMB.archive, most: 350 },
    { what: 'first list, ms', measured: report.firstListMs, most: 2_000 },
  ];
}

/** Whether all of them hold. */
export function areHeld(bounds: readonly Bound[]): boolean {
  return bounds.every(({ measured, most }) => measured <= most);
}

/** A line for each figure, saying whether it holds. */
export function boundLines(bounds: readonly Bound[]): string {
  return bounds
    .map(({ what, measured, most }) => {
      const figure = measured.toFixed(measured < 10 ? 2 : 0);
      return `${measured <= most ? 'held  ' : 'MISSED'}  ${what.padEnd(36)}${figure.padStart(8)}  at most ${most}\n`;
    })
    .join('');
}
