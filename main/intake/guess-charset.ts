import { analyse } from 'chardet';

/** What the detector calls a charset, and what browsers read instead: the Windows set holds the ISO one, or nearly. */
const readAs: Readonly<Record<string, string>> = {
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-9': 'windows-1254',
  GB18030: 'gb18030',
};
/** Where bytes 0x80 to 0x9f are used, which are controls in the ISO sets. */
const windowsSibling: Readonly<Record<string, string>> = {
  'ISO-8859-2': 'windows-1250',
  'ISO-8859-5': 'windows-1251',
  'ISO-8859-6': 'windows-1256',
  'ISO-8859-7': 'windows-1253',
  'ISO-8859-8': 'windows-1255',
};
const multiByte = /^(?:shift_jis|euc-jp|euc-kr|big5|gb18030)$/i;
const known = /^(?:shift_jis|euc-jp|euc-kr|big5|gb18030|koi8-r|windows-125[0-6]|iso-8859-[125-9])$/i;

const sampleBytes = 32_768;
/** A multi-byte charset claimed with less is an accident of a few bytes. */
const leastConfidence = 30;
const fewAccents = 5;

/** The charset that undeclared bytes, which are no UTF-8, are most likely in; `windows-1252` where nothing tells. */
export function guessCharset(bytes: Uint8Array): string {
  const sample = proseBytes(bytes);
  if (isMostlyHigh(sample) && sample.length < 24) return 'windows-1251';
  const isWindows = sample.some((byte) => byte >= 0x80 && byte <= 0x9f) || isWindowsPolish(sample);
  const isSlight = !isMostlyHigh(sample) && sample.filter((byte) => byte >= 0x80).length < fewAccents;
  for (const { name, confidence } of analyse(sample)) {
    if (!known.test(name)) continue;
    if (multiByte.test(name)) {
      if (confidence >= leastConfidence && decodes(sample, name)) return readAs[name] ?? name;
      continue;
    }
    // A handful of accents tells no two alphabets apart.
    if (isSlight) break;
    return (isWindows ? windowsSibling[name] : undefined) ?? readAs[name] ?? name;
  }
  return 'windows-1252';
}

/** UTF-16 without a byte order mark, by where its high bytes stand: most texts use few alphabets, each with one of them. */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 4) return undefined;
  const alphabets = [0, 0];
  const zeros = [0, 0];
  for (let index = 0; index < length; index++) {
    const byte = bytes[index] ?? 0;
    const side = index % 2;
    if (byte === 0) zeros[side] = (zeros[side] ?? 0) + 1;
    // Basic Latin, Latin-1, Latin Extended, Greek, Cyrillic, Hebrew, Arabic, punctuation.
    if (byte <= 0x06 || byte === 0x20) alphabets[side] = (alphabets[side] ?? 0) + 1;
  }
  const units = length / 2;
  for (const [side, charset] of [
    [1, 'utf-16le'],
    [0, 'utf-16be'],
  ] as const) {
    const other = 1 - side;
    const isHigh = (alphabets[side] ?? 0) > 0.9 * units && (alphabets[other] ?? 0) < 0.5 * units;
    if (isHigh && (zeros[side] ?? 0) > 0.05 * units && (zeros[other] ?? 0) === 0) return charset;
  }
  return undefined;
}

/** Polish has the same ł and ż in both sets, but its ą and ś only in ISO 8859-2 where these bytes are letters at all. */
function isWindowsPolish(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte === 0xb3 || byte === 0xbf) && !bytes.some((byte) => byte === 0xb1 || byte === 0xb6);
}

function decodes(bytes: Uint8Array, charset: string): boolean {
  try {
    // Streaming, since the sample may end inside a character.
    new TextDecoder(charset, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The beginning of a text without what stands in tags: markup is ASCII and only dilutes the evidence. */
function proseBytes(bytes: Uint8Array): Uint8Array {
  const prose = new Uint8Array(Math.min(sampleBytes, bytes.length));
  let length = 0;
  let isTag = false;
  for (let index = 0; index < bytes.length && length < prose.length; index++) {
    const byte = bytes[index] ?? 0;
    if (byte === 0x3c) isTag = true;
    if (!isTag) prose[length++] = byte;
    if (byte === 0x3e) isTag = false;
  }
  const kept = prose.subarray(0, length);
  return kept.some((byte) => byte >= 0x80) ? kept : bytes.subarray(0, sampleBytes);
}

/** Western text has an accented letter here and there; where they outnumber the plain ones it is Cyrillic. */
function isMostlyHigh(bytes: Uint8Array): boolean {
  let plain = 0;
  let high = 0;
  for (const byte of bytes) {
    if (byte >= 0xc0) high++;
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) plain++;
  }
  return high > plain;
}
