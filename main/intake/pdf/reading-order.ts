import { isRightToLeft, joinRows, type TextLine } from './page-lines.ts';

/** Columns in columns in columns end somewhere. */
const deepest = 12;
/** Fewer rows than this on either side are no columns. */
const fewestRows = 3;
/** A column of prose is at least so many letters' heights wide; what is narrower on both sides is a table. */
const narrowestColumn = 12;
/** How finely gutters are looked for, in points. */
const step = 2;
const widestPage = 5000;
/** A page of a newspaper has some 1,500; what has more is drawn of letters. */
const mostLines = 5000;

/**
 * The lines of a page in the order they are read, as regions of one column each: columns from their side of the script on, what
 * spans them in its place; rows of tables stay rows.
 */
export function readingOrder(lines: readonly TextLine[]): TextLine[][] {
  const isRtl = isRightToLeft(lines.map(({ text }) => text).join(''));
  return order(lines, isRtl, 0);
}

function order(lines: readonly TextLine[], isRtl: boolean, depth: number): TextLine[][] {
  const gutter = depth < deepest && lines.length <= mostLines ? gutterOf(lines) : undefined;
  if (gutter === undefined) return lines.length === 0 ? [] : [joinRows(lines)];
  const regions: TextLine[][] = [];
  let spanning: TextLine[] = [];
  const endSpanning = (): void => {
    if (spanning.length > 0) regions.push(joinRows(spanning));
    spanning = [];
  };
  for (const band of bandsOf(lines, gutter)) {
    const left = band.filter(({ right }) => right <= gutter);
    const right = band.filter((line) => !left.includes(line));
    if (crosses(band[0], gutter) || !areColumns(left, right)) {
      spanning.push(...band);
      continue;
    }
    endSpanning();
    const [first, second] = isRtl ? [right, left] : [left, right];
    regions.push(...order(first, isRtl, depth + 1), ...order(second, isRtl, depth + 1));
  }
  endSpanning();
  return regions;
}

function crosses(line: TextLine | undefined, gutter: number): boolean {
  return line !== undefined && line.left < gutter && line.right > gutter;
}

/** Lines from top to bottom, in runs that cross the gutter and runs that do not. */
function bandsOf(lines: readonly TextLine[], gutter: number): TextLine[][] {
  const bands: TextLine[][] = [];
  let wasCrossing: boolean | undefined;
  for (const line of lines.toSorted((one, other) => one.y - other.y)) {
    const isCrossing = crosses(line, gutter);
    if (isCrossing === wasCrossing) bands.at(-1)?.push(line);
    else bands.push([line]);
    wasCrossing = isCrossing;
  }
  return bands;
}

/** Where most rows are parted, when what stands on its sides is columns; undefined where nothing parts them. */
function gutterOf(lines: readonly TextLine[]): number | undefined {
  const counts = new Map<number, number>();
  const rows = lines.toSorted((one, other) => one.y - other.y);
  rows.forEach((line, index) => {
    // The neighbour on the right stands in about the same row; a page has few columns.
    const near = rows.slice(Math.max(0, index - 10), index + 10);
    const next = near
      .filter((other) => other.left > line.right && Math.abs(other.y - line.y) < Math.max(line.size, other.size) * 1.2)
      .reduce((least, { left }) => Math.min(least, left), Infinity);
    if (!Number.isFinite(next) || next - line.right < 0.6 * line.size || next > widestPage) return;
    for (let x = Math.ceil(line.right / step); x * step < next; x++) counts.set(x, (counts.get(x) ?? 0) + 1);
  });
  const [most] = [...counts].toSorted(([one, count], [other, otherCount]) => otherCount - count || one - other);
  if (most === undefined || most[1] < fewestRows) return undefined;
  // The middle of the widest stretch that parts as many rows.
  let last = most[0];
  while (counts.get(last + 1) === most[1]) last += 1;
  const gutter = ((most[0] + last) / 2) * step;
  const crossing = lines.filter((line) => crosses(line, gutter)).length;
  if (crossing > lines.length - 2 * fewestRows) return undefined;
  const isParted = bandsOf(lines, gutter).some((band) => {
    const left = band.filter(({ right }) => right <= gutter);
    return (
      !crosses(band[0], gutter) &&
      areColumns(
        left,
        band.filter((line) => !left.includes(line)),
      )
    );
  });
  return isParted ? gutter : undefined;
}

function areColumns(left: readonly TextLine[], right: readonly TextLine[]): boolean {
  if (left.length < fewestRows || right.length < fewestRows) return false;
  return Math.max(medianWidth(left), medianWidth(right)) >= narrowestColumn;
}

/** In letters' heights. */
function medianWidth(lines: readonly TextLine[]): number {
  const widths = lines.map((line) => (line.right - line.left) / line.size).toSorted((one, other) => one - other);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}
