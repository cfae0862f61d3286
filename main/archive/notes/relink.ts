import type { Definition, Link, Nodes } from 'mdast';
import { readLinkAddress, type LinkTarget } from '../../../preload/contract/note-links.ts';
import { parseNote } from './parse-note.ts';

interface Change {
  readonly start: number;
  readonly end: number;
  readonly source: string;
}

/**
 * A note with other addresses in place of those of its links inside the archive; `addressOf` gives `null` where one is to stay. All
 * else stays as it was written.
 */
export function relink(note: string, addressOf: (target: LinkTarget) => string | null): string {
  if (!/aide|&/u.test(note)) return note;
  const changes: Change[] = [];
  for (const { root, offset, source } of parseNote(note)) {
    const look = (node: Nodes): void => {
      if (node.type === 'link' || node.type === 'definition') {
        const target = readLinkAddress(node.url);
        const address = target === null ? null : addressOf(target);
        const start = node.position?.start.offset;
        const end = node.position?.end.offset;
        if (address !== null && start !== undefined && end !== undefined) {
          const changed = withAddress(node, source, start, address);
          changes.push({ start: offset + start, end: offset + end, source: changed });
        }
      } else if ('children' in node) node.children.forEach(look);
    };
    if (root !== null) look(root);
  }
  let done = 0;
  let result = '';
  for (const { start, end, source } of changes) {
    result += note.slice(done, start) + source;
    done = end;
  }
  return result + note.slice(done);
}

/** A link or a named address with another address: its words as they were written. */
function withAddress(node: Link | Definition, source: string, start: number, address: string): string {
  if (node.type === 'definition') return `[${node.label ?? node.identifier}]: ${address}`;
  const isBare = source[start] !== '[';
  const words = isBare ? node.url : source.slice(start + 1, node.children.at(-1)?.position?.end.offset ?? start + 1);
  return `[${words}](${address})`;
}
