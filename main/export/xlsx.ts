import type { TableRows } from '../../preload/contract/exports.ts';
import { exportTables, type ExportTable } from './annotation-rows.ts';
import type { ExportArticle } from './export-job.ts';
import { sheetRow, workbookFiles, type SheetColumn } from './workbook.ts';
import type { OneFile } from './write-one-file.ts';
import { zipPieces } from './zip-pieces.ts';

/** The same table as in CSV as a workbook for Excel, LibreOffice and Numbers, with dates that are dates. */
export function xlsx(rows: TableRows = 'annotations'): OneFile {
  const table = exportTables[rows];
  return {
    stem: `Aide-memoire ${rows}`,
    ending: '.xlsx',
    pieces: (items) => zipPieces(workbookFiles(table.name, table.columns.map(sheetColumn), rowsIn(table, items))),
  };
}

/** In characters, where it is not the usual width. */
const widths: Readonly<Record<string, number>> = {
  headline: 48,
  outlet: 24,
  author: 24,
  address: 32,
  citation: 48,
  quote: 64,
  note: 48,
  filed: 17,
  made: 17,
  changed: 17,
};

function sheetColumn(name: string): SheetColumn {
  return {
    title: `${name.slice(0, 1).toUpperCase()}${name.slice(1).replaceAll('_', ' ')}`,
    width: widths[name] ?? 14,
  };
}

async function* rowsIn({ rowsOf }: ExportTable, items: AsyncIterable<ExportArticle>): AsyncGenerator<string> {
  let number = 1;
  for await (const item of items) {
    for (const row of rowsOf(item)) yield sheetRow((number += 1), row);
  }
}
