import { decodedPath, encodedPath } from './bag-path.ts';

/** One line of a manifest; `remark` says what is unusual about how it is written. */
export interface ManifestEntry {
  readonly path: string;
  readonly hash: string;
  readonly remark: string | null;
}

/** The checksums that can be compared, by the names that manifests bear, with how many hexadecimal digits each has. */
export const hashLengths: Readonly<Record<string, number>> = {
  md5: 32,
  sha1: 40,
  sha224: 56,
  sha256: 64,
  sha384: 96,
  sha512: 128,
};

/** A line of a manifest, with its end. */
export function manifestLine(path: string, hash: string): string {
  return `${hash}  ${encodedPath(path)}\n`;
}

/** The entries of a manifest in order, and the lines that are none: no more than `most` of both, and whether there would be more. */
export function readManifest(
  text: string,
  isStrict: boolean,
  most = Infinity,
): { readonly entries: readonly ManifestEntry[]; readonly unread: readonly string[]; readonly isCut: boolean } {
  const entries: ManifestEntry[] = [];
  const unread: string[] = [];
  // Not split at once: of a hostile one there are many millions.
  for (const [line] of text.matchAll(/[^\r\n]+/gu)) {
    if (line.trim() === '') continue;
    if (entries.length + unread.length >= most) return { entries, unread, isCut: true };
    const [, hash, written] = /^([\da-f]+)[ \t]+(.+)$/isu.exec(line) ?? [];
    if (hash === undefined || written === undefined) {
      unread.push(line);
      continue;
    }
    const { path, remark } = plainPath(written, isStrict);
    entries.push({ path: decodedPath(path, isStrict), hash: hash.toLowerCase(), remark });
  }
  return { entries, unread, isCut: false };
}

/** A path without what the tools of old put before it. */
function plainPath(written: string, isStrict: boolean): { readonly path: string; readonly remark: string | null } {
  if (isStrict) return { path: written, remark: null };
  if (written.startsWith('*')) return { path: written.slice(1), remark: 'has an asterisk before its name' };
  if (written.startsWith('./')) return { path: written.slice(2), remark: 'begins with a dot and a slash' };
  return { path: written, remark: null };
}
