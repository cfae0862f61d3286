import type { AnnotationId } from './annotations.ts';
import type { ArticleId } from './articles.ts';

/** What a link inside the archive leads to. */
export type LinkTarget =
  | { readonly kind: 'article'; readonly id: ArticleId }
  | { readonly kind: 'annotation'; readonly id: AnnotationId };

/** So many characters of a headline, and of a passage or a note, are the words of a link that is written to it. */
const longestHeadline = 200;
const longestPassage = 60;

/** The address of an article or annotation inside the archive, as `aide:article/5t2k0v9a`: it never changes. */
export function linkAddress({ kind, id }: LinkTarget): string {
  return `aide:${kind}/${id}`;
}

/** What an address inside the archive names; `null` for any other address. */
export function readLinkAddress(address: string): LinkTarget | null {
  const [, kind, id] = /^aide:(article|annotation)\/([0-9a-hjkmnp-tv-z]{8})$/u.exec(address) ?? [];
  if (kind === 'article') return { kind, id: id as ArticleId }; // -- the pattern is the brand
  if (kind === 'annotation') return { kind, id: id as AnnotationId }; // -- the pattern is the brand
  return null;
}

/** A link inside the archive in Markdown: its words are only ever words, on one line, whatever stands in them. */
export function writeLink(words: string, target: LinkTarget): string {
  const plain = linkWords(words);
  return `[${plain.replace(/[\\`*_[\]<>&~|^$]/gu, String.raw`\$&`)}](${linkAddress(target)})`;
}

/** A note without the addresses of its links inside the archive, which nobody looks for, and nobody says: as it is searched and read out. */
export function withoutAddresses(note: string): string {
  return note.replace(/\]\(aide:(?:article|annotation)\/[0-9a-z]{8}\)/gu, ']');
}

/** Words as a link can bear them: without line breaks and what cannot be seen, and never none. */
export function linkWords(words: string): string {
  const plain = words
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
    .trim();
  return plain === '' ? 'Untitled' : plain;
}

/** The words of a link to an article: its headline, cut where it is very long. */
export function headlineWords(title: string): string {
  return cut(linkWords(title), longestHeadline);
}

/** The words of a link to an annotation: how its passage begins, or its note where it has none. */
export function passageWords(quote: string, note: string): string {
  return cut(linkWords(quote.trim() === '' ? note : quote), longestPassage);
}

/** A line of text up to the last whole word that fits. */
function cut(line: string, longest: number): string {
  if (line.length <= longest) return line;
  const start = line.slice(0, longest);
  const space = start.lastIndexOf(' ');
  const whole = space < longest / 2 ? start.replace(/[\uD800-\uDBFF]$/u, '') : start.slice(0, space);
  return `${whole.replace(/[\s,;:.]+$/u, '')}…`;
}
