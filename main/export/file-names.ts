import type { Article } from '../../preload/contract/articles.ts';

/** The longest name every file system and every synchroniser takes, in bytes of UTF-8, with room to spare. */
const longestName = 150;
const longestOutlet = 48;
const extension = '.md';

/**
 * A file name for an article's note, as `2024-05-31 Outlet - Headline.md`: readable, safe on every system, at most
 * 150 bytes, and different from every name that `taken` has, folded as `foldedName` folds them.
 */
export function noteFileName(
  article: Pick<Article, 'title' | 'outlet' | 'published'>,
  taken: Pick<ReadonlySet<string>, 'has'>,
): string {
  return freeFileName(wordsOf(article), taken);
}

function wordsOf({ title, outlet, published }: Pick<Article, 'title' | 'outlet' | 'published'>): string {
  const subject = [cut(safe(outlet ?? ''), longestOutlet), safe(title)].filter((part) => part !== '').join(' - ');
  return `${safe(published?.slice(0, 10) ?? '')} ${subject === '' ? 'Untitled' : subject}`;
}

/** So long the names in a package may be, in bytes: they lie three folders deep, and Windows opens no path of more than 260 letters. */
const longestInPackage = 100;

/** The name of the files of an article in a package, without their endings: as `noteFileName`, but shorter. */
export function articleStem(article: Pick<Article, 'title' | 'outlet' | 'published'>): string {
  return fileStem(wordsOf(article), longestInPackage);
}

/** A file name for a note of these words, as safe, as short and as different. */
export function safeFileName(words: string, taken: Pick<ReadonlySet<string>, 'has'>): string {
  return freeFileName(safe(words), taken);
}

function freeFileName(words: string, taken: Pick<ReadonlySet<string>, 'has'>): string {
  for (let copy = 1; ; copy += 1) {
    const ending = `${copy === 1 ? '' : ` (${copy})`}${extension}`;
    const name = `${fileStem(words, longestName - ending.length)}${ending}`;
    if (!taken.has(foldedName(name))) return name;
  }
}

/** A name for a file without its extension: readable, safe on every system, and with room for `(2)` and an extension. */
export function safeFileStem(words: string): string {
  return fileStem(safe(words), longestName - 16);
}

/** A file name as file systems that ignore case and composition compare it. */
export function foldedName(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase();
}

/** Words without the characters that file systems, Obsidian links or a terminal take for something else. */
function safe(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[/\\:*?"<>|#^[\]\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[\p{Cs}\p{Noncharacter_Code_Point}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .normalize('NFC');
}

/** The part before the extension: no leading dot or dash, no trailing dot or space, none of the names Windows keeps for devices. */
function fileStem(words: string, bytes: number): string {
  const stem = cut(words.replace(/^[\s.~-]+/u, ''), bytes).replace(/[\s.]+$/u, '');
  if (stem === '') return 'Untitled';
  return /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)\s*(?:\.|$)/iu.test(stem)
    ? cut(`_${stem}`, bytes)
    : stem;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** As many whole graphemes from the start as fit into so many bytes. */
function cut(text: string, bytes: number): string {
  let length = 0;
  let size = 0;
  for (const { segment } of graphemes.segment(text.slice(0, bytes))) {
    size += Buffer.byteLength(segment);
    if (size > bytes) break;
    length += segment.length;
  }
  return text.slice(0, length);
}
