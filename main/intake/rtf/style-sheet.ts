const mostStyles = 20_000;
const longestName = 200;

/** The styles of a document, as far as they say that a paragraph is a heading. */
export class StyleSheet {
  readonly #levels = new Map<number, number>();
  #name = '';

  /** A piece of the name of the style that is being defined. */
  addName(text: string): void {
    if (this.#name.length < longestName) this.#name += text;
  }

  /** Ends the definition of a style, with the place in the outline it gives (from 0). */
  define(style: number, outline: number | null): void {
    const level = outline !== null && outline >= 0 && outline < 9 ? outline + 1 : levelOfName(this.#name);
    if (level !== null && this.#levels.size < mostStyles) this.#levels.set(style, level);
    this.#name = '';
  }

  /** 1 to 9; null for a style that is no heading's. */
  levelOf(style: number): number | null {
    return this.#levels.get(style) ?? null;
  }
}

function levelOfName(name: string): number | null {
  const plain = name.replace(/;.*$/s, '').trim();
  if (/^title$/i.test(plain)) return 1;
  const level = /^heading ([1-9])$/i.exec(plain)?.[1];
  return level === undefined ? null : Number(level);
}
