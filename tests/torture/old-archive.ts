import { mkdirSync } from 'node:fs';
import Database from 'better-sqlite3';
import { archivePaths } from '../../main/archive/archive-paths.ts';
import { migrations } from '../../main/storage/migrations/index.ts';
import { applicationId } from '../../main/storage/schema-identity.ts';
import { canonicalText } from '../../preload/contract/canonical-text.ts';
import { readArticle } from '../support/read-articles.ts';

/** Makes an archive as an older version left it, with so many articles. */
export function makeOldArchive(folder: string, version: number, articles: number): void {
  mkdirSync(folder, { recursive: true });
  const db = new Database(archivePaths(folder).archive);
  db.pragma('journal_mode = WAL');
  for (const migration of migrations.filter((one) => one.version <= version)) {
    migration.up(db);
    db.pragma(`application_id = ${applicationId}`);
    db.pragma(`user_version = ${migration.version}`);
  }
  const file = db.prepare(`
    INSERT INTO articles (id, title, fingerprint, lead, words, filed_at, day, revision)
      VALUES (?, ?, ?, '', 9, 0, '1975-08-01', (SELECT revision FROM counters))`);
  const write = db.prepare(`INSERT INTO bodies (article, text_version, text, tree) VALUES (?, 1, ?, ?)`);
  for (let number = 1; number <= articles; number += 1) {
    db.exec(`UPDATE counters SET revision = revision + 1`);
    const { body } = readArticle('', [`What was filed as number ${number} by an older version.`]);
    const { lastInsertRowid } = file.run(oldId(number), `Filed before ${number}`, `print ${number}`);
    write.run(lastInsertRowid, canonicalText(body).text, JSON.stringify(body));
  }
  db.close();
}

/** The name of an article of such an archive, by its number. */
export function oldId(number: number): string {
  return `bcd${String(number).padStart(5, '0')}`;
}
