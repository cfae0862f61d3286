import { tableColumns, tableRows } from './annotation-rows.ts';
import type { ExportArticle } from './export-job.ts';
import { sheetRow, workbookFiles, type SheetColumn } from './workbook.ts';
import type { OneFile } from './write-one-file.ts';
import { zipPieces } from './zip-pieces.ts';

/** The same table as in CSV as a workbook for Excel, LibreOffice and Numbers, with dates that are dates. */
export const xlsx: OneFile = {
  stem: 'Aide-memoire annotations',
  ending: '.xlsx',
  pieces: (items) => zipPieces(workbookFiles('Annotations', columns, rows(items))),
};

/** In characters, where it is not the usual width. */
const widths: Readonly<Partial<Record<(typeof tableColumns)[number], number>>> = {
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

const columns: readonly SheetColumn[] = tableColumns.map((name) => ({
  title: `${name.slice(0, 1).toUpperCase()}${name.slice(1).replaceAll('_', ' ')}`,
  width: widths[name] ?? 14,
}));

async function* rows(items: AsyncIterable<ExportArticle>): AsyncGenerator<string> {
  let number = 1;
  for await (const item of items) {
    for (const row of tableRows(item)) yield sheetRow((number += 1), row);
  }
}
