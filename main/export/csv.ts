import { tableColumns, tableRows, type TableCell } from './annotation-rows.ts';
import { csvRows, type Cell } from './csv-rows.ts';
import type { ExportArticle } from './export-job.ts';
import type { OneFile } from './write-one-file.ts';

/** A table in CSV after RFC 4180, UTF-8 with a byte order mark: a row for each annotation, and for each article without any. */
export const csv: OneFile = { stem: 'Aide-memoire annotations', ending: '.csv', pieces };

async function* pieces(items: AsyncIterable<ExportArticle>): AsyncGenerator<string> {
  yield csvRows([tableColumns]);
  for await (const item of items) yield csvRows(tableRows(item).map((row) => row.map(written))).slice(1);
}

function written(cell: TableCell): Cell {
  return cell !== null && typeof cell === 'object' ? cell.written : cell;
}
