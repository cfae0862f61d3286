import type { TextLine } from './page-lines.ts';

/** A page with its lines, in regions in reading order. */
export interface PdfPage {
  /** In points. */
  readonly height: number;
  readonly regions: readonly (readonly TextLine[])[];
}

/** Headers and footers stand within this share of the page's height from its edge. */
const margin = 0.12;
const pageNumber =
  /^[-–—|\s]*(?:(?:page|p\.|seite|s\.|página|pág\.|pagina|strona|стр\.?|страница|صفحة|第)\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:\/|of|von|de|di|sur|z|из|من)\s*\d{1,4})?\s*页?[-–—|\s]*$/i;
const webAddress = /^(https?:\/\/\S+?)(?:\s+\d{1,4}\/\d{1,4})?$/;
/** What browsers print above a page: when it was printed, and its title. */
const printDate = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}:\d\d(?:\s*[AP]M)?(?=\s|$)/i;

/** Pages without what repeats at their edges and without page numbers, and the address that a browser printed there. */
export function withoutRunningLines(pages: readonly PdfPage[]): {
  readonly pages: readonly PdfPage[];
  readonly address: string | null;
} {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = new Set(
      page.regions
        .flat()
        .filter((line) => isAtEdge(line, page))
        .map(keyOf),
    );
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  let address: string | null = null;
  const isRunning = (line: TextLine, page: PdfPage): boolean => {
    if (!isAtEdge(line, page)) return false;
    const printed = webAddress.exec(line.text)?.[1];
    if (printed !== undefined && line.y > page.height / 2) {
      address ??= printed;
      return true;
    }
    if (printDate.test(line.text) && line.y < page.height / 2) return true;
    if (pages.length > 1 && pageNumber.test(line.text)) return true;
    const count = counts.get(keyOf(line)) ?? 0;
    return count >= 2 && count >= pages.length * 0.3;
  };
  const kept = pages.map((page) => ({
    ...page,
    regions: page.regions
      .map((lines) => lines.filter((line) => !isRunning(line, page)))
      .filter((lines) => lines.length > 0),
  }));
  return { pages: kept, address };
}

function isAtEdge({ y }: TextLine, { height }: PdfPage): boolean {
  return y < height * margin || y > height * (1 - margin);
}

/** Lines that differ in their numbers alone are the same running line. */
function keyOf({ text }: TextLine): string {
  return text.toLowerCase().replace(/\d+/g, '#').slice(0, 200);
}
