/** What a font's `\fcharset` means, as a code page of Windows; 1 is "whatever the document has". */
const charsetPages: ReadonlyMap<number, number> = new Map([
  [77, 10_000],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
]);

const labels: ReadonlyMap<number, string> = new Map([
  [866, 'ibm866'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10_000, 'macintosh'],
  [10_001, 'shift_jis'],
  [10_002, 'big5'],
  [10_003, 'euc-kr'],
  [10_007, 'x-mac-cyrillic'],
  [10_008, 'gbk'],
  [54_936, 'gb18030'],
  [65_001, 'utf-8'],
]);

/** The character set of fonts of signs, whose letters stand for pictures. */
export const symbolCharset = 2;
export const western = 1252;

/** The code page that `\fcharset` names; undefined where it leaves it to the document (0 is Western, or so it is said). */
export function pageOfCharset(charset: number): number | undefined {
  return charsetPages.get(charset);
}

const decoders = new Map<number, InstanceType<typeof TextDecoder>>();
const strict = new TextDecoder('utf-8', { fatal: true });

/** Bytes in a code page of Windows or the Mac as text; a code page that is not known is read as Western. */
export function decodePage(bytes: Uint8Array, page: number): string {
  let decoder = decoders.get(page);
  if (decoder === undefined) {
    const isWindows = page >= 1250 && page <= 1258;
    decoder = new TextDecoder(isWindows ? `windows-${page}` : (labels.get(page) ?? 'windows-1252'));
    decoders.set(page, decoder);
  }
  return decoder.decode(bytes);
}

/** Bytes that are valid UTF-8 and more than ASCII as text, which RTF does not allow and some programs write; else undefined. */
export function strayUtf8(bytes: Uint8Array): string | undefined {
  if (!bytes.some((byte) => byte > 0x7f)) return undefined;
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Bytes in a font of signs: bullets are known, the rest are pictures that say nothing as letters. */
export function decodeSigns(bytes: Uint8Array): string {
  return Array.from(bytes, signOf).join('');
}

/** The same for a character that a program moved to the private use area, U+F020 to U+F0FF; others are as they are. */
export function withoutPrivateUse(text: string): string {
  return text.replace(/[\uf020-\uf0ff]/g, (sign) => signOf(sign.charCodeAt(0) - 0xf000));
}

const bullets: ReadonlySet<number> = new Set([0xb7, 0xa7, 0xd8, 0xfc, 0xa8, 0x6e, 0x6c, 0x71, 0x76]);

function signOf(code: number): string {
  if (code === 0x20 || code === 0x09) return ' ';
  return bullets.has(code) ? '•' : '';
}
