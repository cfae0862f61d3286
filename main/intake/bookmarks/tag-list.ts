const longestList = 100_000;

/** Tags as one cell holds them, parted by a mark (a comma where none is named). */
export function tagsIn(cell: string, mark: string | RegExp = ','): string[] {
  return cell
    .slice(0, longestList)
    .split(mark)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}

/** Tags as a list in JSON (`["a","b"]`) or in Python's spelling of one (`['a', "b"]`); what is neither is parted by commas. */
export function tagsInList(cell: string): string[] {
  const [, list] = /^\[([\s\S]*)\]$/.exec(cell.slice(0, longestList).trim()) ?? [];
  if (list === undefined) return tagsIn(cell);
  const tags: string[] = [];
  const item = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^,\s"'][^,]*)/gs;
  for (const [, double, single, bare] of list.matchAll(item)) tags.push(unescaped(double ?? single ?? bare ?? ''));
  return tags.map((tag) => tag.trim()).filter((tag) => tag !== '');
}

function unescaped(text: string): string {
  return text.replace(/\\(?:u([\da-f]{4})|(.))/gis, (_, code: string | undefined, character: string | undefined) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    return character === 'n' || character === 't' || character === 'r' ? ' ' : (character ?? '');
  });
}

/** A folder's path as the name of a dossier: `Straits / Tolls`. */
export function folderName(...path: readonly string[]): string {
  return path
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .join(' / ');
}
