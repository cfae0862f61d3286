import type { Element, ElementContent, Root } from 'hast';
import { withoutWikiLinks } from './front-matter.ts';

/**
 * What Obsidian adds to Markdown, in a tree that was read without it: `==highlights==` become `mark` elements, `[[links]]` their
 * text, a callout a quotation under its title; the `^names` of blocks, `%%comments%%` and `![[embeds]]` go.
 */
export function readObsidianSyntax(root: Root): void {
  tidy(root);
}

const opaque = /^(?:code|pre)$/;

function tidy(node: Root | Element): void {
  if (node.type === 'element' && opaque.test(node.tagName)) return;
  if (node.type === 'element' && node.tagName === 'blockquote') node.children = calloutParts(node.children);
  for (const child of node.children) {
    if (child.type === 'text') child.value = tidyText(child.value);
    else if (child.type === 'element') tidy(child);
  }
  if (node.type === 'element') node.children = withMarks(node.children);
}

function tidyText(value: string): string {
  const text = value.replace(/!\[\[[^\][]*\]\]/g, '').replace(/%%[^%]*%%/g, '');
  return withoutWikiLinks(text).replace(/(?:^|\s)\^[a-z\d-]+\s*$/i, '');
}

const delimiter = /(?<!=)==(?!=)/;

/** Children with each passage between two `==` in one `mark`, whatever stands in it; a `==` that has no other stays as it is. */
function withMarks(children: readonly ElementContent[]): ElementContent[] {
  const done: ElementContent[] = [];
  let opened: ElementContent[] | null = null;
  for (const child of children) {
    if (child.type !== 'text' || !delimiter.test(child.value)) {
      (opened ?? done).push(child);
      continue;
    }
    const pieces = child.value.split(delimiter);
    for (const [index, piece] of pieces.entries()) {
      addText(opened ?? done, piece);
      if (index === pieces.length - 1) break;
      if (opened !== null && opened.length > 0 && !/\s$/.test(piece)) {
        done.push({ type: 'element', tagName: 'mark', properties: {}, children: opened });
        opened = null;
      } else if (opened === null && !/^\s/.test(pieces[index + 1] ?? '')) opened = [];
      else addText(opened ?? done, '==');
    }
  }
  if (opened === null) return done;
  addText(done, '==');
  return [...done, ...opened];
}

function addText(nodes: ElementContent[], value: string): void {
  const last = nodes.at(-1);
  if (last?.type === 'text') last.value += value;
  else if (value !== '') nodes.push({ type: 'text', value });
}

const calloutStart = /^\[![\w -]+(?:\|[^\]\n]*)?\][-+]?[^\S\n]*/;

/** A callout is a quotation whose first line names its kind, and may give it a title. */
function calloutParts(children: readonly ElementContent[]): ElementContent[] {
  const index = children.findIndex((child) => child.type === 'element');
  const first = children[index];
  if (first?.type !== 'element' || first.tagName !== 'p') return [...children];
  const [start, ...others] = first.children;
  if (start?.type !== 'text' || !calloutStart.test(start.value)) return [...children];
  const line: ElementContent[] = [{ type: 'text', value: start.value.replace(calloutStart, '') }, ...others];
  const end = line.findIndex((node) => node.type === 'text' && node.value.includes('\n'));
  const broken = line[end];
  const title = end < 0 ? line : line.slice(0, end);
  const rest = end < 0 ? [] : line.slice(end + 1);
  if (broken?.type === 'text') {
    const at = broken.value.indexOf('\n');
    title.push({ type: 'text', value: broken.value.slice(0, at) });
    rest.unshift({ type: 'text', value: broken.value.slice(at + 1) });
  }
  return [
    ...children.slice(0, index),
    paragraph([{ type: 'element', tagName: 'strong', properties: {}, children: title }]),
    paragraph(rest),
    ...children.slice(index + 1),
  ];
}

function paragraph(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'p', properties: {}, children };
}
