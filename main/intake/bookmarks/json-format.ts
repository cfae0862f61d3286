import { AppError } from '../../archive/app-error.ts';
import type { IntakeFile, ReadPart } from '../../archive/read-article.ts';
import { decodeText } from '../charset.ts';
import type { FileHead } from '../file-head.ts';
import type { Format } from '../formats/format.ts';
import { jsonElements, jsonPaths } from '../json-pieces.ts';
import { savedPart, unreadPart, type SavedArticle } from './saved-article.ts';

/** What makes one program's JSON different from another's. */
interface JsonList {
  readonly name: string;
  /** Paths it is known by, as `[].url`; all of them are there in the beginning of the file. */
  readonly paths: readonly string[];
  /** The way to the array of what was saved; none where the document is the array. */
  readonly keys: readonly string[];
  /** Reads one element with what the rest of the document says; null for what is left out on purpose. */
  readonly reader: (text: string) => (element: unknown) => SavedArticle | null;
}

/** The format of a JSON document with an array of saved articles in it. */
export function jsonFormat({ name, paths, keys, reader }: JsonList): Format {
  return {
    name,
    recognises: (head) => hasPaths(head, paths),
    async *read({ file, bytes }): AsyncGenerator<ReadPart> {
      const text = decodeText(bytes);
      const article = reader(text);
      let part = 0;
      for (const element of elements(file, text, keys)) {
        part += 1;
        if (element instanceof AppError) {
          yield unreadPart(part, element);
          continue;
        }
        const saved = article(element.value);
        if (saved !== null) yield savedPart(file, part, saved);
      }
    },
  };
}

/** The elements of an array in a document; where it breaks off, the failure that says so. */
export function* elements(
  file: IntakeFile,
  text: string,
  keys: readonly string[],
): Generator<{ readonly value: unknown } | AppError> {
  let number = 0;
  for (const piece of jsonElements(text, keys)) {
    number += 1;
    yield piece.isBroken ? new AppError('file-damaged', `${file.fileName} breaks off at its element ${number}`) : piece;
  }
  if (number === 0) throw new AppError('no-article-text', `nothing was saved in ${file.fileName}`);
}

const known = new WeakMap<FileHead, ReadonlySet<string>>();

/** Whether all these paths stand in the beginning of a JSON document. */
export function hasPaths(head: FileHead, paths: readonly string[]): boolean {
  const found = known.get(head) ?? jsonPaths(head.start);
  known.set(head, found);
  return paths.every((path) => found.has(path));
}
