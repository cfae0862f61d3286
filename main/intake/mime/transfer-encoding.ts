/** The bytes of a MIME body as its `Content-Transfer-Encoding` (RFC 2045, 6) has them; an encoding nobody knows is taken for none. */
export function decodedBody(bytes: Uint8Array, encoding: string): Uint8Array {
  const name = encoding.trim().toLowerCase();
  if (name === 'base64') return Buffer.from(latin1(bytes), 'base64');
  return name === 'quoted-printable' ? quotedPrintable(bytes) : bytes;
}

/** Bytes as text, one character each. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

const equals = 0x3d;

/** Quoted-printable bytes (RFC 2045, 6.7); what is no escape stays as it is written. */
export function quotedPrintable(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte !== equals) {
      out[length++] = byte;
      continue;
    }
    const softBreak = lineEndAt(bytes, at + 1);
    if (softBreak > 0) {
      at = softBreak - 1;
      continue;
    }
    const value = (hexDigit(bytes[at + 1]) << 4) | hexDigit(bytes[at + 2]);
    if (value < 0) out[length++] = byte;
    else {
      out[length++] = value;
      at += 2;
    }
  }
  return out.subarray(0, length);
}

/** Where the next line begins, when nothing but blanks stands before it; else 0. */
function lineEndAt(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] === 0x20 || bytes[at] === 0x09) at++;
  if (bytes[at] === 0x0d && bytes[at + 1] === 0x0a) return at + 2;
  return bytes[at] === 0x0a || bytes[at] === 0x0d || at >= bytes.length ? at + 1 : 0;
}

function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
