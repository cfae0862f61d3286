import type { IntakeFile, ReadPart } from '../../archive/read-article.ts';
import type { FileHead } from '../file-head.ts';

/** Reads a file that lies inside another, by the same formats, within what the outer file may cost. */
export type ReadInner = (inner: {
  /** Its path inside the outer file. */
  readonly entry: string;
  readonly bytes: Uint8Array;
  /** What the outer file holds for it: pictures, by the addresses its page calls them. */
  readonly resources?: Resources;
}) => AsyncGenerator<ReadPart>;

/** The bytes of what a page shows, by the address its markup bears; undefined where the saved file does not hold them. */
export type Resources = (address: string) => Uint8Array | undefined;

/** What a format reads from: the file, its bytes, and the way into files inside it. */
export interface FormatInput {
  readonly file: IntakeFile;
  readonly bytes: Uint8Array;
  readonly head: FileHead;
  readonly readInner: ReadInner;
  readonly resources: Resources;
}

/** A kind of file that can be read: each lies in a file of its own beside this one, and is named in `list.ts`. */
export interface Format {
  /** The name people know it by. */
  readonly name: string;
  /** Set where the bytes are not text, so that nothing binary is ever handed to a reader of text. */
  readonly readsBytes?: true;
  /** Set where it holds whole files, which it hands to `readInner`: their parts are then numbered in its order. */
  readonly holdsFiles?: true;
  /** Whether the file is of this kind, by its first bytes and, where they leave it open, its name. */
  recognises(head: FileHead): boolean;
  /**
   * Reads the file, one article at a time; throws `AppError` when nothing of it can be read. Parts of a file that may hold
   * several are numbered from 1 in its order.
   */
  read(input: FormatInput): AsyncIterable<ReadPart>;
}
