import type { Database } from 'better-sqlite3';

/** The kinds of files an archive keeps, by the folders they lie in. */
export const fileKinds = ['originals', 'images'] as const;

/** A file that a database names by its SHA-256. */
export interface NamedFile {
  readonly kind: (typeof fileKinds)[number];
  readonly sha256: string;
  readonly bytes: number;
}

/** The files that a database names. */
export function namedFiles(db: Database): readonly NamedFile[] {
  return fileKinds.flatMap((kind) =>
    db
      .prepare<[], Omit<NamedFile, 'kind'>>(/* sql */ `SELECT sha256, bytes FROM ${kind}`)
      .all()
      .map((file) => ({ kind, ...file })),
  );
}

/** Where a file lies in a package, from its folder. */
export function packagePath({ kind, sha256 }: Omit<NamedFile, 'bytes'>): string {
  return `data/${kind}/${sha256.slice(0, 2)}/${sha256}`;
}
