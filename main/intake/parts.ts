import { hintsOf } from './hints.ts';
import type { PageElement } from './page/tree.ts';
import type { Line } from './lines.ts';

/** An element around blocks, with what all of them hold together. */
export interface Part {
  readonly tag: string;
  readonly hints: ReadonlySet<string>;
  /** Tags and classes from here up to the body: alike for alike places of a page. */
  readonly signature: string;
  /** Tag and classes of this element alone, numbers left out. */
  readonly kind: string;
  readonly blocks: number;
  readonly length: number;
  readonly linked: number;
  readonly prose: number;
}

type Counted = { -readonly [Key in keyof Part]: Part[Key] };

/** For each line its block's own part and those around it, up to the body. */
export function partsAround(lines: readonly Line[]): readonly (readonly Part[])[] {
  const parts = new Map<PageElement, Counted>();
  const partOf = (element: PageElement, around: Counted | undefined): Counted => {
    let part = parts.get(element);
    if (part === undefined) {
      const classes = element.getAttribute('class') ?? '';
      const tag = element.localName;
      const signature = `${tag}.${classes}>${around?.signature ?? ''}`;
      const kind = `${tag}.${classes.replace(/\d+/g, '')}`;
      part = { tag, hints: hintsOf(element), signature, kind, blocks: 0, length: 0, linked: 0, prose: 0 };
      parts.set(element, part);
    }
    return part;
  };
  return lines.map((line) => {
    const elements: PageElement[] = [];
    let element: PageElement | null = line.block.element;
    while (element !== null && element.localName !== 'html') {
      elements.push(element);
      element = element.parentNode;
    }
    const chain: Counted[] = [];
    let around: Counted | undefined;
    for (const each of elements.toReversed()) {
      around = partOf(each, around);
      around.blocks++;
      around.length += line.block.text.length;
      around.linked += line.block.linked;
      if (line.isProse) around.prose += line.size;
      chain.push(around);
    }
    return chain.toReversed();
  });
}
