/** Scripts written without spaces between words. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const anyUnspaced = new RegExp(`[${unspaced}]`, 'u');
const spacedRun = /[\p{L}\p{M}\p{N}]+/gu;
const anyRun = new RegExp(`[${unspaced}]+|(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}])+`, 'gu');

/** A text is looked at no further than this, in UTF-16 units: what is cut off a story is mostly its end. */
const mostCharacters = 200_000;

/** The words of a text as numbers of 32 bits: equal words, whatever their case and compatibility forms, are equal numbers. */
export interface Words {
  readonly hashes: Int32Array;
  /** How many words there are, two characters of a script without spaces counting as one. */
  readonly count: number;
  /** The numbers written in digits, in their order. */
  readonly figures: readonly string[];
}

/** The words of a text; in scripts written without spaces, every two neighbouring characters stand for one. */
export function wordsOf(text: string): Words {
  const folded = text.slice(0, mostCharacters).normalize('NFKC').toLowerCase();
  const hashes: number[] = [];
  const figures: string[] = [];
  let unspacedCharacters = 0;
  let spacedWords = 0;
  const isMixed = anyUnspaced.test(folded);
  for (const [run] of folded.matchAll(isMixed ? anyRun : spacedRun)) {
    if (isMixed && anyUnspaced.test(run)) {
      unspacedCharacters += run.length;
      for (let at = 0; at < Math.max(1, run.length - 1); at += 1)
        hashes.push(hashOf(run, at, Math.min(run.length, at + 2)));
    } else {
      spacedWords += 1;
      hashes.push(hashOf(run, 0, run.length));
      if (/^\p{N}/u.test(run)) figures.push(run);
    }
  }
  return { hashes: Int32Array.from(hashes), count: spacedWords + Math.floor(unspacedCharacters / 2), figures };
}

/** The different runs of `length` words of a text, each as one number of 32 bits. */
export function shinglesOf({ hashes }: Words, length: number): ReadonlySet<number> {
  const shingles = new Set<number>();
  for (let start = 0; start + length <= hashes.length; start += 1) {
    let shingle = 0x811c9dc5;
    for (let at = start; at < start + length; at += 1)
      shingle = mixed(Math.imul(shingle ^ (hashes[at] ?? 0), 0x01000193));
    shingles.add(shingle);
  }
  return shingles;
}

/** FNV-1a over the UTF-16 units of a piece of text. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mixed(hash);
}

/** A number of 32 bits for another, one to one, every bit depending on every bit (the finaliser of MurmurHash3). */
export function mixed(hash: number): number {
  let value = hash | 0;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
