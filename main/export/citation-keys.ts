import anyAscii from 'any-ascii';
import type { CslItem } from '../archive/citations/csl-item.ts';
import type { CslName } from '../archive/citations/csl-name.ts';

/** Words that headlines begin with and that tell nothing apart. */
const empty = new Set(
  'a an and are as at by for from has in into is its of on or that the this to was were what when where who why will with das dem den der des die ein eine und von zu le la les un une des et du de el los las una y en il lo gli e di da o os as um uma do dos na no'.split(
    ' ',
  ),
);
const longestPart = 24;

/** Keys for the references of one export, as `ferrao2024strait`: of ASCII letters and digits only, each given once. */
export class CitationKeys {
  readonly #given = new Set<string>();

  /** The key of a reference: who wrote it, the year, the first word of its headline that tells something, and a letter where that was given before. */
  of(item: CslItem): string {
    const year = item.issued?.['date-parts'][0]?.[0];
    const stem = [nameOf(item), year ?? '', firstWord(item.title ?? '')].join('');
    const base = /^[a-z]/u.test(stem) ? stem : `article${stem}`;
    for (let copy = 0; ; copy += 1) {
      const key = copy === 0 ? base : `${base}${/\d$/u.test(base) ? '' : '-'}${letters(copy)}`;
      if (this.#given.has(key)) continue;
      this.#given.add(key);
      return key;
    }
  }
}

function nameOf({ author, 'container-title': outlet = '' }: CslItem): string {
  const [first] = author ?? [];
  return first === undefined ? plain(outlet) : plain(familyOf(first));
}

function familyOf(name: CslName): string {
  return 'literal' in name ? name.literal : name.family;
}

function firstWord(title: string): string {
  const words = asciiWords(title);
  return cut(words.find((word) => word.length > 2 && !empty.has(word)) ?? words[0] ?? '');
}

function plain(text: string): string {
  return cut(asciiWords(text).join(''));
}

function asciiWords(text: string): readonly string[] {
  return anyAscii(text)
    .toLowerCase()
    .split(/[^a-z\d]+/u)
    .filter((word) => word !== '');
}

function cut(word: string): string {
  return word.slice(0, longestPart);
}

/** 1 → `a`, 26 → `z`, 27 → `aa`. */
function letters(count: number): string {
  const rest = count - 1;
  return `${rest >= 26 ? letters(Math.floor(rest / 26)) : ''}${String.fromCharCode(97 + (rest % 26))}`;
}
