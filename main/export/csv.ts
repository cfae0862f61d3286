import type { TableRows } from '../../preload/contract/exports.ts';
import { exportTables, type TableCell } from './annotation-rows.ts';
import { csvRows, type Cell } from './csv-rows.ts';
import type { OneFile } from './write-one-file.ts';

/** A table in CSV after RFC 4180, UTF-8 with a byte order mark: a row for each annotation and each article without any, or for each article. */
export function csv(rows: TableRows = 'annotations'): OneFile {
  const { columns, rowsOf } = exportTables[rows];
  return {
    stem: `Aide-memoire ${rows}`,
    ending: '.csv',
    async *pieces(items) {
      yield csvRows([columns]);
      for await (const item of items) yield csvRows(rowsOf(item).map((row) => row.map(written))).slice(1);
    },
  };
}

function written(cell: TableCell): Cell {
  return cell !== null && typeof cell === 'object' ? cell.written : cell;
}
