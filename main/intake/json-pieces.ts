/** A piece of a JSON document: a value, or the point where the document breaks off or is no JSON. */
export type JsonPiece = { readonly isBroken: false; readonly value: unknown } | { readonly isBroken: true };

const broken: JsonPiece = { isBroken: true };
const deepestPath = 8;
const mostPaths = 5000;
const longestKey = 100;

/**
 * Where values stand in the beginning of a JSON document that may break off, as `bookmarks[].url`; empty for what is no JSON.
 * The elements of an array share one path.
 */
export function jsonPaths(start: string): ReadonlySet<string> {
  const paths = new Set<string>();
  const open: { readonly path: string; readonly isArray: boolean }[] = [];
  let path = '';
  let at = skipSpace(start, 0);
  if (start[at] !== '{' && start[at] !== '[') return paths;
  while (at < start.length && paths.size < mostPaths) {
    const mark = start[at];
    if (mark === '{' || mark === '[') {
      open.push({ path, isArray: mark === '[' });
      if (mark === '[') path = `${path}[]`;
    } else if (mark === '}' || mark === ']') {
      path = open.pop()?.path ?? '';
      if (open.length === 0) break;
    } else if (mark === '"') {
      const end = endOfString(start, at);
      if (end < 0) break;
      const after = skipSpace(start, end);
      const holder = open.at(-1);
      if (start[after] === ':' && holder?.isArray === false) {
        path = pathOf(holder.path, start.slice(at + 1, Math.min(end - 1, at + 1 + longestKey)));
        if (open.length <= deepestPath) paths.add(path);
      }
      at = after;
      continue;
    }
    at += 1;
  }
  return paths;
}

/**
 * The elements of an array in a JSON document, one at a time, without the rest of the document in memory; what follows the
 * point where the document breaks off is one broken piece. Nothing where there is no such array.
 * @param keys the way to the array: none for a document that is one
 */
export function* jsonElements(text: string, keys: readonly string[]): Generator<JsonPiece> {
  let at = findValue(text, keys);
  if (at < 0 || text[at] !== '[') return;
  at = skipSpace(text, at + 1);
  while (text[at] !== ']') {
    const end = endOfValue(text, at);
    if (end >= 0) yield parsed(text.slice(at, end));
    at = end < 0 ? text.length : skipSpace(text, end);
    if (text[at] !== ',' && text[at] !== ']') {
      yield broken;
      return;
    }
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
}

/** Where the value begins that a way of keys leads to, from the root; -1 where there is none. */
function findValue(text: string, keys: readonly string[]): number {
  let at = skipSpace(text, 0);
  for (const key of keys) at = findMember(text, at, key);
  return at;
}

function findMember(text: string, from: number, wanted: string): number {
  if (from < 0 || text[from] !== '{') return -1;
  let at = skipSpace(text, from + 1);
  while (text[at] === '"') {
    const end = endOfString(text, at);
    const colon = end < 0 ? -1 : skipSpace(text, end);
    if (colon < 0 || text[colon] !== ':') return -1;
    const value = skipSpace(text, colon + 1);
    if (text.slice(at + 1, end - 1) === wanted) return value;
    const after = endOfValue(text, value);
    if (after < 0) return -1;
    at = skipSpace(text, after);
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  return -1;
}

/** Behind a value: the brackets are counted, so that no depth of nesting costs more than its length. */
function endOfValue(text: string, from: number): number {
  if (text[from] === '"') return endOfString(text, from);
  if (text[from] !== '{' && text[from] !== '[') {
    const word = /[-+.\w]+/y;
    word.lastIndex = from;
    return word.test(text) ? word.lastIndex : -1;
  }
  const mark = /["{}[\]]/g;
  mark.lastIndex = from;
  let depth = 0;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    if (found[0] === '"') {
      const end = endOfString(text, found.index);
      if (end < 0) return -1;
      mark.lastIndex = end;
    } else depth += found[0] === '{' || found[0] === '[' ? 1 : -1;
    if (depth === 0) return mark.lastIndex;
  }
  return -1;
}

/** Behind the closing quotation mark of the string that begins here; -1 where it breaks off. */
function endOfString(text: string, from: number): number {
  for (let end = text.indexOf('"', from + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = end;
    while (text[slashes - 1] === '\\') slashes -= 1;
    if ((end - slashes) % 2 === 0) return end + 1;
  }
  return -1;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[\s\uFEFF]/.test(text.charAt(at))) at += 1;
  return at;
}

function pathOf(holder: string, key: string): string {
  return holder === '' ? key : `${holder}.${key}`;
}

function parsed(text: string): JsonPiece {
  try {
    return { isBroken: false, value: JSON.parse(text) };
  } catch {
    return broken; // One piece that is no JSON: its neighbours are read.
  }
}
