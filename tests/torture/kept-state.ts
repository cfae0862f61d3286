import { existsSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Acknowledged, Step } from './day-steps.ts';

/** What is in an archive, as far as a day changes it. */
export interface KeptState {
  readonly articles: Map<string, { readonly title: string; readonly isTrashed: boolean }>;
  readonly annotations: Map<string, string>;
  readonly dossiers: Set<string>;
}

/** What a database holds; a second look for whoever asks a database file directly. */
export function stateOf(path: string): KeptState {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  try {
    const articles = db
      .prepare<[], { id: string; title: string; trashed_at: number | null }>(
        `SELECT id, title, trashed_at FROM articles`,
      )
      .all();
    const annotations = db
      .prepare<[], { id: string; note: string }>(`SELECT id, note FROM annotations WHERE deleted_at IS NULL`)
      .all();
    const dossiers = db.prepare<[], string>(`SELECT name FROM dossiers WHERE deleted_at IS NULL`).pluck().all();
    return {
      articles: new Map(articles.map(({ id, title, trashed_at }) => [id, { title, isTrashed: trashed_at !== null }])),
      annotations: new Map(annotations.map(({ id, note }) => [id, note])),
      dossiers: new Set(dossiers),
    };
  } finally {
    db.close();
  }
}

/** Follows an acknowledged step. */
export function follow(state: KeptState, step: Step, { articles = [], annotation }: Acknowledged): void {
  for (const { id, title } of articles) state.articles.set(id, { title, isTrashed: false });
  if ((step.kind === 'annotate' || step.kind === 'rewrite') && annotation !== undefined)
    state.annotations.set(annotation, step.note);
  if (step.kind === 'trash' || step.kind === 'restore') {
    const article = state.articles.get(step.article);
    if (article !== undefined) state.articles.set(step.article, { ...article, isTrashed: step.kind === 'trash' });
  }
  if (step.kind === 'dossier') state.dossiers.add(step.name);
}

/**
 * What differs between what was acknowledged and what is there, as sentences. `open` is a step that was begun and not acknowledged: it may
 * have been done or not, and an import in part.
 */
export function losses(kept: KeptState, found: KeptState, open: Step | null): readonly string[] {
  const lost: string[] = [];
  for (const [id, { title, isTrashed }] of kept.articles) {
    const there = found.articles.get(id);
    const isOpen = (open?.kind === 'trash' || open?.kind === 'restore') && open.article === id;
    if (there === undefined) lost.push(`article ${id} (${title}) is gone`);
    else if (there.title !== title) lost.push(`article ${id} is called ${there.title}, not ${title}`);
    else if (there.isTrashed !== isTrashed && !isOpen)
      lost.push(`article ${id} is ${isTrashed ? 'out of' : 'in'} the trash`);
  }
  for (const [id, note] of kept.annotations) {
    const there = found.annotations.get(id);
    const isOpen = open?.kind === 'rewrite' && open.annotation === id && there === open.note;
    if (there !== note && !isOpen) lost.push(`annotation ${id} says ${String(there)}, not ${note}`);
  }
  for (const name of kept.dossiers) if (!found.dossiers.has(name)) lost.push(`dossier ${name} is gone`);

  for (const [id, { title }] of found.articles)
    if (!kept.articles.has(id) && !(open?.kind === 'import' && open.titles.includes(title)))
      lost.push(`article ${id} (${title}) came from nowhere`);
  for (const [id, note] of found.annotations)
    if (!kept.annotations.has(id) && !(open?.kind === 'annotate' && open.note === note))
      lost.push(`annotation ${id} (${note}) came from nowhere`);
  for (const name of found.dossiers)
    if (!kept.dossiers.has(name) && !(open?.kind === 'dossier' && open.name === name))
      lost.push(`dossier ${name} came from nowhere`);
  return lost;
}

/** The exported files that are not there, or empty. */
export function lostFiles(files: readonly string[]): readonly string[] {
  return files.filter((file) => !existsSync(file) || statSync(file).size === 0).map((file) => `${file} is gone`);
}
