import { createHash } from 'node:crypto';

/**
 * The SHA-256, in hex, of a text's letters and digits alone, with case and compatibility forms folded:
 * the same story agrees however its white space, punctuation or typography differ.
 */
export function fingerprint(text: string): string {
  const letters = text
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return createHash('sha256').update(letters).digest('hex');
}
