/** The first element of an XML document: its name without a prefix, and its whole tag, in which namespaces are declared. */
export interface XmlRoot {
  readonly name: string;
  readonly tag: string;
}

/** The first element of what may be XML, past declarations and comments; null where the text begins otherwise. */
export function xmlRoot(start: string): XmlRoot | null {
  let at = 0;
  for (;;) {
    while (/\s/.test(start.charAt(at))) at += 1;
    if (start.charAt(at) !== '<') return null;
    const end = endOfMarkup(start, at);
    if (/[?!]/.test(start.charAt(at + 1))) {
      if (end < 0) return null;
      at = end;
      continue;
    }
    const tag = start.slice(at, end < 0 ? start.length : end);
    const name = /^<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)(?=[\s/>])/.exec(tag.slice(0, 200))?.[1];
    return name === undefined ? null : { name, tag };
  }
}

/** Where a piece of markup that opens at a place ends; -1 where it does not. */
function endOfMarkup(text: string, at: number): number {
  if (text.startsWith('<!--', at)) return after(text, '-->', at);
  if (text.startsWith('<?', at)) return after(text, '?>', at);
  const end = after(text, '>', at);
  const subset = text.indexOf('[', at);
  // A DOCTYPE may hold declarations of its own, in brackets.
  return text.startsWith('<!', at) && subset >= 0 && subset < end ? after(text, ']>', at) : end;
}

function after(text: string, what: string, at: number): number {
  const found = text.indexOf(what, at);
  return found < 0 ? -1 : found + what.length;
}
