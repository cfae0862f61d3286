import { randomBytes } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** A name just made, that may become a name of any kind. */
export type NewId = string & { readonly __brand: never };

/** A new public name: eight characters of Crockford's base 32, 40 random bits; whoever stores it sees to uniqueness. */
export function newId(): NewId {
  let bits = 0n;
  for (const byte of randomBytes(5)) bits = (bits << 8n) | BigInt(byte);
  const letters = Array.from({ length: 8 }, (_, index) => alphabet[Number((bits >> BigInt(35 - 5 * index)) & 31n)]);
  return letters.join('') as NewId; // -- a brand is given where the name is made
}

/** What every public name matches. */
export const idPattern = /^[0-9a-hjkmnp-tv-z]{8}$/;
