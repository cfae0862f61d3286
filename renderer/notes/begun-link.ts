/** A link that was begun in a note with `[[`: where it begins (UTF-16), and the words that were typed behind. */
export interface BegunLink {
  readonly start: number;
  readonly words: string;
}

/** Nobody types more to find what to link to. */
const longestWords = 100;

/** The link that is begun at the caret of a note (UTF-16), if one is. */
export function begunLink(note: string, caret: number): BegunLink | null {
  const before = note.slice(0, caret);
  const start = before.lastIndexOf('[[');
  if (start === -1) return null;
  const words = before.slice(start + 2);
  return words.length > longestWords || /[\n\]]/u.test(words) ? null : { start, words };
}
