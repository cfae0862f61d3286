/** An entry as it is written in a BibTeX file. */
export interface WrittenEntry {
  /** What follows the @, in lower case. */
  readonly type: string;
  readonly key: string;
  readonly written: string;
  /** How deep its braces lie in each other. */
  readonly depth: number;
  /** Whether its last brace is there. */
  readonly isWhole: boolean;
}

const opening = /@([A-Za-z]+)\s*[{(]/g;
/** An entry that opens on a line of its own ends the one before, whose braces do not match. */
const nextEntry = /[\r\n][^\S\r\n]*@[A-Za-z]+[^\S\r\n]*\{[^\s,={}"]*,/y;

/** The entries of a BibTeX file, in order, in one pass; what stands between them is comment. */
export function* bibtexEntries(text: string): Generator<WrittenEntry> {
  opening.lastIndex = 0;
  for (let at = 0; ;) {
    opening.lastIndex = at;
    const found = opening.exec(text);
    if (found === null) return;
    const [head, type = ''] = found;
    const { end, depth, isWhole } = entryEnd(text, found.index + head.length - 1);
    const written = text.slice(found.index, end);
    const key = /^[^,\s{}="]*/.exec(written.slice(head.length).trimStart())?.[0] ?? '';
    yield { type: type.toLowerCase(), key, written, depth, isWhole };
    at = end;
  }
}

function entryEnd(text: string, start: number): { end: number; depth: number; isWhole: boolean } {
  const inParentheses = text.charAt(start) === '(';
  let open = inParentheses ? 1 : 0;
  let depth = 0;
  for (let at = inParentheses ? start + 1 : start; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '{') open += 1;
    else if (sign === '}') open -= 1;
    else if (sign === ')' && inParentheses && open === 1) open = 0;
    else if (sign === '\n' || sign === '\r') {
      nextEntry.lastIndex = at;
      if (nextEntry.test(text)) return { end: at, depth, isWhole: false };
    }
    depth = Math.max(depth, open);
    if (open <= 0) return { end: at + 1, depth, isWhole: true };
  }
  return { end: text.length, depth, isWhole: false };
}
