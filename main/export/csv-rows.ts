import { printable } from './printable.ts';

/** A cell of a table; `null` is an empty one. */
export type Cell = string | number | null;

/** Says which encoding follows to spreadsheets, which take it for another without. */
const byteOrderMark = '\uFEFF';

/**
 * Rows as CSV after RFC 4180, in UTF-8 with a byte order mark, every text in quotes. A text that a spreadsheet would take for a
 * formula begins with an apostrophe, and so does one that begins with an apostrophe before such a text, so that `unguarded` can
 * tell what it was. Where decimals have a comma, spreadsheets part cells by semicolons and disregard the quotes of all but the
 * first of a row, so that what follows a semicolon, a tab or a line break in a text begins a cell as well: a formula that calls
 * or fetches something has an apostrophe before it there, too.
 */
export function csvRows(rows: readonly (readonly Cell[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

/** The text of a cell as it is written, quotes around it not counted: without control characters, guarded. */
export function guarded(text: string): string {
  const plain = printable(text).toWellFormed().replace(innerFormula, "$1'");
  return formula.test(plain) ? `'${plain}` : plain;
}

/** What `guarded` was given, but for its control characters. */
export function unguarded(text: string): string {
  const bare = text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
  return bare.replace(guardedFormula, '$1');
}

/** What spreadsheets take for the beginning of a formula, in any width, behind any apostrophes and white space. */
const formula = /^[\s']*[=+\-@\t\n＝＋－＠]/u;

/** What begins a formula behind a sign that may part cells, up to the next one: a name before a bracket, or a bar, which names a program. */
const call = /(?=[=+\-@＝＋－＠][^;\t\n]*(?:[\p{L}\p{N}_.]\(|\|))/u.source;
const parting = /([;\t\n](?:[^\S\t\n]|['"])*)/u.source;
const innerFormula = new RegExp(`${parting}${call}`, 'gu');
const guardedFormula = new RegExp(`${parting}'${call}`, 'gu');

function cellText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? String(cell) : `"${guarded(cell).replaceAll('"', '""')}"`;
}
