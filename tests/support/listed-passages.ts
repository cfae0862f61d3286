import type { Database } from 'better-sqlite3';
import type { PassageAnnotation } from '../../preload/contract/annotations.ts';
import type { ArticleId } from '../../preload/contract/articles.ts';
import { listAnnotations } from '../../main/storage/annotations.ts';

/** The annotations of an article that lie on passages, in the order of its text. */
export function listPassages(db: Database, id: ArticleId): readonly PassageAnnotation[] {
  return listAnnotations(db, id).flatMap((annotation) => (annotation.kind === 'passage' ? [annotation] : []));
}
