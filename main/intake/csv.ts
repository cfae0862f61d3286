import Papa from 'papaparse';
import { decodeText } from './charset.ts';

/** One row of a table in CSV (RFC 4180, and its kin with semicolons or tabs). */
export interface CsvRow {
  /** Its place among the rows below the header, from 1. */
  readonly number: number;
  /** What stands in a column, by its header in any case, without white space around it; empty where there is none. */
  readonly cell: (column: string) => string;
  /** Whether a quotation mark in it is never closed, so that its end is not known. */
  readonly isBroken: boolean;
}

const delimiters = [',', ';', '\t'] as const;
/** How much of a file is looked at for its header. */
const headerLength = 16_384;
/** Rows parsed in one go: the whole table is never held. */
const rowsAtOnce = 2000;

interface Layout {
  readonly delimiter: string;
  readonly newline: '\n' | '\r\n' | '\r';
  /** The headers, in lower case. */
  readonly columns: readonly string[];
}

/** Whether a text begins with the header row of a table that has all of these columns (in lower case). */
export function hasColumns(start: string, columns: readonly string[]): boolean {
  return layoutOf(start, columns) !== null;
}

/** The rows below the header of a table that has these columns; none where it has not. Blank lines are passed over. */
export function* csvRows(bytes: Uint8Array, columns: readonly string[]): Generator<CsvRow> {
  const text = decodeText(bytes).replace(/^\uFEFF?\s+/, '');
  const layout = layoutOf(text, columns);
  if (layout === null) return;
  let at = 0;
  let number = 0;
  let isHeader = true;
  while (at < text.length) {
    const { data, errors, meta } = parse(text.slice(at), layout, rowsAtOnce);
    const broken = new Set(errors.map(({ row }) => row));
    for (const [index, cells] of data.entries()) {
      if (isHeader) {
        isHeader = false;
        continue;
      }
      if (cells.every((cell) => cell.trim() === '')) continue;
      number += 1;
      yield rowOf(number, cells, layout.columns, broken.has(index));
    }
    if (meta.cursor <= 0 || !meta.truncated) return;
    at += meta.cursor;
  }
}

function rowOf(number: number, cells: readonly string[], columns: readonly string[], isBroken: boolean): CsvRow {
  return {
    number,
    cell: (column) => {
      const index = columns.indexOf(column.toLowerCase());
      return (index < 0 ? undefined : cells[index])?.trim() ?? '';
    },
    isBroken,
  };
}

function layoutOf(text: string, wanted: readonly string[]): Layout | null {
  const start = text.slice(0, headerLength);
  // Only a header of every name that is wanted is worth parsing: most files are none.
  const lower = start.toLowerCase();
  if (!wanted.every((column) => lower.includes(column))) return null;
  for (const delimiter of delimiters) {
    const newline = newlineOf(start);
    const [first] = parse(start, { delimiter, newline }, 1).data;
    const columns = (first ?? []).map((column) =>
      column
        .replace(/^\uFEFF/, '')
        .trim()
        .toLowerCase(),
    );
    if (wanted.every((column) => columns.includes(column))) return { delimiter, newline, columns };
  }
  return null;
}

/** As the header ends; a quoted cell below may hold line ends of another kind. */
function newlineOf(start: string): Layout['newline'] {
  const end = /\r\n?|\n/.exec(start)?.[0];
  return end === '\r\n' || end === '\r' ? end : '\n';
}

function parse(text: string, { delimiter, newline }: Omit<Layout, 'columns'>, preview: number) {
  // Its fast mode splits the whole text for the few rows that are asked for.
  return Papa.parse<string[]>(text, { delimiter, newline, preview, fastMode: false });
}
