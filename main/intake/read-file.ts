import { AppError } from '../archive/app-error.ts';
import type { IntakeFile, ReadPart } from '../archive/read-article.ts';
import { headOf } from './file-head.ts';
import { formats } from './formats/list.ts';

/**
 * The articles in an outside file, one at a time; a part that cannot be read is yielded as `unread` and the rest goes on.
 * Throws `AppError` when the whole file fails: `file-empty`, `file-not-recognised`, `file-too-deep`, `no-article-text`.
 */
export async function* readFile(file: IntakeFile, bytes: Uint8Array): AsyncGenerator<ReadPart> {
  const head = headOf(file.fileName, bytes);
  if (head.isEmpty) throw new AppError('file-empty', `${file.fileName} holds no bytes but white space`);
  const format = head.isBinary ? undefined : formats.find((candidate) => candidate.recognises(head));
  if (format === undefined) throw new AppError('file-not-recognised', `no format recognises ${file.fileName}`);
  yield* format.read(file, bytes);
}
