import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { checkFields, type Complain, type FoundField } from './check-fields.ts';
import type { Neighbours } from './field-words.ts';
import { unusedStem, type TemplatePart } from './parse-template.ts';

/**
 * How a field is written where it stands: as words between `neighbours`, the name of a page, a tag, letters and digits, an address, as
 * Markdown in a line, or as lines each of which has `margin` before it.
 */
export type FieldPlace =
  | { readonly as: 'words'; readonly neighbours: Neighbours }
  | { readonly as: 'page' | 'tag' | 'plain' | 'address' | 'cited' }
  | { readonly as: 'lines' | 'block'; readonly margin: string };

/** How the fields of a note below its front matter are written, by where each begins in `text`; what cannot be is said to `complain`. */
export function placesInBody(
  parts: readonly TemplatePart[],
  text: string,
  complain: Complain,
): ReadonlyMap<number, FieldPlace> {
  const fields = new Map(checkFields(parts, complain).map((field) => [field.start, field]));
  const stem = unusedStem(text);
  const stand = standIns(fields.values(), stem);
  const { flat, at } = flattened(parts, stand);
  const grounds = groundsIn(flat, stem);
  if (grounds === null) {
    complain(0, 'quotations, lists or the like stand too deep in one another to be read');
    return new Map();
  }
  const places = new Map<number, FieldPlace>();
  for (const field of fields.values()) {
    if (field.kind === 'list') continue; // said already
    const place = placeOf(field, {
      ground: grounds.get(field.start) ?? 'nowhere',
      before: lineBefore(flat, at.get(field.start) ?? 0),
      after: lineAfter(flat, (at.get(field.start) ?? 0) + (stand.get(field.start)?.length ?? 0)),
      neighbours: { before: text.slice(0, field.start).slice(-1), after: text.charAt(field.end) },
    });
    if (typeof place === 'string') complain(field.start, place);
    else places.set(field.start, place);
  }
  return places;
}

/** A word for each field that is like none of the template’s: what stands around it shows where the field will stand. */
function standIns(fields: Iterable<FoundField>, stem: string): ReadonlyMap<number, string> {
  return new Map(
    [...fields].map(({ kind, start }) => {
      const word = `${stem}${start}Z`;
      return [start, kind === 'address' ? `https://${word}.example/` : word];
    }),
  );
}

/** A template with everything in it once, and where in that each field stands. */
function flattened(
  parts: readonly TemplatePart[],
  stand: ReadonlyMap<number, string>,
): { readonly flat: string; readonly at: ReadonlyMap<number, number> } {
  let flat = '';
  const at = new Map<number, number>();
  const add = (within: readonly TemplatePart[]): void => {
    for (const part of within) {
      if (part.kind === 'words') flat += part.words;
      else if (part.kind === 'section') add(part.parts);
      else {
        at.set(part.start, flat.length);
        flat += stand.get(part.start) ?? '';
      }
    }
  };
  add(parts);
  return { flat, at };
}

/** What a field stands in: text, where only letters and digits can, an address, words that may hold no link, or nothing it could be read in. */
type Ground = 'text' | 'narrow' | 'label' | 'address' | 'code' | 'html' | 'comment' | 'nowhere';

/** Where in a text its fields stand, or `null` where it is nested deeper than a reader goes. */
function groundsIn(text: string, stem: string): ReadonlyMap<number, Ground> | null {
  try {
    return groundsOf(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }), stem);
  } catch (error) {
    if (error instanceof RangeError) return null; // the reader calls itself for each level
    throw error;
  }
}

function groundsOf(tree: Nodes, stem: string): ReadonlyMap<number, Ground> {
  const grounds = new Map<number, Ground>();
  const mark = new RegExp(`${stem}(\\d+)Z`, 'giu');
  const see = (written: string | null | undefined, ground: Ground): void => {
    for (const [, start] of (written ?? '').matchAll(mark)) {
      // What stands in two grounds at once, as an address that is its own text, is held to the first.
      if (!grounds.has(Number(start))) grounds.set(Number(start), ground);
    }
  };
  const look = (node: Nodes, isNarrow: boolean): void => {
    if (node.type === 'html') see(node.value, isComment(node.value) ? 'comment' : 'html');
    else if (node.type === 'code') [node.value, node.lang, node.meta].forEach((value) => see(value, 'code'));
    else if (node.type === 'inlineCode') see(node.value, 'code');
    else if (node.type === 'text') see(node.value, isNarrow ? 'narrow' : 'text');
    else if (node.type === 'image') {
      see(node.url, 'address');
      see(node.title, 'label');
      see(node.alt, 'narrow');
    } else if (node.type === 'link' || node.type === 'definition') {
      see(node.url, 'address');
      see(node.title, 'label');
    }
    if (node.type === 'footnoteDefinition' || node.type === 'footnoteReference' || node.type === 'definition')
      see(node.label, 'label');
    if ('children' in node)
      for (const child of node.children) look(child, isNarrow || node.type === 'tableCell' || node.type === 'link');
  };
  look(tree, false);
  return grounds;
}

function isComment(html: string): boolean {
  return /^<!--(?:(?!-->)[^])*-->\s*$/u.test(html);
}

interface Standing {
  readonly ground: Ground;
  /** What stands before and after it in its line. */
  readonly before: string;
  readonly after: string;
  readonly neighbours: Neighbours;
}

/** How a field is written where it stands, or in words why it cannot stand there. */
function placeOf({ name, kind }: FoundField, standing: Standing): FieldPlace | string {
  const { ground, before, after, neighbours } = standing;
  if (ground === 'html' || (ground === 'comment' && kind !== 'plain'))
    return `“${name}” stands within HTML: put it in a line of its own, outside of tags`;
  if (ground === 'nowhere') return `“${name}” stands where it would not be read`;
  if (kind === 'plain') return { as: 'plain' };
  if (ground === 'code') return `“${name}” stands in code, where nothing can be escaped`;
  if (ground === 'address')
    return kind === 'address' ? { as: 'address' } : `“${name}” stands in an address, where only “url” and “id” can`;
  if (ground === 'label') return `“${name}” stands in the label of a footnote or link: take “id” for that`;
  if (kind === 'address') return { as: 'address' };
  const isMargin = /^(?:[ \t>]|[-*+][ \t]|\d+[.)][ \t])*$/u.test(before);
  if (kind === 'block') {
    if (!isMargin || after.trim() !== '' || ground === 'narrow')
      return `“${name}” may have several lines: it needs a line of its own`;
    return { as: 'block', margin: marginOf(before) };
  }
  if (/\[\[[^[\]]*$/u.test(before)) return kind === 'cited' ? notThere(name) : { as: 'page' };
  if (kind === 'cited') {
    if (ground === 'narrow') return notThere(name);
    // It is Markdown of ours already: beside these, its first or last sign would mean something else.
    if (/[\]!\\#]/u.test(neighbours.before) || /[[(]/u.test(neighbours.after))
      return `“${name}” needs a space between it and what stands beside it`;
    return { as: 'cited' };
  }
  if (kind === 'lines' && isMargin && ground === 'text') return { as: 'lines', margin: marginOf(before) };
  if (neighbours.before === '#') return { as: 'tag' };
  return { as: 'words', neighbours };
}

function notThere(name: string): string {
  return `“${name}” has a link in it: it cannot stand in a table or another link`;
}

/** What the lines after the first have before them, so that they stay in the quotation or list that the first stands in. */
function marginOf(before: string): string {
  return before.replace(/[-*+]|\d+[.)]/gu, (sign) => ' '.repeat(sign.length));
}

function lineBefore(text: string, at: number): string {
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
}

function lineAfter(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(at, end === -1 ? text.length : end);
}
