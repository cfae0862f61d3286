import type { Database } from 'better-sqlite3';
import type { ArticleId, Dossier, DossierId } from '../../preload/contract/articles.ts';
import { AppError } from '../archive/app-error.ts';
import { newId } from '../archive/identity.ts';
import { articleNumbers } from './article-numbers.ts';
import { nextRevision } from './revision.ts';
import { foldName, tidyName } from '../archive/fold-name.ts';
import { prepared } from './prepared.ts';

const counted = /* sql */ `
  SELECT d.id, d.name, count(a.number) AS articles
  FROM dossiers d
  LEFT JOIN dossier_articles x ON x.dossier = d.number
  LEFT JOIN articles a ON a.number = x.article AND a.trashed_at IS NULL
  WHERE d.deleted_at IS NULL`;

/** Every dossier with the number of its articles outside the trash, by name. */
export function listDossiers(db: Database): readonly Dossier[] {
  return prepared<[], Dossier>(db, /* sql */ `${counted} GROUP BY d.number ORDER BY d.folded`).all();
}

/** The dossiers an article lies in, by name. */
export function dossiersOfArticle(db: Database, article: number): readonly { id: DossierId; name: string }[] {
  return prepared<[number], { id: DossierId; name: string }>(
    db,
    /* sql */ `
      SELECT d.id, d.name FROM dossier_articles x JOIN dossiers d ON d.number = x.dossier
      WHERE x.article = ? AND d.deleted_at IS NULL ORDER BY d.folded`,
  ).all(article);
}

/** The dossier of a name, whatever its case. @throws {AppError} `not-found` */
export function dossierNamed(db: Database, name: string): Dossier {
  const dossier = prepared<[string], Dossier>(db, /* sql */ `${counted} AND d.folded = ? GROUP BY d.number`).get(
    foldName(name),
  );
  if (dossier === undefined) throw new AppError('not-found', `no dossier named ${name}`);
  return dossier;
}

/** Lays a new article into the dossiers of some names, made where they are new; the index is not told. */
export function putInDossiers(db: Database, article: number, names: readonly string[]): void {
  const put = prepared(
    db,
    /* sql */ `INSERT OR IGNORE INTO dossier_articles (dossier, article, added_at) VALUES (?, ?, ?)`,
  );
  for (const name of names) if (foldName(name) !== '') put.run(dossierNumber(db, name), article, Date.now());
}

/** Makes a dossier; the one that already bears the name is given instead of a second. */
export function createDossier(db: Database, name: string): Dossier {
  if (foldName(name) === '') throw new AppError('bad-input', 'a dossier needs a name');
  return db
    .transaction(() => {
      dossierNumber(db, name);
      return dossierNamed(db, name);
    })
    .immediate();
}

/** The number of the dossier of a name, made where it is new. */
function dossierNumber(db: Database, name: string): number {
  prepared(
    db,
    /* sql */ `INSERT INTO dossiers (id, name, folded, created_at) VALUES (?, ?, ?, ?) ON CONFLICT (folded) WHERE deleted_at IS NULL DO NOTHING`,
  ).run(newId(), tidyName(name), foldName(name), Date.now());
  nextRevision(db);
  const number = prepared(db, /* sql */ `SELECT number FROM dossiers WHERE folded = ? AND deleted_at IS NULL`);
  return Number(number.pluck().get(foldName(name)));
}

/** Gives a dossier another name. @throws {AppError} `not-found`, or `bad-input` when another bears the name */
export function renameDossier(db: Database, id: DossierId, name: string): Dossier {
  if (foldName(name) === '') throw new AppError('bad-input', 'a dossier needs a name');
  return db
    .transaction(() => {
      const taken = prepared(
        db,
        /* sql */ `SELECT 1 FROM dossiers WHERE folded = ? AND id <> ? AND deleted_at IS NULL`,
      ).get(foldName(name), id);
      if (taken !== undefined) throw new AppError('bad-input', `another dossier is named ${name}`);
      const changed = prepared(
        db,
        /* sql */ `UPDATE dossiers SET name = ?, folded = ? WHERE id = ? AND deleted_at IS NULL`,
      ).run(tidyName(name), foldName(name), id).changes;
      if (changed === 0) throw new AppError('not-found', `no dossier ${id}`);
      nextRevision(db);
      return dossierNamed(db, name);
    })
    .immediate();
}

/** Takes a dossier out of the library; its articles stay, and it can be restored. */
export function deleteDossier(db: Database, id: DossierId): void {
  db.transaction(() => {
    prepared(db, /* sql */ `UPDATE dossiers SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL`).run(
      Date.now(),
      id,
    );
    nextRevision(db);
  }).immediate();
}

/** Brings a deleted dossier back with its articles. @throws {AppError} `not-found`, or `bad-input` when its name was taken */
export function restoreDossier(db: Database, id: DossierId): Dossier {
  return db
    .transaction(() => {
      const row = prepared<[string], { name: string }>(db, /* sql */ `SELECT name FROM dossiers WHERE id = ?`).get(id);
      if (row === undefined) throw new AppError('not-found', `no dossier ${id}`);
      prepared(db, /* sql */ `UPDATE dossiers SET deleted_at = NULL WHERE id = ?`).run(id);
      nextRevision(db);
      return dossierNamed(db, row.name);
    })
    .immediate();
}

/** Lays articles into a dossier. @throws {AppError} `not-found` */
export function addToDossier(db: Database, id: DossierId, articles: readonly ArticleId[]): void {
  changeDossier(
    db,
    id,
    articles,
    /* sql */ `INSERT OR IGNORE INTO dossier_articles (dossier, article, added_at) VALUES (?, ?, unixepoch() * 1000)`,
  );
}

/** Takes articles out of a dossier; they stay in the archive. @throws {AppError} `not-found` */
export function removeFromDossier(db: Database, id: DossierId, articles: readonly ArticleId[]): void {
  changeDossier(db, id, articles, /* sql */ `DELETE FROM dossier_articles WHERE dossier = ? AND article = ?`);
}

function changeDossier(db: Database, id: DossierId, articles: readonly ArticleId[], sql: string): void {
  db.transaction(() => {
    const dossier = prepared(db, /* sql */ `SELECT number FROM dossiers WHERE id = ? AND deleted_at IS NULL`)
      .pluck()
      .get(id);
    if (dossier === undefined) throw new AppError('not-found', `no dossier ${id}`);
    const change = prepared(db, sql);
    for (const article of articleNumbers(db, articles)) change.run(dossier, article);
    nextRevision(db);
  }).immediate();
}
