import type { Database } from 'better-sqlite3';
import type { AnnotationId } from '../../preload/contract/annotations.ts';
import type { ArticleId } from '../../preload/contract/articles.ts';
import type { LinkTarget } from '../../preload/contract/note-links.ts';
import type { LinkedThing, LinkingNote } from '../../preload/contract/notes.ts';
import { linksIn } from '../archive/notes/note-links.ts';
import { noteWords } from '../archive/notes/note-words.ts';
import { articleNumber } from './article-numbers.ts';
import { prepared } from './prepared.ts';

/** So many characters of a note that links to an article are shown with it, and so many such notes. */
const longestWords = 160;
const mostLinking = 50;
/** So much of a note is read for its first words. */
const readForWords = 1_000;

/** Keeps what a note links to, in place of what it linked to before: whoever writes a note calls this in the same transaction. */
export function putNoteLinks(db: Database, annotation: number, note: string): void {
  prepared(db, /* sql */ `DELETE FROM note_links WHERE annotation = ?`).run(annotation);
  const put = prepared(
    db,
    /* sql */ `INSERT INTO note_links (annotation, target_article, target_annotation) VALUES (?, ?, ?)`,
  );
  for (const { kind, id } of linksIn(note))
    put.run(annotation, kind === 'article' ? id : null, kind === 'annotation' ? id : null);
}

/** Whether what is kept of the links of a note is what it links to. */
export function areLinksKept(db: Database, id: AnnotationId, note: string): boolean {
  const kept = prepared<[string]>(
    db,
    /* sql */ `
      SELECT coalesce(target_article, target_annotation) FROM note_links
      WHERE annotation = (SELECT number FROM annotations WHERE id = ?) ORDER BY number`,
  )
    .pluck()
    .all(id);
  return (
    kept.join() ===
    linksIn(note)
      .map((target) => target.id)
      .join()
  );
}

/** The notes that link to an article or to one of its annotations, those changed last first; of the many, the first are given. */
export function notesLinkingTo(
  db: Database,
  articleId: ArticleId,
): { readonly linkedFrom: readonly LinkingNote[]; readonly total: number } {
  const values = { id: articleId, number: articleNumber(db, articleId) };
  const rows = prepared<[typeof values], { id: AnnotationId; articleId: ArticleId; title: string; note: string }>(
    db,
    /* sql */ `
      SELECT n.id, a.id AS articleId, a.title, substr(n.note, 1, ${readForWords}) AS note ${linkingNotes}
      ORDER BY n.changed_at DESC, n.number DESC LIMIT ${mostLinking}`,
  ).all(values);
  const total =
    rows.length < mostLinking
      ? rows.length
      : Number(prepared<[typeof values]>(db, /* sql */ `SELECT count(*) ${linkingNotes}`).pluck().get(values));
  return {
    linkedFrom: rows.map(({ note, ...row }) => ({ ...row, words: shortened(noteWords(note)) })),
    total,
  };
}

const linkingNotes = /* sql */ `
  FROM annotations n JOIN articles a ON a.number = n.article
  WHERE n.deleted_at IS NULL AND a.trashed_at IS NULL AND n.number IN (
    SELECT annotation FROM note_links WHERE target_article = @id
    UNION
    SELECT annotation FROM note_links
    WHERE target_annotation IN (SELECT id FROM annotations WHERE article = @number AND deleted_at IS NULL))`;

/** What each of some links leads to just now. */
export function linkedThings(db: Database, targets: readonly LinkTarget[]): readonly LinkedThing[] {
  const article = prepared<[string], TargetRow>(
    db,
    /* sql */ `SELECT id AS articleId, title, trashed_at AS trashedAt, NULL AS deletedAt FROM articles WHERE id = ?`,
  );
  const annotation = prepared<[string], TargetRow>(
    db,
    /* sql */ `
      SELECT a.id AS articleId, a.title, a.trashed_at AS trashedAt, n.deleted_at AS deletedAt
      FROM annotations n JOIN articles a ON a.number = n.article WHERE n.id = ?`,
  );
  return targets.map((target) => {
    const row = (target.kind === 'article' ? article : annotation).get(target.id);
    if (row === undefined) return { target, state: 'gone', articleId: null, title: null };
    return { target, state: stateOf(row), articleId: row.articleId, title: row.title };
  });
}

interface TargetRow {
  readonly articleId: ArticleId;
  readonly title: string;
  readonly trashedAt: number | null;
  readonly deletedAt: number | null;
}

function stateOf({ trashedAt, deletedAt }: TargetRow): LinkedThing['state'] {
  if (deletedAt !== null) return 'deleted';
  return trashedAt === null ? 'there' : 'in-trash';
}

function shortened(words: string): string {
  return words.length <= longestWords ? words : `${words.slice(0, longestWords).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
