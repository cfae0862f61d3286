import { guessCharset, guessUtf16 } from './guess-charset.ts';

/**
 * Bytes as text: by byte order mark, else by the charset the document declares, else UTF-8, else by the evidence of the
 * bytes (UTF-16, the charsets of East Asia, Cyrillic, Greek, Turkish, Hebrew, Arabic, Central and Western Europe). Bytes that fit nothing become U+FFFD; it never fails.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) return decode(bytes, marked);

  // Browsers re-encode a saved page as UTF-8 and may leave the old declaration; legacy text is hardly ever valid UTF-8.
  const wide = guessUtf16(bytes);
  if (wide !== undefined) return decode(bytes, wide);
  const strict = decodeStrictly(bytes);
  if (strict !== undefined && !isStateful(declared)) return strict;
  if (declared !== undefined && !/^utf-?(?:8|16(?:le|be)?)$/i.test(declared)) {
    const text = tryDecode(bytes, declared);
    if (text !== undefined) return text;
  }
  const lenient = decode(bytes, 'utf-8');
  return isMostlyBroken(lenient) ? decode(bytes, guessCharset(bytes)) : lenient;
}

/** The charset an HTML page declares in its first 4 kB, as spelled there. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const start = decode(bytes.subarray(0, 4096), 'windows-1252');
  return (
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(start)?.[1] ??
    /^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w:.-]+)/i.exec(start)?.[1]
  );
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** ISO-2022-JP and its kin are written in ASCII bytes, so that being valid UTF-8 says nothing. */
function isStateful(charset: string | undefined): boolean {
  return charset !== undefined && /^(?:csiso2022|iso-2022)/i.test(charset);
}

function decode(bytes: Uint8Array, charset: string): string {
  return new TextDecoder(charset).decode(bytes);
}

function tryDecode(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return decode(bytes, charset);
  } catch {
    return undefined; // A page may declare any word at all as its charset.
  }
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isMostlyBroken(text: string): boolean {
  let broken = 0;
  let sound = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) sound++;
  }
  return broken > sound;
}
