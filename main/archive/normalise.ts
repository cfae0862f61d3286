import { foldOf, type Fold } from './normalise-fold.ts';

/** A word as the index knows it, and where it stands in the text it was read from (UTF-16, end exclusive). */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Told of each token in order; stops the reading by giving `false`. */
export type TokenVisitor = (text: string, start: number, end: number) => boolean | void;

/** What an ASCII character is to a word: 0 outside it, 1 in it, 2 in it and a capital. */
const asciiClass = new Uint8Array(128);
for (const character of '0123456789abcdefghijklmnopqrstuvwxyz') asciiClass[character.charCodeAt(0)] = 1;
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') asciiClass[character.charCodeAt(0)] = 2;

/** A character with what may join it into one: combining marks, the vowels and finals of decomposed Hangul, half-width voicing marks. */
const cluster = /\s|\S[\p{M}\u1160-\u11FF\uFF9E\uFF9F]*/gu;
const halfWidthVoicing = /[\uFF9E\uFF9F]/;
/** No character below this one, where combining marks begin, joins with another. */
const mayCombine = /[\u0300-\uFFFF]/;
/** A match begins where a word does: tried at every letter of a run without end, it would take the square of its length. */
const wordWithOtherThanAscii = /(?<![0-9A-Za-z])[0-9A-Za-z]*[^\0-\x7F][^\0-/:-@[-`{-\x7F]*/g;

/**
 * Reads the tokens of a text in order: runs of letters and digits, folded as `foldOf` says; in scripts written without
 * spaces, overlapping pairs of characters, and then the run's last character alone, so that a pair never reaches past its run.
 */
export function readTokens(text: string, visit: TokenVisitor): void {
  if (isComposed(text)) readComposed(text, visit);
  else readDecomposed(text, visit);
}

/** All tokens of a text. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  readTokens(text, (token, start, end) => void tokens.push({ text: token, start, end }));
  return tokens;
}

/**
 * The tokens of a text as FTS5 takes them with its tokenizer `ascii`, which parts at every ASCII character that is neither
 * letter nor digit and lowers ASCII letters itself: so only words with other characters need our reading.
 */
export function indexTextOf(text: string): string {
  const composed = isComposed(text) ? text : text.replace(cluster, compose);
  return composed.replace(wordWithOtherThanAscii, (word) => {
    let folded = ' ';
    readComposed(word, (token) => void (folded += `${token} `));
    return folded;
  });
}

/** What to look for to find a text where it stands: its tokens in a row; with `isPrefix`, the last one may go on. */
export interface Phrase {
  readonly tokens: readonly string[];
  readonly isPrefix: boolean;
}

/** The phrase that finds a text: a run's last character alone is left out at the end, where the run may go on. */
export function phraseOf(text: string): Phrase {
  const tokens = tokensOf(text);
  const last = tokens.at(-1);
  const before = tokens.at(-2);
  if (last === undefined || !isUnspaced(last.text))
    return { tokens: tokens.map((token) => token.text), isPrefix: false };
  const isWithinPair = before !== undefined && before.end === last.end;
  return {
    tokens: (isWithinPair ? tokens.slice(0, -1) : tokens).map((token) => token.text),
    isPrefix: !isWithinPair,
  };
}

/** Whether a token is of a script written without spaces, and so a pair of characters or a run's last one. */
export function isUnspaced(token: string): boolean {
  return foldOf(token.codePointAt(0) ?? 0).kind === 'unspaced';
}

function isComposed(text: string): boolean {
  return !mayCombine.test(text) || (!halfWidthVoicing.test(text) && text === text.normalize('NFC'));
}

function compose(piece: string): string {
  return piece.normalize(halfWidthVoicing.test(piece) ? 'NFKC' : 'NFC');
}

function readDecomposed(text: string, visit: TokenVisitor): void {
  let composed = '';
  // For each unit of the composed text, where the characters it was composed of begin and end.
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: piece, index } of text.matchAll(cluster)) {
    const joined = compose(piece);
    for (let unit = 0; unit < joined.length; unit += 1) {
      starts.push(index);
      ends.push(index + piece.length);
    }
    composed += joined;
  }
  readComposed(composed, (token, start, end) => visit(token, starts[start] ?? 0, ends[end - 1] ?? 0));
}

function readComposed(text: string, visit: TokenVisitor): void {
  const { length } = text;
  for (let at = 0; at < length;) {
    const start = at;
    let classes = 0;
    let unit = 0;
    for (; at < length && (unit = text.charCodeAt(at)) < 128 && asciiClass[unit] !== 0; at += 1) {
      classes |= asciiClass[unit] ?? 0;
    }
    if (at === length || unit < 128) {
      if (at === start) at += 1;
      else if (visit(lowered(text.slice(start, at), classes), start, at) === false) return;
      continue;
    }
    const first = foldAt(text, at);
    if (at === start && first.kind === 'unspaced') {
      const run = readUnspaced(text, start);
      if (!visitPairs(run.units, visit)) return;
      at = run.next;
    } else if (at === start && (first.text === '' || first.kind === 'separator')) {
      at += first.units;
    } else {
      const word = readWord(text, start, at);
      if (visit(word.text, start, word.end) === false) return;
      at = word.next;
    }
  }
}

function lowered(word: string, classes: number): string {
  return (classes & 2) === 0 ? word : word.toLowerCase();
}

interface Unit {
  text: string;
  readonly start: number;
  end: number;
}

/** A word of which the first letters, up to `asciiEnd`, are known to be ASCII; `end` is where its last letter ends, `next` where to read on. */
function readWord(text: string, start: number, asciiEnd: number): { text: string; end: number; next: number } {
  let word = text.slice(start, asciiEnd).toLowerCase();
  let end = asciiEnd;
  let next = asciiEnd;
  while (next < text.length) {
    const fold = foldAt(text, next);
    if (fold.kind === 'separator' || fold.kind === 'unspaced') break;
    word += fold.text;
    next += fold.units;
    if (fold.kind !== 'ignored') end = next;
  }
  return { text: word, end, next };
}

function readUnspaced(text: string, start: number): { units: readonly Unit[]; next: number } {
  const units: Unit[] = [];
  let at = start;
  while (at < text.length) {
    const fold = foldAt(text, at);
    const last = units.at(-1);
    if (fold.kind === 'unspaced') units.push({ text: fold.text, start: at, end: at + fold.units });
    else if (fold.kind === 'mark' && last !== undefined) {
      last.text += fold.text;
      last.end = at + fold.units;
    } else if (fold.kind !== 'ignored') break;
    at += fold.units;
  }
  return { units, next: at };
}

function visitPairs(units: readonly Unit[], visit: TokenVisitor): boolean {
  let previous: Unit | undefined;
  for (const unit of units) {
    if (previous !== undefined && visit(previous.text + unit.text, previous.start, unit.end) === false) return false;
    previous = unit;
  }
  return previous === undefined || visit(previous.text, previous.start, previous.end) !== false;
}

function foldAt(text: string, at: number): Fold {
  return foldOf(text.codePointAt(at) ?? 0);
}
