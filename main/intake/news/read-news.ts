import type { ReadPart } from '../../archive/read-article.ts';
import type { Block } from './block.ts';
import { articleOf } from './file-record.ts';
import type { LabelledProfile } from './profile.ts';
import { isFailure, readRecord, recordsIn } from './read-labelled.ts';
import { announcedIn, missingArticles } from './self-check.ts';

/** The articles of a file in one of the layouts of lines, as `readRecords` gives them. */
export function readLabelled(
  blocks: readonly Block[],
  profile: LabelledProfile,
  fileName: string,
): Generator<ReadPart> {
  return readRecords([...recordsIn(blocks, profile)], announcedIn(blocks, profile.counts), profile, fileName);
}

/**
 * The articles of records in their order, each with a number from 1 (or 0 where there is one alone); after them an unread part
 * where they are fewer than the file announces.
 */
export function* readRecords(
  records: readonly (readonly Block[])[],
  announced: number | null,
  profile: LabelledProfile,
  fileName: string,
): Generator<ReadPart> {
  const missing = missingArticles(records.length, announced, fileName);
  const isAlone = records.length === 1 && missing === null;
  for (const [index, record] of records.entries()) {
    const part = isAlone ? 0 : index + 1;
    if (isFailure(record, profile)) {
      const message = `the database could not give article ${index + 1} of ${fileName}`;
      yield { kind: 'unread', part, entry: null, code: 'no-article-text', message };
    } else yield articleOf(readRecord(record, profile), profile, { fileName, part });
  }
  if (missing !== null) yield missing;
}
