import { AppError } from '../../archive/app-error.ts';
import { decodeText } from '../charset.ts';
import type { Resources } from '../formats/format.ts';
import { largestPicture } from '../pictures/largest-picture.ts';
import { resolvePath, type EpubChapter, type EpubFiles } from './package.ts';

/** A picture in so many chapters decorates them. */
const ornamentChapters = 3;
const mostNamed = 2000;

/** The pictures of a book for each of its chapters, by the path of the chapter; what decorates several chapters is not among them. */
export function bookPictures(files: EpubFiles, chapters: readonly EpubChapter[]): (chapter: string) => Resources {
  const counts = new Map<string, number>();
  for (const { path } of chapters)
    for (const shown of shownIn(files, path)) counts.set(shown, (counts.get(shown) ?? 0) + 1);
  return (chapter) => (address) => {
    const path = pathOf(chapter, address);
    const entry = path === null || (counts.get(path) ?? 0) >= ornamentChapters ? undefined : files.get(path);
    if (entry === undefined || entry.size > largestPicture) return undefined;
    return bytesOf(entry);
  };
}

/** The paths of the pictures a chapter shows, as far as its text tells. */
function shownIn(files: EpubFiles, chapter: string): ReadonlySet<string> {
  const paths = new Set<string>();
  const entry = files.get(chapter);
  const bytes = entry === undefined ? undefined : bytesOf(entry);
  if (bytes === undefined) return paths;
  for (const [, address = ''] of decodeText(bytes).matchAll(/\s(?:src|xlink:href)\s*=\s*["']([^"'<>]{1,1000})["']/gi)) {
    const path = pathOf(chapter, address);
    if (path !== null) paths.add(path);
    if (paths.size >= mostNamed) break;
  }
  return paths;
}

/** Where in the book an address leads; null for one that leads out of it. */
function pathOf(chapter: string, address: string): string | null {
  return /^(?:[a-z][\w+.-]*:|\/\/)/i.test(address) ? null : resolvePath(chapter, address);
}

function bytesOf(entry: { bytes(): Uint8Array }): Uint8Array | undefined {
  try {
    return entry.bytes();
  } catch (error) {
    if (error instanceof AppError) return undefined; // Whoever reads the chapter says so; a picture is left out.
    throw error;
  }
}
