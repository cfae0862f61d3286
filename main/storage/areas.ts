import type { Database } from 'better-sqlite3';
import type { AreaAnnotation } from '../../preload/contract/annotations.ts';
import type { Area, AreaGround } from '../../preload/contract/areas.ts';
import type { ArticleBody, ArticleId } from '../../preload/contract/articles.ts';
import { wholeArticle } from '../archive/anchors/selectors.ts';
import { checkedRectangle, ofTenThousand } from '../archive/area-rectangle.ts';
import { AppError } from '../archive/app-error.ts';
import { pictureIn } from '../archive/picture-in.ts';
import { rowOf, toAnnotation } from './annotation-rows.ts';
import { putAnnotation, type Mark } from './annotations.ts';
import { touch } from './article-changes.ts';
import { articleNumber } from './article-numbers.ts';
import { logAnnotation } from './log-states.ts';
import { prepared } from './prepared.ts';
import { nextRevision } from './revision.ts';

/** Marks a part of a picture that an article shows, or of a page of the PDF it was clipped from. @throws {AppError} `not-found`, `bad-input` */
export function createArea(db: Database, articleId: ArticleId, area: Area, mark: Mark): AreaAnnotation {
  const checked = { ground: area.ground, rectangle: checkedRectangle(area.rectangle) };
  return db
    .transaction(() => {
      const article = articleNumber(db, articleId);
      const { at, caption } = foundGround(db, article, area.ground);
      const number = insertArea(db, article, { area: checked, at, caption }, mark, Date.now());
      touch(db, article, nextRevision(db));
      const made = toAnnotation(db, rowOf(db, 'number', number), null);
      if (made.kind !== 'area') throw new AppError('internal', 'an area was filed as a passage');
      return made;
    })
    .immediate();
}

/** Writes a new annotation on an area, made at a time in milliseconds UTC, and gives its number; the index is not told. */
export function insertArea(
  db: Database,
  article: number,
  { area, at, caption }: Pick<AreaAnnotation, 'area' | 'at' | 'caption'>,
  mark: Mark,
  createdAt: number,
): number {
  const place = {
    ...wholeArticle,
    quote: { exact: caption, prefix: '', suffix: '' },
    position: { start: at, end: at },
  };
  const number = putAnnotation(db, article, place, mark, createdAt);
  const { ground, rectangle } = area;
  const { left, top, width, height } = ofTenThousand(rectangle);
  prepared(
    db,
    /* sql */ `
      INSERT INTO annotation_areas (annotation, image, original, page, x, y, width, height) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    number,
    ground.kind === 'picture' ? ground.image : null,
    ground.kind === 'page' ? ground.original : null,
    ground.kind === 'page' ? ground.page : null,
    left,
    top,
    width,
    height,
  );
  logAnnotation(db, 'annotation.made', number);
  return number;
}

/** Puts an area where its picture stands in a text that its article was given anew; one whose picture is gone stays as it is. */
export function moveArea(db: Database, article: number, annotation: number, { ground }: Area): void {
  const found = ground.kind === 'picture' ? pictureIn(bodyOf(db, article), ground.image) : null;
  if (found === null) return;
  prepared(db, /* sql */ `UPDATE annotations SET start = ?, "end" = ? WHERE number = ?`).run(
    found.at,
    found.at,
    annotation,
  );
}

function foundGround(db: Database, article: number, ground: AreaGround): { at: number; caption: string } {
  if (ground.kind === 'picture') {
    const picture = pictureIn(bodyOf(db, article), ground.image);
    if (picture === null) throw new AppError('bad-input', `the article shows no picture ${ground.image}`);
    return picture;
  }
  const clipping = prepared(db, /* sql */ `SELECT 1 FROM clippings WHERE article = ? AND sha256 = ? AND part = 0`);
  if (clipping.get(article, ground.original) === undefined)
    throw new AppError('bad-input', `the article was not clipped from ${ground.original}`);
  return { at: 0, caption: '' };
}

function bodyOf(db: Database, article: number): ArticleBody {
  const tree = prepared(db, /* sql */ `SELECT tree FROM bodies WHERE article = ?`).pluck().get(article);
  return JSON.parse(String(tree)) as ArticleBody; // -- only filing writes this column, from a body it has checked
}
