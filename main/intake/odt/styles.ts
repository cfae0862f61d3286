import type { TextLook } from '../hast-elements.ts';
import { below, childrenOf, everyElement, type XmlElement } from '../xml.ts';

/** What a style, with all it takes from the styles above it, says of text. */
export interface Style extends TextLook {
  readonly isHidden: boolean;
  readonly kind: 'title' | 'quotation' | null;
}

const longestChain = 20;
const plain: Style = {
  isBold: false,
  isItalic: false,
  isUnderlined: false,
  isStruck: false,
  position: null,
  isHidden: false,
  kind: null,
};

/** The styles of an OpenDocument text by their names, automatic ones of the content included. */
export class Styles {
  readonly #styles = new Map<string, XmlElement>();
  readonly #ordered = new Map<string, ReadonlySet<string>>();
  readonly #resolved = new Map<string, Style>();

  constructor(roots: readonly (XmlElement | undefined)[]) {
    for (const root of roots) {
      for (const holder of ['styles', 'automatic-styles']) {
        for (const style of childrenOf(below(root, holder))) this.#add(style);
      }
    }
  }

  #add(style: XmlElement): void {
    const name = style.attributes['name'];
    if (name === undefined) return;
    if (style.name === 'style') this.#styles.set(name, style);
    if (style.name !== 'list-style') return;
    const numbers = [...everyElement(style, 'list-level-style-number')].filter(
      ({ attributes }) => (attributes['num-format'] ?? '1') !== '',
    );
    this.#ordered.set(name, new Set(numbers.map(({ attributes }) => attributes['level'] ?? '1')));
  }

  /** Whether a list of this style is numbered at a depth from 1. */
  isOrdered(name: string | undefined, depth: number): boolean {
    return this.#ordered.get(name ?? '')?.has(String(depth)) ?? false;
  }

  /** What the style of this name says; one that is not there says nothing. */
  named(name: string | undefined): Style {
    if (name === undefined) return plain;
    const known = this.#resolved.get(name);
    if (known !== undefined) return known;
    const resolved = this.#chain(name).reduceRight<Style>(withStyle, plain);
    this.#resolved.set(name, resolved);
    return resolved;
  }

  #chain(name: string): readonly XmlElement[] {
    const chain: XmlElement[] = [];
    let style = this.#styles.get(name);
    while (style !== undefined && chain.length < longestChain) {
      chain.push(style);
      style = this.#styles.get(style.attributes['parent-style-name'] ?? '');
    }
    return chain;
  }
}

function withStyle(base: Style, style: XmlElement): Style {
  const said = below(style, 'text-properties')?.attributes ?? {};
  const isSet = (value: string | undefined, before: boolean, off: RegExp): boolean =>
    value === undefined ? before : !off.test(value);
  const position = said['text-position'];
  return {
    isBold: isSet(said['font-weight'], base.isBold, /^(?:normal|[1-5]00)$/),
    isItalic: isSet(said['font-style'], base.isItalic, /^normal$/),
    isUnderlined: isSet(said['text-underline-style'], base.isUnderlined, /^none$/),
    isStruck: isSet(said['text-line-through-style'], base.isStruck, /^none$/),
    position: position === undefined ? base.position : positionOf(position),
    isHidden: isSet(said['display'], base.isHidden, /^(?!none$)/),
    kind: kindOf(style.attributes['name'] ?? '') ?? base.kind,
  };
}

function positionOf(written: string): TextLook['position'] {
  if (/^(?:super|[1-9]\d*%)/.test(written)) return 'super';
  return /^(?:sub|-\d+%)/.test(written) ? 'sub' : null;
}

function kindOf(name: string): Style['kind'] {
  if (name === 'Title') return 'title';
  return name === 'Quotations' ? 'quotation' : null;
}
