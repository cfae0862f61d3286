import { printable } from './printable.ts';

/** A cell of a table; `null` is an empty one. */
export type Cell = string | number | null;

/** Says which encoding follows to spreadsheets, which take it for another without. */
const byteOrderMark = '\uFEFF';

/**
 * Rows as CSV after RFC 4180, in UTF-8 with a byte order mark, every text in quotes. A text that a spreadsheet would take for a
 * formula begins with an apostrophe, and so does one that begins with an apostrophe before such a text, so that `unguarded` can
 * tell what it was. Where decimals have a comma, spreadsheets part cells by semicolons and disregard the quotes of all but the
 * first of a row, so that what follows a semicolon, a tab or a line break in a text begins a cell as well: a formula has an
 * apostrophe before it there, too.
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

/**
 * The sign of a formula behind what may part cells. What follows in the row belongs to it, to the next such place; an item of a list
 * stays as it is where nothing in it could be part of a formula.
 */
const sign = /(?=[=@＝＠＋－]|[+-](?! [^;\t\n(|&=<>*/^"!{]*(?:[;\t\n]|$)))/u.source;
const parting = /([;\t\n](?:[^\S\t\n]|['"])*)/u.source;
const innerFormula = new RegExp(`${parting}${sign}`, 'gu');
const guardedFormula = new RegExp(`${parting}'${sign}`, 'gu');

function cellText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? String(cell) : `"${guarded(cell).replaceAll('"', '""')}"`;
}
