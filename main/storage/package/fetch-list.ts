import { isWithinBag } from '../../archive/bag/bag-path.ts';
import type { Manifest } from './read-manifests.ts';
import type { ToldLines } from './told-lines.ts';

/** Checks what `fetch.txt` names, of which nothing is ever fetched: a path out of the bag, or one that no manifest has, is wrong. */
export function checkFetchList(text: string, manifests: readonly Manifest[], problems: ToldLines): void {
  const listed = new Set(manifests.filter(({ isPayload }) => isPayload).flatMap(({ hashes }) => [...hashes.keys()]));
  for (const line of text.split(/\r\n|\n|\r/u)) {
    if (line.trim() === '') continue;
    const [, written] = /^\S+[ \t]+\S+[ \t]+(.+)$/su.exec(line) ?? [];
    const path = written?.replace(/^\.\//u, '');
    if (path === undefined) problems.push(`fetch.txt has a line that cannot be read: ${line}`);
    else if (!isWithinBag(path) || !path.startsWith('data/'))
      problems.push(`fetch.txt names a path out of the bag: ${path}`);
    else if (!listed.has(path)) problems.push(`fetch.txt names ${path}, which no manifest has.`);
  }
}
