/** The drawn rows of one group: the row that it begins with, drawn or not, and how many rows it has. */
export interface DrawnGroup<Item> {
  readonly first: number;
  readonly count: number;
  readonly items: readonly Item[];
}

/** Rows that are drawn, ascending, by the groups of a list of `total` rows; `starts` are the rows with which groups begin. */
export function groupsAmong<Item extends { readonly index: number }>(
  drawn: readonly Item[],
  starts: readonly number[],
  total: number,
): readonly DrawnGroup<Item>[] {
  const groups: { first: number; count: number; items: Item[] }[] = [];
  for (const item of drawn) {
    const at = groupOf(item.index, starts);
    const first = starts[at] ?? 0;
    const last = groups.at(-1);
    if (last?.first === first) last.items.push(item);
    else groups.push({ first, count: (starts[at + 1] ?? total) - first, items: [item] });
  }
  return groups;
}

/** The number of the group that a row is in: the last that does not begin below it. */
function groupOf(row: number, starts: readonly number[]): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= row) low = middle;
    else high = middle - 1;
  }
  return low;
}
