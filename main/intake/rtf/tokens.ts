/** One thing an RTF file is made of. Bytes are as they stand in the file, in whatever code page holds there. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly name: string; readonly value: number | null }
  | { readonly kind: 'symbol'; readonly symbol: string }
  | { readonly kind: 'byte'; readonly byte: number }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** The data of `\bin`, which is no text. */
  | { readonly kind: 'data'; readonly bytes: Uint8Array };

const backslash = 0x5c;
const opening = 0x7b;
const closing = 0x7d;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const longestWord = 32;
const longestNumber = 10;

const open: RtfToken = { kind: 'open' };
const close: RtfToken = { kind: 'close' };
const paragraphEnd: RtfToken = { kind: 'word', name: 'par', value: null };

/** The tokens of RTF (1.9.1), in one pass; what breaks off ends quietly. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === opening || byte === closing) {
      yield byte === opening ? open : close;
      at += 1;
    } else if (byte === lineFeed || byte === carriageReturn || byte === 0) {
      at += 1;
    } else if (byte === backslash) {
      const { token, end } = controlAt(bytes, at + 1);
      if (token !== null) yield token;
      at = end;
    } else {
      const end = endOfText(bytes, at);
      yield { kind: 'bytes', bytes: bytes.subarray(at, end) };
      at = end;
    }
  }
}

function endOfText(bytes: Uint8Array, start: number): number {
  let at = start;
  for (; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === opening || byte === closing || byte === backslash) break;
    if (byte === lineFeed || byte === carriageReturn || byte === 0) break;
  }
  return at;
}

interface Control {
  readonly token: RtfToken | null;
  readonly end: number;
}

/** What stands after a backslash, and where it ends. */
function controlAt(bytes: Uint8Array, start: number): Control {
  const first = bytes[start];
  if (first === undefined) return { token: null, end: start };
  if (isLetter(first)) return wordAt(bytes, start);
  if (first === 0x27) {
    const code = hexDigit(bytes[start + 1]) * 16 + hexDigit(bytes[start + 2]);
    return Number.isNaN(code)
      ? { token: null, end: start + 1 }
      : { token: { kind: 'byte', byte: code }, end: start + 3 };
  }
  if (first === lineFeed || first === carriageReturn) {
    const isPair = first === carriageReturn && bytes[start + 1] === lineFeed;
    return { token: paragraphEnd, end: start + (isPair ? 2 : 1) };
  }
  return { token: { kind: 'symbol', symbol: String.fromCharCode(first) }, end: start + 1 };
}

function wordAt(bytes: Uint8Array, start: number): Control {
  let at = start;
  while (at - start < longestWord && isLetter(bytes[at])) at += 1;
  const name = String.fromCharCode(...bytes.subarray(start, at));
  const isNegative = bytes[at] === 0x2d && isDigit(bytes[at + 1]);
  if (isNegative) at += 1;
  let value: number | null = null;
  for (let digits = 0; digits < longestNumber && isDigit(bytes[at]); digits++) {
    value = (value ?? 0) * 10 + (bytes[at] ?? 0) - 0x30;
    at += 1;
  }
  if (bytes[at] === 0x20) at += 1;
  if (isNegative && value !== null) value = -value;
  if (name === 'bin') {
    const end = Math.min(bytes.length, at + Math.max(0, value ?? 0));
    return { token: { kind: 'data', bytes: bytes.subarray(at, end) }, end };
  }
  return { token: { kind: 'word', name, value }, end: at };
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function hexDigit(byte: number | undefined): number {
  if (isDigit(byte)) return (byte ?? 0) - 0x30;
  const letter = (byte ?? 0) | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : Number.NaN;
}
