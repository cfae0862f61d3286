import { tokensOf } from '../archive/normalise.ts';

const lengths = [3, 4, 5];

/** How many words of some texts begin with three, four or five letters: what tells, before they are looked for, that very many do. */
export class WordBeginnings {
  readonly #counts = new Map<string, number>();

  /** Counts the words of a text, or with -1 takes them away again. */
  add(text: string, by: 1 | -1): void {
    for (const { text: word } of tokensOf(text)) {
      for (const length of lengths) {
        if (word.length < length) continue;
        const beginning = word.slice(0, length);
        const count = (this.#counts.get(beginning) ?? 0) + by;
        if (count > 0) this.#counts.set(beginning, count);
        else this.#counts.delete(beginning);
      }
    }
  }

  /** How many words begin with these letters; `null` where their number is not one of those above. */
  countOf(letters: string): number | null {
    return lengths.includes(letters.length) ? (this.#counts.get(letters) ?? 0) : null;
  }
}
