import { availableParallelism } from 'node:os';
import { toFailure } from '../archive/app-error.ts';
import { checkReadPart } from '../archive/check-read.ts';
import type { ReadPart } from '../archive/read-article.ts';
import { walk, type Walked } from '../jobs/walk.ts';
import type { Carrier } from '../processes/carrier.ts';
import { IntakePool } from '../processes/intake-pool.ts';

/** Hears each part of each file, in the order of the file; files come as they are read. */
export type HearPart = (fileName: string, part: ReadPart) => void;

/** Reads files and folders without an archive, in all readers this computer has room for. */
export async function extractFiles(carrier: Carrier, paths: readonly string[], hear: HearPart): Promise<void> {
  const pool = new IntakePool(carrier, availableParallelism());
  const files = walk(paths);
  try {
    await Promise.all(Array.from({ length: pool.size }, () => readAll(files, pool, hear)));
  } finally {
    pool.close();
  }
}

async function readAll(files: AsyncGenerator<Walked>, pool: IntakePool, hear: HearPart): Promise<void> {
  // Not `for await`: several readers share the generator, and the first to end must not close it for the others.
  for (;;) {
    const next = await files.next();
    if (next.done === true) return;
    const walked = next.value;
    if (walked.kind === 'unreadable') {
      hear(walked.fileName, { kind: 'unread', part: 0, entry: null, code: walked.code, message: walked.message });
      continue;
    }
    const { fileName } = walked.file;
    const take = ({ parts }: { readonly parts: readonly string[] }): Promise<void> => {
      for (const json of parts) hear(fileName, checkReadPart(json));
      return Promise.resolve();
    };
    try {
      await pool.read(walked.file, take, new AbortController().signal);
    } catch (error) {
      const { code, message } = toFailure(error);
      hear(fileName, { kind: 'unread', part: 0, entry: null, code, message });
    }
  }
}
