import type { Database } from 'better-sqlite3';
import type { Annotation, AnnotationId, Selectors } from '../../preload/contract/annotations.ts';
import type { ArticleId } from '../../preload/contract/articles.ts';
import { canonicalTextVersion } from '../../preload/contract/canonical-text.ts';
import { selectorsFor } from '../archive/anchors/selectors.ts';
import { alter, canonicalTextOf, placeOf, rowOf, selectAnnotations, type AnnotationRow } from './annotation-rows.ts';
import { articleNumber } from './article-numbers.ts';
import { prepared } from './prepared.ts';

/** Says where the passage of an annotation stands now, by its place in the canonical text. @throws {AppError} `not-found`, `bad-input` */
export function attachAnnotation(db: Database, id: AnnotationId, start: number, end: number): Annotation {
  const text = canonicalTextOf(db, rowOf(db, 'id', id).article_id);
  return anchorAnnotation(db, id, selectorsFor(text, start, end), false);
}

/** Gives an annotation selectors; detached, it is not looked for in the text. @throws {AppError} `not-found` */
export function anchorAnnotation(
  db: Database,
  id: AnnotationId,
  selectors: Selectors,
  isDetached: boolean,
): Annotation {
  return alter(db, id, (number) => {
    putSelectors(db, number, selectors);
    prepared(db, /* sql */ `UPDATE annotations SET is_detached = ?, changed_at = ? WHERE number = ?`).run(
      isDetached ? 1 : 0,
      Date.now(),
      number,
    );
  });
}

/** Notes where the annotations of an article stand in a text it was given anew, as far as their very words are in it. @throws {AppError} `not-found` */
export function carryOver(db: Database, articleId: ArticleId): void {
  const text = canonicalTextOf(db, articleId);
  const rows = prepared<[number], AnnotationRow>(db, /* sql */ `${selectAnnotations} WHERE n.article = ?`);
  for (const row of rows.all(articleNumber(db, articleId))) {
    const { state, start, end } = placeOf(row, text);
    if (state === 'moved' && text.text.slice(start, end) === row.exact)
      putSelectors(db, row.number, selectorsFor(text, start, end));
  }
}

function putSelectors(db: Database, annotation: number, { quote, position, structure }: Selectors): void {
  prepared(
    db,
    /* sql */ `
      UPDATE annotations SET text_version = ?, exact = ?, prefix = ?, suffix = ?, start = ?, "end" = ?,
        start_path = ?, start_offset = ?, end_path = ?, end_offset = ? WHERE number = ?`,
  ).run(
    canonicalTextVersion,
    quote.exact,
    quote.prefix,
    quote.suffix,
    position.start,
    position.end,
    structure.startPath,
    structure.startOffset,
    structure.endPath,
    structure.endOffset,
    annotation,
  );
}
