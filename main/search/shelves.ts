import type { Shelf } from '../../preload/contract/search.ts';
import type { Condition } from './conditions.ts';

const inTrash = /* sql */ `SELECT number FROM main.articles WHERE trashed_at IS NOT NULL`;
// Asked so, deep pages are counted off along an index over the days, without reading the articles themselves.
const outsideTrash = /* sql */ `r.number NOT IN (${inTrash})`;
const unread = /* sql */ `r.is_unread = 1 AND r.trashed_at IS NULL`;
const starred = /* sql */ `r.is_starred = 1 AND r.trashed_at IS NULL`;

/** What puts a row `r` of `articles` on a shelf. */
export function conditionOnArticles(shelf: Shelf): Condition {
  if (shelf.kind === 'trash') return { sql: /* sql */ `r.trashed_at IS NOT NULL`, params: [] };
  if (shelf.kind === 'unread') return { sql: unread, params: [] };
  if (shelf.kind === 'starred') return { sql: starred, params: [] };
  const members = conditionOnEntries(shelf);
  return members === null
    ? { sql: outsideTrash, params: [] }
    : { sql: `${members.sql} AND ${outsideTrash}`, params: members.params };
}

/** What puts a row `r` of `idx.entries` on a shelf; `null` where the full-text table searched holds nothing else. */
export function conditionOnEntries(shelf: Shelf): Condition | null {
  const members = membersOf(shelf);
  return members === null ? null : { sql: /* sql */ `r.number IN (${members.sql})`, params: members.params };
}

function membersOf(shelf: Shelf): Condition | null {
  switch (shelf.kind) {
    case 'all':
    case 'trash':
      return null;
    case 'unread':
      return { sql: /* sql */ `SELECT number FROM main.articles r WHERE ${unread}`, params: [] };
    case 'starred':
      return { sql: /* sql */ `SELECT number FROM main.articles r WHERE ${starred}`, params: [] };
    case 'sample':
      return { sql: /* sql */ `SELECT number FROM main.articles WHERE is_sample = 1`, params: [] };
    case 'annotated':
      return { sql: /* sql */ `SELECT article FROM main.annotations WHERE deleted_at IS NULL`, params: [] };
    case 'dossier':
      return {
        sql: /* sql */ `SELECT x.article FROM main.dossier_articles x JOIN main.dossiers d ON d.number = x.dossier
          WHERE d.id = ? AND d.deleted_at IS NULL`,
        params: [shelf.id],
      };
    case 'tag':
      return {
        sql: /* sql */ `SELECT x.article FROM main.article_tags x JOIN main.tags t ON t.number = x.tag WHERE t.name = ?`,
        params: [shelf.name],
      };
  }
}
