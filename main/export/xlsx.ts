import type { TableRows } from '../../preload/contract/exports.ts';
import { exportTables, type ExportTable } from './annotation-rows.ts';
import type { ExportArticle } from './export-job.ts';
import { sheetRow, workbookFiles, type SheetColumn } from './workbook.ts';
import type { OneFile } from './write-one-file.ts';
import { zipPieces } from './zip-pieces.ts';

/** The same table as in CSV as a workbook for Excel, LibreOffice and Numbers, with dates that are dates. */
export function xlsx(rows: TableRows = 'annotations'): OneFile {
  const table = exportTables[rows];
  const columns = table.columns.map(sheetColumn);
  return {
    stem: `Aide-memoire ${rows}`,
    ending: '.xlsx',
    pieces: (items) => zipPieces(workbookFiles(table.name, columns, rowsIn(table, columns, items))),
  };
}

/** In characters, where it is not the usual width. */
const widths: Readonly<Record<string, number>> = {
  headline: 48,
  translated_headline: 48,
  outlet: 24,
  author: 24,
  address: 32,
  article_tags: 24,
  dossiers: 24,
  annotation_tags: 24,
  citation: 48,
  quote: 64,
  note: 48,
  filed: 17,
  made: 17,
  changed: 17,
};

/** Texts that are read where they stand. */
const wrapped: ReadonlySet<string> = new Set(['headline', 'translated_headline', 'quote', 'note']);

function sheetColumn(name: string): SheetColumn {
  return {
    title: `${name.slice(0, 1).toUpperCase()}${name.slice(1).replaceAll('_', ' ')}`,
    width: widths[name] ?? 14,
    wraps: wrapped.has(name),
  };
}

async function* rowsIn(
  { rowsOf }: ExportTable,
  columns: readonly SheetColumn[],
  items: AsyncIterable<ExportArticle>,
): AsyncGenerator<string> {
  let number = 1;
  for await (const item of items) {
    for (const row of rowsOf(item)) yield sheetRow((number += 1), row, columns);
  }
}
