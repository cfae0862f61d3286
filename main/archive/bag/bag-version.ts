/** What a bag says of itself in `bagit.txt`: the version of BagIt it was made by, and how its tag files are encoded. */
export interface BagDeclaration {
  readonly version: string;
  readonly encoding: string;
}

/** The declaration of the bags we write: BagIt 1.0 (RFC 8493). */
export const ourDeclaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** Reads `bagit.txt`, which is these two lines and nothing else, always in UTF-8 without a mark before it; `null` for anything else. */
export function readDeclaration(text: string): BagDeclaration | null {
  const found =
    /^BagIt-Version: (?<version>\d+\.\d+)(?:\r\n|\n|\r)Tag-File-Character-Encoding: (?<encoding>[\w.:-]+)(?:\r\n|\n|\r)?$/u.exec(
      text,
    )?.groups;
  const { version, encoding } = found ?? {};
  return version === undefined || encoding === undefined ? null : { version, encoding };
}

/** Whether the rules of BagIt 1.0 hold for a version, and not the looser ones before it. */
export function isStrict(version: string): boolean {
  return Number(version.split('.')[0]) >= 1;
}
