import type { Database } from 'better-sqlite3';
import type { ArticleId } from '../../preload/contract/articles.ts';
import type { NoteTemplate, TemplateId, TemplateText } from '../../preload/contract/note-templates.ts';
import { AppError } from '../archive/app-error.ts';
import { foldName, tidyName } from '../archive/fold-name.ts';
import { newId } from '../archive/identity.ts';
import { prepared } from './prepared.ts';

const columns = /* sql */ `id, name, file_name AS fileName, text`;

/** Every template, by name. */
export function listTemplates(db: Database): readonly NoteTemplate[] {
  return prepared<[], NoteTemplate>(db, /* sql */ `SELECT ${columns} FROM note_templates WHERE deleted_at IS NULL`)
    .all()
    .toSorted((one, other) => foldName(one.name).localeCompare(foldName(other.name)));
}

/** A template by its name in the archive. @throws {AppError} `not-found` */
export function getTemplate(db: Database, id: TemplateId): NoteTemplate {
  const sql = /* sql */ `SELECT ${columns} FROM note_templates WHERE id = ? AND deleted_at IS NULL`;
  const template = prepared<[TemplateId], NoteTemplate>(db, sql).get(id);
  if (template === undefined) throw new AppError('not-found', `no template ${id}`);
  return template;
}

/** Keeps a template, a new one without `id`; gives its name in the archive. @throws {AppError} `not-found`, or `bad-input` without a name */
export function keepTemplate(
  db: Database,
  id: TemplateId | null,
  { name, fileName, text }: TemplateText & { readonly name: string },
): TemplateId {
  const tidy = tidyName(name);
  if (tidy === '') throw new AppError('bad-input', 'a template needs a name');
  if (id !== null) {
    const sql = /* sql */ `
      UPDATE note_templates SET name = ?, file_name = ?, text = ?, changed_at = ? WHERE id = ? AND deleted_at IS NULL`;
    change(db, id, sql, tidy, fileName, text, Date.now());
    return id;
  }
  const made: TemplateId = newId();
  prepared(
    db,
    /* sql */ `INSERT INTO note_templates (id, name, file_name, text, changed_at) VALUES (?, ?, ?, ?, ?)`,
  ).run(made, tidy, fileName, text, Date.now());
  return made;
}

/** Takes a template out of the list; it can be restored. @throws {AppError} `not-found` */
export function deleteTemplate(db: Database, id: TemplateId): void {
  change(db, id, /* sql */ `UPDATE note_templates SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL`, Date.now());
}

/** Brings a deleted template back. @throws {AppError} `not-found` */
export function restoreTemplate(db: Database, id: TemplateId): void {
  change(db, id, /* sql */ `UPDATE note_templates SET deleted_at = ? WHERE id = ?`, null);
}

/** An article to try a template on: the one that was annotated last, else the one that was filed last; `null` in an empty archive. */
export function articleToTry(db: Database): ArticleId | null {
  const annotated = /* sql */ `
    SELECT articles.id FROM annotations JOIN articles ON articles.number = annotations.article
    WHERE annotations.deleted_at IS NULL AND articles.trashed_at IS NULL
    ORDER BY annotations.number DESC LIMIT 1`;
  const filed = /* sql */ `SELECT id FROM articles WHERE trashed_at IS NULL ORDER BY number DESC LIMIT 1`;
  const find = (sql: string) => prepared<[], { id: ArticleId }>(db, sql).get()?.id;
  return find(annotated) ?? find(filed) ?? null;
}

function change(db: Database, id: TemplateId, sql: string, ...values: readonly (string | number | null)[]): void {
  const { changes } = prepared<unknown[]>(db, sql).run(...values, id);
  if (changes === 0) throw new AppError('not-found', `no template ${id}`);
}
