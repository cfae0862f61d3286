import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { printable } from './printable.ts';

/**
 * A researcher's own Markdown, kept as it was written so that their links and tags go on working, but for two things:
 * HTML in it becomes text, and a code block left open is closed, so that a note never reaches beyond itself.
 */
export function researcherMarkdown(note: string): string {
  let text = printable(note.replace(/\r\n?/g, '\n')).trim();
  for (let spans = htmlSpans(text); spans.length > 0; spans = htmlSpans(text)) text = escapeWithin(text, spans);
  return withCodeClosed(text);
}

type Span = readonly [start: number, end: number];

const markdown = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };

function htmlSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  const look = (node: Nodes): void => {
    if (node.type === 'html') spans.push([node.position?.start.offset ?? 0, node.position?.end.offset ?? text.length]);
    if ('children' in node) node.children.forEach(look);
  };
  if (text.includes('<')) look(fromMarkdown(text, markdown));
  return spans;
}

/**
 * What was HTML is read as Markdown afterwards and may hold HTML again, so whoever calls looks again. A backslash would
 * not do: after a bare address it becomes part of the address.
 */
function escapeWithin(text: string, spans: readonly Span[]): string {
  let done = 0;
  let result = '';
  for (const [start, end] of spans) {
    result += text.slice(done, start) + text.slice(start, end).replaceAll('<', '&lt;');
    done = end;
  }
  return result + text.slice(done);
}

function withCodeClosed(text: string): string {
  if (!/`{3}|~{3}/u.test(text)) return text;
  const last = fromMarkdown(text, markdown).children.at(-1);
  if (last?.type !== 'code') return text;
  const lines = text.slice(last.position?.start.offset).split('\n');
  const fence = /^(`{3,}|~{3,})/.exec(lines[0] ?? '')?.[0];
  if (fence === undefined) return text;
  const ending = lines.length > 1 ? (lines.at(-1) ?? '').trim() : '';
  const isClosed = ending.startsWith(fence) && ending === (fence[0] ?? '').repeat(ending.length);
  return isClosed ? text : `${text}\n${fence}`;
}
