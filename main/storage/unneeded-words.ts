import type { Database } from 'better-sqlite3';
import { prepared } from './prepared.ts';

/** The numbers of the tags that an article, by its number, or an annotation of it bears. */
export function tagsNear(db: Database, article: number): readonly number[] {
  return prepared<[number, number], number>(
    db,
    /* sql */ `
      SELECT tag FROM article_tags WHERE article = ?
      UNION SELECT x.tag FROM annotation_tags x JOIN annotations n ON n.number = x.annotation WHERE n.article = ?`,
  )
    .pluck()
    .all(article, article);
}

/** Deletes those of some tags that nothing bears any more, and gives what they were called, as they were sorted by. */
export function forgetUnneededTags(db: Database, tags: readonly number[]): readonly string[] {
  const forget = prepared<[number], string>(
    db,
    /* sql */ `
      DELETE FROM tags WHERE number = ? AND NOT EXISTS (SELECT 1 FROM article_tags WHERE tag = tags.number)
        AND NOT EXISTS (SELECT 1 FROM annotation_tags WHERE tag = tags.number)
      RETURNING folded`,
  ).pluck();
  return tags.flatMap((tag) => forget.all(tag));
}

/** Takes words out of the statistics by which SQLite plans, which hold some as samples of the rest. */
export function forgetSamples(db: Database, words: readonly string[]): void {
  const areKept = prepared(db, /* sql */ `SELECT 1 FROM main.sqlite_master WHERE name = 'sqlite_stat4'`).get();
  if (areKept === undefined) return;
  const forget = prepared(db, /* sql */ `DELETE FROM main.sqlite_stat4 WHERE instr(sample, CAST(? AS BLOB)) > 0`);
  for (const word of words) forget.run(word);
}
