import { AppError } from '../archive/app-error.ts';
import type { IntakeFile, ReadPart } from '../archive/read-article.ts';
import { headOf } from './file-head.ts';
import { readAsText } from './read-as-text.ts';
import type { FormatInput, ReadInner, Resources } from './formats/format.ts';
import { formats } from './formats/list.ts';
import { companionResources } from './pictures/companion-resources.ts';

/** A ZIP in a ZIP in a mail is as deep as people pack. */
const deepestInner = 4;
/** All files inside a file together, unpacked. */
const mostInnerBytes = 1024 * 1024 * 1024;

const noResources: Resources = () => undefined;

/**
 * The articles in an outside file, one at a time; a part that cannot be read is yielded as `unread` and the rest goes on.
 * Throws `AppError` when the whole file fails: `file-empty`, `file-not-recognised`, `file-too-deep`, `no-article-text` and the like.
 */
export function readFile(file: IntakeFile, bytes: Uint8Array): AsyncGenerator<ReadPart> {
  const budget = { bytes: mostInnerBytes };
  return readAt({ file, bytes, resources: companionResources(file.companions) ?? noResources, depth: 0, budget });
}

interface Reading {
  readonly file: IntakeFile;
  readonly bytes: Uint8Array;
  readonly resources: Resources;
  readonly depth: number;
  readonly budget: { bytes: number };
}

async function* readAt(reading: Reading): AsyncGenerator<ReadPart, void> {
  const { file, bytes, resources } = reading;
  const head = headOf(file.fileName, bytes);
  if (file.as === 'plain-text') {
    yield readAsText(file, bytes);
    return;
  }
  if (head.isEmpty) throw new AppError('file-empty', `${file.fileName} holds no bytes but white space`);
  const format = formats.find((one) => (one.readsBytes === true || !head.isBinary) && one.recognises(head));
  if (format === undefined) throw new AppError('file-not-recognised', `no format recognises ${file.fileName}`);
  const input: FormatInput = { file, bytes, head, resources, readInner: innerReader(reading) };
  let part = 0;
  for await (const read of format.read(input)) {
    yield format.holdsFiles === true ? { ...read, part: (part += 1) } : read;
  }
}

/** Reads a file inside another; its failure is an unread part, so that its neighbours are read. */
function innerReader({ file, depth, budget, ...outer }: Reading): ReadInner {
  return async function* ({ entry, bytes, resources = outer.resources }) {
    const within = (part: ReadPart): ReadPart => ({
      ...part,
      entry: part.entry === null ? entry : `${entry}/${part.entry}`,
    });
    try {
      if (depth >= deepestInner) throw new AppError('file-too-deep', `files inside files over ${deepestInner} deep`);
      budget.bytes -= bytes.length;
      if (budget.bytes < 0) throw new AppError('file-too-dense', `over ${mostInnerBytes} bytes of files inside`);
      const inner: Reading = {
        file: { path: file.path, fileName: entry },
        bytes,
        resources,
        depth: depth + 1,
        budget,
      };
      for await (const part of readAt(inner)) yield within(part);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      yield within({ kind: 'unread', part: 0, entry: null, code: error.code, message: error.message });
    }
  };
}
