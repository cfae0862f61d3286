import type { BodyElement, BodyTag } from '../../preload/contract/articles.ts';

/** A body in the making: as in the contract, but open to change and not yet folded. */
export type Draft = DraftText | DraftElement;

/** Text that may still hold any white space. */
export interface DraftText {
  readonly type: 'text';
  value: string;
}

/** An allowed element whose children may still change. */
export interface DraftElement {
  readonly type: 'element';
  readonly tagName: BodyTag;
  readonly properties: BodyElement['properties'];
  children: Draft[];
}

/** A new element of a body. */
export function element(tagName: BodyTag, children: Draft[], properties: BodyElement['properties'] = {}): DraftElement {
  return { type: 'element', tagName, properties, children };
}
