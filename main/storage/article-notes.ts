import type { Database } from 'better-sqlite3';
import type { AnnotationId } from '../../preload/contract/annotations.ts';
import type { ArticleId } from '../../preload/contract/articles.ts';
import { linkAddress, type LinkTarget } from '../../preload/contract/note-links.ts';
import type { ArticleNotes, NoteBlock } from '../../preload/contract/notes.ts';
import { linksOf } from '../archive/notes/note-links.ts';
import { readNote } from '../archive/notes/read-note.ts';
import { articleNumber } from './article-numbers.ts';
import { linkedThings, notesLinkingTo } from './note-links.ts';
import { prepared } from './prepared.ts';

/** The notes that were read last are kept as they were read: a window asks for them again after every change of the archive. */
const mostKept = 500;
const kept = new Map<string, readonly NoteBlock[]>();

/** The notes on an article as they are shown, what they link to, and what links to the article. @throws {AppError} `not-found` */
export function articleNotes(db: Database, articleId: ArticleId): ArticleNotes {
  const notes = prepared<[number], { id: AnnotationId; note: string }>(
    db,
    /* sql */ `SELECT id, note FROM annotations WHERE article = ? AND deleted_at IS NULL AND note <> '' ORDER BY number`,
  )
    .all(articleNumber(db, articleId))
    .map(({ id, note }) => ({ id, note, blocks: readOnce(note) }));
  const targets = new Map<string, LinkTarget>();
  for (const { blocks } of notes) for (const target of linksOf(blocks)) targets.set(linkAddress(target), target);
  return { notes, linked: linkedThings(db, [...targets.values()]), ...notesLinkingTo(db, articleId) };
}

function readOnce(note: string): readonly NoteBlock[] {
  const blocks = kept.get(note) ?? readNote(note);
  kept.delete(note);
  kept.set(note, blocks);
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
  return blocks;
}
