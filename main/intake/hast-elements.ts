import type { Element, ElementContent, Properties } from 'hast';

/** A new element of an HTML tree that is still to be sanitised and shaped. */
export function make(tagName: string, children: ElementContent[], properties: Properties = {}): Element {
  return { type: 'element', tagName, properties, children };
}

/** Text in such a tree. */
export function textNode(value: string): ElementContent {
  return { type: 'text', value };
}

/** The mark by which a text calls its note, counted from 1. */
export function noteMark(number: number): string {
  return `[${number}]`;
}

/** The notes of a text as a list for its end, each with its mark; nothing where there are none. */
export function noteList(notes: readonly (readonly ElementContent[])[]): ElementContent[] {
  if (notes.length === 0) return [];
  const items = notes.map((note, index) => make('li', [make('p', [textNode(`${noteMark(index + 1)} `), ...note])]));
  return [make('ul', items)];
}

/** How a stretch of text looks. */
export interface TextLook {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isUnderlined: boolean;
  readonly isStruck: boolean;
  readonly position: 'super' | 'sub' | null;
}

/** Nodes in the elements that their look asks for. */
export function styled(nodes: ElementContent[], look: TextLook): ElementContent[] {
  let inner = nodes;
  if (look.position !== null) inner = [make(look.position === 'super' ? 'sup' : 'sub', inner)];
  if (look.isStruck) inner = [make('s', inner)];
  if (look.isUnderlined) inner = [make('u', inner)];
  if (look.isItalic) inner = [make('em', inner)];
  if (look.isBold) inner = [make('strong', inner)];
  return inner;
}
