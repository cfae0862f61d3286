/** A file that was dropped, picked or pasted; `path` is where it lay below a given folder. */
export interface GivenFile {
  readonly file: File;
  readonly path: string;
}
