/** The bytes in a `data:` address (RFC 2397), as far as a picture could lie there: in base 64, and no more than `most` bytes; else undefined. */
export function dataBytes(address: string, most: number): Uint8Array | undefined {
  const comma = address.indexOf(',');
  if (!/^data:image\//i.test(address) || comma < 0 || comma > 200) return undefined;
  if (!/;\s*base64\s*$/i.test(address.slice(0, comma))) return undefined;
  // Every three bytes are four characters, and a character may be written as three.
  if (address.length - comma > most * 4) return undefined;
  const written = address.slice(comma + 1);
  const bytes = Buffer.from(written.includes('%') ? unescaped(written) : written, 'base64');
  return bytes.length > most ? undefined : bytes;
}

function unescaped(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return ''; // Not an address at all.
  }
}
