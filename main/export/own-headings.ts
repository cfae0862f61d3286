import type { Heading } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

const markdown = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };
const deepest = 6;

/**
 * A note with its headings below one of the level `above`, whatever levels they were written with; how they stand to each other stays, as
 * far as there are levels. All else stays as it was written.
 */
export function headingsBelow(note: string, above: number): string {
  if (!/^[ \t]*(?:#|=+[ \t]*$|-+[ \t]*$)/mu.test(note)) return note;
  const headings = fromMarkdown(note, markdown).children.filter((node) => node.type === 'heading');
  const down = above + 1 - Math.min(...headings.map(({ depth }) => depth));
  return headings.reduceRight((text, heading) => {
    const start = heading.position?.start.offset ?? 0;
    const end = heading.position?.end.offset ?? 0;
    const level = Math.min(deepest, heading.depth + down);
    return `${text.slice(0, start)}${atLevel(note.slice(start, end), heading, level)}${text.slice(end)}`;
  }, note);
}

/** A heading as it was written, but for its level: only two levels can be underlined, and of several lines. */
function atLevel(source: string, { depth }: Heading, level: number): string {
  const signs = '#'.repeat(level);
  if (source.startsWith('#')) return source.replace(/^#+/u, signs);
  if (depth === level) return source;
  const words = source.replace(/\n[^\n]*$/u, '').replace(/\s*\n\s*/gu, ' ');
  return `${signs} ${words.replace(/#+$/u, String.raw`\$&`)}`;
}
