import type { TableCell } from './annotation-rows.ts';
import { printable } from './printable.ts';
import { xmlAttribute, xmlText } from './xml-text.ts';
import type { ZippedFile } from './zip-pieces.ts';

/** A column of a sheet: the words at its head, its width in characters, and whether its texts are shown on several lines. */
export interface SheetColumn {
  readonly title: string;
  readonly width: number;
  readonly wraps: boolean;
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const formats = 'http://schemas.openxmlformats.org';
const sheetPath = 'xl/worksheets/sheet1.xml';
/** Excel takes a file with a longer text for damaged. */
const longestText = 32_767;
/** The first day whose number all spreadsheets agree on: Excel counts a 29 February 1900. */
const firstDay = Date.UTC(1900, 2, 1);
const dayLength = 86_400_000;
/** Of a line, in points. */
const lineHeight = 15;
/** A row is no higher, so that others are in sight. */
const mostLines = 12;
/** What the moment 0 is as the number of a day. */
const epochDay = 25_569;

/** The places of the styles below. A text is formatted as one, so that it stays one when somebody edits it. */
const styles = { text: 1, head: 2, day: 3, moment: 4, wrapped: 5 } as const;

/**
 * The files of a workbook (ECMA-376) with one sheet, whose head stays in sight and filters its rows. It is written row by row, with its texts in their
 * cells, so that memory does not grow with it, and so that no text is looked up by its words.
 */
export function workbookFiles(
  name: string,
  columns: readonly SheetColumn[],
  rows: AsyncIterable<string>,
): readonly ZippedFile[] {
  return [
    { name: '[Content_Types].xml', pieces: [contentTypes] },
    { name: '_rels/.rels', pieces: [relationships('officeDocument', 'xl/workbook.xml')] },
    { name: 'xl/workbook.xml', pieces: [workbook(name)] },
    {
      name: 'xl/_rels/workbook.xml.rels',
      pieces: [relationships('worksheet', 'worksheets/sheet1.xml', 'styles', 'styles.xml')],
    },
    { name: 'xl/styles.xml', pieces: [styleSheet] },
    { name: sheetPath, pieces: sheet(columns, rows) },
  ];
}

/** A row of the sheet, by its number from 1 (which is the head’s), as high as its texts that are shown on several lines. */
export function sheetRow(number: number, cells: readonly TableCell[], columns: readonly SheetColumn[]): string {
  const written = cells.map((cell, at) => sheetCell(`${letters(at)}${number}`, cell, columns[at]?.wraps === true));
  const lines = cells.map((cell, at) => linesOf(cell, columns[at]));
  const height = Math.max(1, ...lines) * lineHeight;
  return `<row r="${number}"${height === lineHeight ? '' : ` ht="${height}"`}>${written.join('')}</row>`;
}

/** So many lines a text takes, roughly: spreadsheets do not all work out the heights of rows when they open a file. */
function linesOf(cell: TableCell, column: SheetColumn | undefined): number {
  if (typeof cell !== 'string' || column?.wraps !== true) return 1;
  let lines = 0;
  for (const line of cell.slice(0, column.width * mostLines).split('\n')) {
    const wide = line.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
    lines += Math.max(1, Math.ceil((line.length + wide) / column.width));
  }
  return Math.min(lines, mostLines);
}

async function* sheet(columns: readonly SheetColumn[], rows: AsyncIterable<string>): AsyncGenerator<string> {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const head = columns.map(({ title }, at) => textCell(`${letters(at)}1`, title, styles.head)).join('');
  yield `${xml}<worksheet xmlns="${formats}/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData><row r="1">${head}</row>`;
  let last = 1;
  for await (const row of rows) {
    last += 1;
    yield row;
  }
  yield `</sheetData><autoFilter ref="A1:${letters(columns.length - 1)}${last}"/></worksheet>`;
}

function sheetCell(place: string, cell: TableCell, wraps: boolean): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return textCell(place, cell, wraps ? styles.wrapped : styles.text);
  if (cell.at < firstDay) return textCell(place, cell.written, styles.text);
  return `<c r="${place}" s="${styles[cell.kind]}"><v>${cell.at / dayLength + epochDay}</v></c>`;
}

/** A text is never a formula here, whatever it begins with. */
function textCell(place: string, text: string, style: number): string {
  const whole = printable(text.replace(/\r\n?/gu, '\n')).toWellFormed();
  const short = whole.length > longestText ? `${whole.slice(0, longestText - 1).toWellFormed()}…` : whole;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(unescaped(short))}</t></is></c>`;
}

/** Spreadsheets read `_x000D_` in a text as the character of that number, unless its first line is written so itself. */
function unescaped(text: string): string {
  return text.replace(/_(?=x[\da-f]{4}_)/giu, '_x005F_');
}

/** 0 → `A`, 26 → `AA`. */
function letters(column: number): string {
  return `${column >= 26 ? letters(Math.floor(column / 26) - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}

const contentTypes = `${xml}<Types xmlns="${formats}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/${sheetPath}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`;

/** The parts that a part is made of: pairs of what each is and where it lies. */
function relationships(...pairs: readonly string[]): string {
  const written: string[] = [];
  for (let at = 0; at < pairs.length; at += 2)
    written.push(
      `<Relationship Id="rId${at / 2 + 1}" Type="${formats}/officeDocument/2006/relationships/${pairs[at]}" Target="${pairs[at + 1]}"/>`,
    );
  return `${xml}<Relationships xmlns="${formats}/package/2006/relationships">${written.join('')}</Relationships>`;
}

function workbook(name: string): string {
  return `${xml}<workbook xmlns="${formats}/spreadsheetml/2006/main" xmlns:r="${formats}/officeDocument/2006/relationships"><sheets><sheet name="${xmlAttribute(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

/** A cell by the number of its format and how it is aligned, as one of the styles above. */
function cellStyle(format: number, font: number, alignment: string): string {
  return `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top"${alignment}/></xf>`;
}

const cellStyles = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  cellStyle(49, 0, ''),
  cellStyle(49, 1, ''),
  cellStyle(164, 0, ' horizontal="left"'),
  cellStyle(165, 0, ' horizontal="left"'),
  cellStyle(49, 0, ' wrapText="1"'),
];
const styleSheet = `${xml}<styleSheet xmlns="${formats}/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cellStyles.length}">${cellStyles.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
