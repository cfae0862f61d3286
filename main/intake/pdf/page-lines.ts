/** A piece of text as a PDF places it, which may be no more than white space: points from the upper left corner of the page, `y` at the baseline. */
export interface TextPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of its letters, in points. */
  readonly size: number;
}

/** A line of text, or the part of one that stands in one column. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** How far above and below its baseline a letter reaches, in its size. */
const above = 0.8;
const below = 0.2;
/** A gap of this many letters' heights parts columns, or may. */
const columnGap = 1;
/** And of so many parts words. */
const wordGap = 0.16;
const openRows = 8;

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g;
const cjk = /[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/;

/** Whether most of a text is written from right to left. */
export function isRightToLeft(text: string): boolean {
  return (text.match(rightToLeft)?.length ?? 0) * 2 > (text.match(/\p{L}/gu)?.length ?? 0);
}

/** Whether two characters stand side by side without a space in Chinese and Japanese. */
export function isUnspaced(before: string, after: string): boolean {
  return cjk.test(before.slice(-1)) && cjk.test(after.slice(0, 1));
}

/** The lines of a page from its pieces, from top to bottom; a row that crosses columns gives one line for each. */
export function linesOf(pieces: readonly TextPiece[]): TextLine[] {
  return rowsOf(pieces).flatMap((row) => splitRow(row));
}

/** Lines of one region that stand side by side as one, with what is between them as a space. */
export function joinRows(lines: readonly TextLine[]): TextLine[] {
  const pieces = lines.map(({ left, right, ...line }): TextPiece => ({ ...line, x: left, width: right - left }));
  return rowsOf(pieces).flatMap((row) => lineOf(row, true) ?? []);
}

function rowsOf(pieces: readonly TextPiece[]): TextPiece[][] {
  const rows: { pieces: TextPiece[]; top: number; bottom: number }[] = [];
  for (const piece of pieces.toSorted((one, other) => one.y - other.y || one.x - other.x)) {
    const top = piece.y - above * piece.size;
    const bottom = piece.y + below * piece.size;
    const row = rows.slice(-openRows).find((one) => {
      const shared = Math.min(one.bottom, bottom) - Math.max(one.top, top);
      return shared > 0.5 * Math.min(one.bottom - one.top, bottom - top);
    });
    if (row === undefined) rows.push({ pieces: [piece], top, bottom });
    else row.pieces.push(piece);
  }
  return rows.map((row) => row.pieces);
}

function splitRow(row: readonly TextPiece[]): TextLine[] {
  const parts: TextPiece[][] = [];
  let blanks: TextPiece[] = [];
  let end = -Infinity;
  for (const piece of row.toSorted((one, other) => one.x - other.x)) {
    if (isBlank(piece)) {
      blanks.push(piece);
      continue;
    }
    if (piece.x - end > columnGap * piece.size) parts.push([piece]);
    else parts.at(-1)?.push(...blanks.splice(0, 20), piece);
    blanks = [];
    end = Math.max(end, piece.x + piece.width);
  }
  return parts.flatMap((part) => lineOf(part, false) ?? []);
}

function isBlank({ text }: TextPiece): boolean {
  return text.trim() === '';
}

/** The pieces of a row as one line, in an array; undefined when there is nothing to be read in them. */
function lineOf(row: readonly TextPiece[], areApart: boolean): TextLine[] | undefined {
  const isRtl = isRightToLeft(row.map(({ text }) => text).join(''));
  const ordered = row.toSorted((one, other) => (isRtl ? other.x + other.width - one.x - one.width : one.x - other.x));
  let text = '';
  let before: TextPiece | undefined;
  for (const piece of ordered) {
    const isSpaced = before !== undefined && !isInitial(before, piece) && (areApart || isApart(before, piece, isRtl));
    if (isSpaced && !isUnspaced(before?.text ?? '', piece.text)) text += ' ';
    text += piece.text;
    before = piece;
  }
  const longest = row.toSorted((one, other) => other.text.trim().length - one.text.trim().length)[0];
  const folded = withLetters(text).replace(/\s+/g, ' ').trim();
  if (longest === undefined || folded === '') return undefined;
  const left = row.reduce((least, { x }) => Math.min(least, x), Infinity);
  const right = row.reduce((most, { x, width }) => Math.max(most, x + width), -Infinity);
  return [{ text: folded, left, right, y: longest.y, size: longest.size }];
}

/** The letters that the shapes of Arabic and Hebrew stand for, as fonts without a table of letters give them. */
function withLetters(text: string): string {
  return text.replace(/[\ufb1d-\ufdff\ufe70-\ufefc]+/g, (shapes) => shapes.normalize('NFKC'));
}

/** A large first letter, set into the lines of its paragraph. */
function isInitial(before: TextPiece, piece: TextPiece): boolean {
  return /^\p{Lu}$/u.test(before.text.trim()) && before.size > 1.6 * piece.size && /^\p{L}/u.test(piece.text);
}

function isApart(before: TextPiece, piece: TextPiece, isRtl: boolean): boolean {
  const gap = isRtl ? before.x - piece.x - piece.width : piece.x - before.x - before.width;
  return gap > wordGap * Math.min(piece.size, before.size);
}
