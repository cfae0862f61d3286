import type { Box } from './painted-images.ts';
import type { PdfParagraph } from './paragraphs.ts';

/** How far into a picture a line above it may reach, in its letters' size. */
const overlap = 0.3;

/** The paragraph that stands before a picture in reading order: the last whose lines stand above it in its column; -1 for none. */
export function paragraphBefore(page: number, box: Box, paragraphs: readonly PdfParagraph[]): number {
  let above = -1;
  let below: number | null = null;
  let earlier = -1;
  let beside = -1;
  paragraphs.forEach((paragraph, index) => {
    if (paragraph.page < page) earlier = index;
    for (const line of paragraph.lines) {
      if (line.page !== page) continue;
      const isAbove = line.y <= box.top + overlap * line.size;
      if (isAbove) beside = index;
      if (Math.min(line.right, box.right) <= Math.max(line.left, box.left)) continue;
      if (isAbove) above = index;
      else if (line.y > box.bottom) below ??= index;
    }
  });
  if (above >= 0) return above;
  if (below !== null) return below - 1;
  return Math.max(beside, earlier);
}
