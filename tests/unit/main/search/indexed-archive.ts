import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { ArticleId } from '../../../../preload/contract/articles.ts';
import { migrations } from '../../../../main/storage/migrations/index.ts';

/** What a test says of an article; the rest is made up. */
export interface TestArticle {
  readonly title?: string;
  readonly translation?: string;
  readonly text?: string;
  readonly outlet?: string | null;
  readonly author?: string | null;
  readonly published?: string | null;
  readonly day?: string;
  readonly tags?: readonly string[];
  readonly notes?: readonly string[];
  readonly isStarred?: boolean;
}

/** An archive on disk with its index attached, without the processes around it. */
export class IndexedArchive {
  readonly folder = mkdtempSync(join(tmpdir(), 'aide-search-'));
  readonly db: Database.Database;

  constructor(onStatement?: (sql: unknown) => void) {
    const options = onStatement === undefined ? {} : { verbose: onStatement };
    this.db = new Database(join(this.folder, 'archive.sqlite'), options);
    this.db.pragma('journal_mode = WAL');
    this.db.pragma('synchronous = OFF');
    for (const migration of migrations) migration.up(this.db);
    this.attach();
  }

  attach(): void {
    this.db.prepare('ATTACH DATABASE ? AS idx').run(join(this.folder, 'index.sqlite'));
    this.db.pragma('idx.journal_mode = WAL');
  }

  close(): void {
    this.db.close();
    rmSync(this.folder, { recursive: true });
  }

  /** Files an article and gives its number. */
  file(article: TestArticle): number {
    const published = article.published ?? null;
    const number = Number(
      this.db
        .prepare(
          `INSERT INTO articles (id, title, translation, outlet, author, published, fingerprint, lead, words, is_starred, filed_at, day, revision)
           VALUES (?, ?, ?, ?, ?, ?, '', '', 1, ?, 0, ?, ?)`,
        )
        .run(
          `id${this.revision() + 1}`,
          article.title ?? 'Untitled',
          article.translation ?? null,
          article.outlet ?? null,
          article.author ?? null,
          published,
          article.isStarred === true ? 1 : 0,
          article.day ?? (published ?? '2020-01-01').padEnd(10, '-01'),
          this.nextRevision(),
        ).lastInsertRowid,
    );
    this.db
      .prepare(`INSERT INTO bodies (article, text_version, text, tree) VALUES (?, 1, ?, '{}')`)
      .run(number, article.text ?? '');
    for (const tag of article.tags ?? []) this.tag(number, tag);
    for (const note of article.notes ?? []) this.annotate(number, note);
    return number;
  }

  tag(number: number, name: string): void {
    this.db.prepare(`INSERT OR IGNORE INTO tags (name, folded) VALUES (?, ?)`).run(name, name.toLowerCase());
    this.db.prepare(`INSERT INTO article_tags SELECT ?, number FROM tags WHERE name = ?`).run(number, name);
    this.touch(number);
  }

  annotate(number: number, note: string, tags: readonly string[] = []): void {
    const annotation = this.db
      .prepare(
        `INSERT INTO annotations (id, article, colour, note, text_version, exact, prefix, suffix, start, "end",
           start_path, start_offset, end_path, end_offset, created_at, changed_at)
         VALUES (?, ?, 'yellow', ?, 1, '', '', '', 0, 0, '', 0, '', 0, 0, 0)`,
      )
      .run(`an${this.revision()}`, number, note).lastInsertRowid;
    for (const name of tags) {
      this.db.prepare(`INSERT OR IGNORE INTO tags (name, folded) VALUES (?, ?)`).run(name, name.toLowerCase());
      this.db.prepare(`INSERT INTO annotation_tags SELECT ?, number FROM tags WHERE name = ?`).run(annotation, name);
    }
    this.touch(number);
  }

  deleteAnnotations(number: number): void {
    this.db.prepare(`UPDATE annotations SET deleted_at = 1 WHERE article = ?`).run(number);
    this.touch(number);
  }

  /** Says that an article is a part of an original, which must be there, of this file name. */
  clip(number: number, fileName: string, part: number): void {
    this.db
      .prepare(
        `INSERT INTO clippings (article, sha256, part, file_name, seen_at) SELECT ?, sha256, ?, ?, 0 FROM originals`,
      )
      .run(number, part, fileName);
    this.touch(number);
  }

  trash(number: number): void {
    this.db
      .prepare(`UPDATE articles SET trashed_at = 1, revision = ? WHERE number = ?`)
      .run(this.nextRevision(), number);
  }

  restore(number: number): void {
    this.db
      .prepare(`UPDATE articles SET trashed_at = NULL, revision = ? WHERE number = ?`)
      .run(this.nextRevision(), number);
  }

  destroy(number: number): void {
    this.db
      .prepare(`INSERT OR REPLACE INTO departed (article, revision) VALUES (?, ?)`)
      .run(number, this.nextRevision());
    this.db.prepare(`DELETE FROM articles WHERE number = ?`).run(number);
  }

  idOf(number: number): ArticleId {
    return String(this.db.prepare(`SELECT id FROM articles WHERE number = ?`).pluck().get(number)) as ArticleId; // -- brands a string
  }

  touch(number: number): void {
    this.db.prepare(`UPDATE articles SET revision = ? WHERE number = ?`).run(this.nextRevision(), number);
  }

  revision(): number {
    return Number(this.db.prepare(`SELECT revision FROM counters`).pluck().get());
  }

  nextRevision(): number {
    return Number(this.db.prepare(`UPDATE counters SET revision = revision + 1 RETURNING revision`).pluck().get());
  }
}
