import type { ArticleId } from '../../preload/contract/articles.ts';
import { idPattern } from '../archive/identity.ts';
import { UsageError } from './command.ts';

/** The article id a person typed, whatever its case. @throws {UsageError} */
export function articleIdOf(word: string): ArticleId {
  const id = word.trim().toLowerCase();
  if (!idPattern.test(id)) throw new UsageError(`${word} is not an article id`);
  return id as ArticleId; // -- the pattern is the brand
}
