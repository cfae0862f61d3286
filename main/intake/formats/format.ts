import type { IntakeFile, ReadPart } from '../../archive/read-article.ts';
import type { FileHead } from '../file-head.ts';

/** A kind of file that can be read: each lies in a file of its own beside this one, and is named in `list.ts`. */
export interface Format {
  /** The name people know it by. */
  readonly name: string;
  /** Whether the file is of this kind, by its first bytes and, where they leave it open, its name. */
  recognises(head: FileHead): boolean;
  /** Reads the file, one article at a time; throws `AppError` when nothing of it can be read. */
  read(file: IntakeFile, bytes: Uint8Array): AsyncIterable<ReadPart>;
}
