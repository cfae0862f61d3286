import { createHash } from 'node:crypto';

/** The space of our names among those of RFC 9562, drawn once. */
const ours = Buffer.from('6f2d9a3e51c84b0796e41b7d0c5af283', 'hex');

/** The UUID (version 5) of a name: the same for the same name, in every export. */
export function nameUuid(name: string): string {
  const bytes = createHash('sha1').update(ours).update(name.toWellFormed()).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
}
