import type { Database } from 'better-sqlite3';
import type { ArticleId } from '../../preload/contract/articles.ts';
import { trashDays, type TrashRule } from '../../preload/contract/trash.ts';
import { prepared } from './prepared.ts';

const day = 24 * 60 * 60 * 1000;
/** How long it has been told that something goes before it does, in milliseconds, whatever the clock says. */
const noticeFor = 7 * day;
/** How often it is noted that the trash was looked at, in milliseconds. */
const noteEvery = 20 * 60 * 60 * 1000;

interface RuleRow {
  readonly is_emptied: number;
  readonly looked_at: number;
  readonly told_from: number;
}

/** The rule of the trash: whether what has lain in it for thirty days is deleted for good, and before when nothing is. */
export function trashRule(db: Database, now: number): TrashRule {
  const { is_emptied, told_from } = ruleRow(db) ?? { is_emptied: 1, told_from: now };
  return { isEmptied: is_emptied === 1, notBefore: told_from + noticeFor };
}

/** Chooses whether the trash is emptied after thirty days; from then on there are seven days at least to think again. */
export function chooseTrashRule(db: Database, isEmptied: boolean, now: number): TrashRule {
  const before = trashRule(db, now);
  if (before.isEmptied !== isEmptied || ruleRow(db) === undefined)
    putRule(db, { is_emptied: isEmptied ? 1 : 0, looked_at: now, told_from: now });
  return trashRule(db, now);
}

/**
 * The articles whose time in the trash is over. Whoever was not here for a week, or whose clock was set, is told for a week first.
 * To be called at least once a day while the archive is open.
 */
export function dueInTrash(db: Database, now: number): readonly ArticleId[] {
  // What changes nothing must not look like a change, for which a backup is made.
  const isEmpty = prepared(db, /* sql */ `SELECT 1 FROM articles WHERE trashed_at IS NOT NULL`).get() === undefined;
  if (isEmpty) return [];
  const row = ruleRow(db);
  const wasAway = row === undefined || now < row.looked_at || now - row.looked_at > noticeFor;
  if (wasAway || now - row.looked_at >= noteEvery)
    putRule(db, { is_emptied: row?.is_emptied ?? 1, looked_at: now, told_from: wasAway ? now : row.told_from });
  const { isEmptied, notBefore } = trashRule(db, now);
  if (!isEmptied || now < notBefore) return [];
  return prepared<[number], ArticleId>(db, /* sql */ `SELECT id FROM articles WHERE trashed_at <= ? ORDER BY number`)
    .pluck()
    .all(now - trashDays * day);
}

function ruleRow(db: Database): RuleRow | undefined {
  return prepared<[], RuleRow>(db, /* sql */ `SELECT is_emptied, looked_at, told_from FROM trash_rule`).get();
}

function putRule(db: Database, { is_emptied, looked_at, told_from }: RuleRow): void {
  prepared(
    db,
    /* sql */ `INSERT OR REPLACE INTO trash_rule (only, is_emptied, looked_at, told_from) VALUES (1, ?, ?, ?)`,
  ).run(is_emptied, looked_at, told_from);
}
