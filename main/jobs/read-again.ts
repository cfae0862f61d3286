import type { CarriedOver } from '../../preload/contract/annotations.ts';
import type { ArticleId } from '../../preload/contract/articles.ts';
import { AppError } from '../archive/app-error.ts';
import { checkReadPart } from '../archive/check-read.ts';
import type { ArchiveProcess } from '../processes/archive-process.ts';
import type { Carrier } from '../processes/carrier.ts';
import { IntakePool } from '../processes/intake-pool.ts';

/**
 * Reads the original of an article once more, in a reader of its own, and gives the article the text that is read now.
 * @throws {AppError} why it cannot be read; the article is then as it was
 */
export async function readAgain(
  archive: Pick<ArchiveProcess, 'ask'>,
  carrier: Carrier,
  id: ArticleId,
): Promise<CarriedOver> {
  const { path, fileName, part } = await archive.ask('article.original', { id });
  const pool = new IntakePool(carrier, 1);
  let found: string | null = null;
  const take = ({ parts }: { readonly parts: readonly string[] }): Promise<void> => {
    found ??= parts.find((json) => checkReadPart(json).part === part) ?? null;
    return Promise.resolve();
  };
  try {
    await pool.read({ path, fileName }, take, new AbortController().signal);
  } finally {
    pool.close();
  }
  if (found === null) throw new AppError('not-found', `part ${part} of ${fileName} is read no more`);
  return archive.ask('article.replaceText', { id, json: found });
}
