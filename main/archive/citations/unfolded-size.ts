/** An element of a style: what it holds, the macro that stands in its place, and whether only one of what it holds is ever used. */
export interface StyleElement {
  readonly inner: StyleElement[];
  readonly macro: string | null;
  readonly isChoice: boolean;
}

/** How many elements a style comes to once each macro stands where it is called: all of them, and at most for one citation. */
export interface UnfoldedSize {
  readonly whole: number;
  readonly used: number;
}

/**
 * The size of a style with its macros unfolded, since a few short macros can come to more than any computer can go through; `null` where
 * a macro leads back to itself. A macro that is called but not there counts as nothing.
 */
export function unfoldedSize(root: StyleElement, macros: ReadonlyMap<string, StyleElement>): UnfoldedSize | null {
  const known = new Map<string, UnfoldedSize>();
  const under = new Set<string>();
  const sizeOf = (element: StyleElement): UnfoldedSize | null => {
    let whole = 1;
    let used = 1;
    let largest = 0;
    for (const inner of element.inner) {
      const size = sizeOf(inner);
      if (size === null) return null;
      whole += size.whole;
      used += element.isChoice ? 0 : size.used;
      largest = Math.max(largest, size.used);
    }
    const called = element.macro === null ? nothing : calledSize(element.macro);
    return called && { whole: whole + called.whole, used: used + called.used + (element.isChoice ? largest : 0) };
  };
  const calledSize = (name: string): UnfoldedSize | null => {
    const size = known.get(name);
    if (size !== undefined) return size;
    const macro = macros.get(name);
    if (macro === undefined) return nothing;
    if (under.has(name)) return null;
    under.add(name);
    const found = sizeOf(macro);
    under.delete(name);
    if (found !== null) known.set(name, found);
    return found;
  };
  const isEndless = [...macros.keys()].some((name) => calledSize(name) === null);
  return isEndless ? null : sizeOf(root);
}

const nothing: UnfoldedSize = { whole: 0, used: 0 };
