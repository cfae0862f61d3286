import type { UnreadPart } from '../../archive/read-article.ts';
import type { Block } from './block.ts';
import type { Counts } from './profile.ts';

/** No service gives more in one file; a greater number is that of the search, not of the file. */
const mostInFile = 1000;

/** How many articles the lines of a file announce; null where they announce none. */
export function announcedIn(blocks: readonly Block[], counts: Counts): number | null {
  const totals: number[] = [];
  const numbers: (readonly [n: number, m: number])[] = [];
  for (const { text } of blocks) {
    for (const total of counts.total) totals.push(Number(total.exec(text)?.[1] ?? 0));
    for (const chosen of counts.chosen) totals.push(countChosen(chosen.exec(text)?.[1] ?? ''));
    const [, n, m] = counts.numbered?.exec(text) ?? [];
    if (n !== undefined && m !== undefined) numbers.push([Number(n), Number(m)]);
  }
  const total = Math.max(0, ...totals.filter((one) => one <= mostInFile));
  return total > 0 ? total : numbered(numbers);
}

/** "1-10, 12" as eleven. */
function countChosen(list: string): number {
  let count = 0;
  for (const [, first = '', last = first] of list.slice(0, 2000).matchAll(/(\d{1,6})(?:\s*-\s*(\d{1,6}))?/g)) {
    count += Math.max(0, Number(last) - Number(first) + 1);
  }
  return count;
}

/** A file that begins at 1 holds all there are, if a file can; any other holds what lies between its first and its last number. */
function numbered(numbers: readonly (readonly [n: number, m: number])[]): number | null {
  const first = numbers[0];
  const last = numbers.at(-1);
  if (first === undefined || last === undefined) return null;
  const between = last[0] - first[0] + 1;
  return first[0] === 1 && first[1] <= mostInFile ? first[1] : between <= mostInFile ? between : null;
}

/** The last part of a file that holds fewer articles than it announces; null where none is missing. */
export function missingArticles(found: number, announced: number | null, fileName: string): UnreadPart | null {
  if (announced === null || found >= announced) return null;
  const message = `${found} of the ${announced} articles that ${fileName} announces were found`;
  return { kind: 'unread', part: found + 1, entry: null, code: 'articles-missing', message };
}
