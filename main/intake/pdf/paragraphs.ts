import { isRightToLeft, isUnspaced, type TextLine } from './page-lines.ts';
import type { PdfPage } from './running-lines.ts';

/** A paragraph or a heading of a PDF. */
export interface PdfParagraph {
  readonly text: string;
  /** Of its letters, in points. */
  readonly size: number;
  /** The page it begins on, from 0. */
  readonly page: number;
  /** Where its lines stand. */
  readonly lines: readonly PlacedLine[];
}

/** A line of a paragraph, and its page from 0. */
export interface PlacedLine extends Pick<TextLine, 'left' | 'right' | 'y' | 'size'> {
  readonly page: number;
}

interface Open {
  /** Its lines, each with what parts it from the next; put together at the end, since a text that grows is copied whole. */
  readonly pieces: string[];
  length: number;
  readonly size: number;
  readonly page: number;
  readonly lines: PlacedLine[];
  last: TextLine;
  /** Whether its last line reached the end of its column. */
  isFull: boolean;
}

const sentenceEnd = /[.!?:;。！？؟…]["'”’»)\]]*(?:\[\d+\])?$/;
const bullet = /^(?:[•·▪◦‣●■□–—*]|\(?\d{1,2}[.)])\s/;

/** The paragraphs of pages whose lines are in reading order; words parted at the end of a line are whole again. */
export function paragraphsOfPages(pages: readonly PdfPage[]): PdfParagraph[] {
  const words = wordsOf(pages);
  const done: PdfParagraph[] = [];
  let open: Open | null = null;
  const end = (): void => {
    const text = open?.pieces.join('') ?? '';
    // Dots, rules and bullets alone are drawing, not text.
    if (open !== null && /[\p{L}\p{N}]/u.test(text)) {
      const { size, page, lines } = open;
      done.push({ text, size, page, lines });
    }
    open = null;
  };
  for (const [number, page] of pages.entries()) {
    for (const region of page.regions) {
      const column = columnOf(region);
      for (const [index, line] of region.entries()) {
        const { left, right, y, size } = line;
        const placed: PlacedLine = { left, right, y, size, page: number };
        const goesOn = open !== null && (index === 0 ? continues(open, line) : !begins(open, line, column));
        if (open === null || !goesOn) {
          end();
          const { text } = line;
          open = {
            pieces: [text],
            length: text.length,
            size,
            page: number,
            lines: [placed],
            last: line,
            isFull: isFull(line, column),
          };
        } else {
          const before = joint(open.last.text, line.text, words);
          open.pieces.splice(-1, 1, before, line.text);
          open.length += line.text.length;
          open.lines.push(placed);
          open.last = line;
          open.isFull = isFull(line, column);
        }
      }
    }
  }
  end();
  return done;
}

interface Column {
  readonly left: number;
  readonly right: number;
  /** From baseline to baseline, in points, by the size of letters. */
  readonly leadings: ReadonlyMap<number, number>;
  readonly isRtl: boolean;
}

function columnOf(region: readonly TextLine[]): Column {
  const steps = new Map<number, number[]>();
  region.forEach((line, index) => {
    const step = line.y - (region[index - 1]?.y ?? line.y);
    const isText = step > 0 && step < 1.8 * line.size && isSameSize(line.size, region[index - 1]?.size ?? 0);
    if (isText) steps.set(Math.round(line.size), [...(steps.get(Math.round(line.size)) ?? []).slice(-400), step]);
  });
  return {
    left: region.reduce((least, { left }) => Math.min(least, left), Infinity),
    right: region.reduce((most, { right }) => Math.max(most, right), -Infinity),
    leadings: new Map([...steps].map(([size, some]) => [size, usual(some)])),
    isRtl: isRightToLeft(region.map(({ text }) => text).join('')),
  };
}

/** Below the median, since the gaps between paragraphs are steps too. */
function usual(steps: readonly number[]): number {
  return steps.toSorted((one, other) => one - other)[Math.floor(steps.length * 0.3)] ?? 0;
}

function isFull(line: TextLine, { left, right, isRtl }: Column): boolean {
  const room = isRtl ? line.left - left : right - line.right;
  return room < Math.max((right - left) * 0.15, line.size);
}

function isSameSize(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.1 * Math.max(one, other);
}

/** Whether a line of the same column begins a paragraph. */
function begins({ last, size, isFull: wasFull }: Open, line: TextLine, column: Column): boolean {
  if (!isSameSize(size, line.size) || bullet.test(line.text)) return true;
  const step = line.y - last.y;
  const leading = column.leadings.get(Math.round(line.size)) ?? line.size * 1.2;
  if (step > Math.max(leading * 1.35, line.size * 1.05) || step < 0) return true;
  const indent = (one: TextLine): number => (column.isRtl ? column.right - one.right : one.left - column.left);
  if (indent(line) - indent(last) > 0.8 * line.size && indent(line) < 8 * line.size && sentenceEnd.test(last.text))
    return true;
  return !wasFull && sentenceEnd.test(last.text);
}

/** Whether the first line of the next column or page goes on with the paragraph before. */
function continues({ last, length, size, isFull: wasFull }: Open, line: TextLine): boolean {
  if (!isSameSize(size, line.size) || sentenceEnd.test(last.text) || bullet.test(line.text)) return false;
  return /^\p{Ll}/u.test(line.text) || (wasFull && length > 60);
}

/** A line as it stands before the next: with a space, or with its parted word joined as the document writes it elsewhere. */
export function joint(before: string, after: string, words: ReadonlySet<string>): string {
  const parted = /(\p{L}{1,60})[-\u00ad\u2010]$/u.exec(before.slice(-80));
  const rest = /^\p{Ll}+/u.exec(after.slice(0, 80))?.[0];
  if (parted !== null && rest !== undefined) {
    const start = parted[1] ?? '';
    const isCompound = words.has(`${start}-${rest}`.toLowerCase()) && !words.has((start + rest).toLowerCase());
    return isCompound && !before.endsWith('\u00ad') ? before : before.slice(0, -1);
  }
  if (/\p{L}-$/u.test(before.slice(-3)) && /^\p{L}/u.test(after)) return before;
  return isUnspaced(before, after) ? before : `${before} `;
}

function wordsOf(pages: readonly PdfPage[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { regions } of pages) {
    for (const { text } of regions.flat()) {
      for (const [word] of text.matchAll(/\p{L}+(?:-\p{L}+)*(?!-$)/gu)) words.add(word.toLowerCase());
    }
  }
  return words;
}
