import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { catchUpKin } from '../../../../main/storage/kin.ts';
import { migrations } from '../../../../main/storage/migrations/index.ts';
import { listOpenPairs } from '../../../../main/storage/pairs.ts';
import { strait, straitReprinted } from '../../../support/near-stories.ts';
import { readArticle } from '../../../support/read-articles.ts';
import { testArchive } from '../../../support/test-archive.ts';

/** Articles as the schema before sketches held them. */
function insertArticle(db: Database.Database, id: string, text: string): void {
  const { lastInsertRowid } = db
    .prepare(
      /* sql */ `INSERT INTO articles (id, title, fingerprint, lead, words, filed_at, day, revision) VALUES (?, ?, ?, '', 1, 1, '2024-01-01', 1)`,
    )
    .run(id, `Article ${id}`, id);
  db.prepare(/* sql */ `INSERT INTO bodies (article, text_version, text, tree) VALUES (?, 1, ?, '{}')`).run(
    lastInsertRowid,
    text,
  );
}

describe('an archive from before nearly the same texts were looked for', () => {
  it('is caught up with in steps, which find what is nearly the same in it', () => {
    const db = new Database(':memory:');
    for (const { version, up } of migrations) if (version < 30) up(db);
    insertArticle(db, 'aaaaaaaa', strait.join('\n'));
    for (let number = 0; number < 60; number += 1) insertArticle(db, `b${number}`, `Notice ${number}`);
    insertArticle(db, 'cccccccc', straitReprinted.join('\n'));
    for (const { version, up } of migrations) if (version >= 30) up(db);

    const steps = [];
    for (let left = 1; left > 0;) {
      const step = catchUpKin(db);
      steps.push(step);
      ({ left } = step);
    }
    expect(steps.map(({ left }) => left)).toEqual([37, 12, 0]);
    expect(steps.map(({ found }) => found)).toEqual([0, 0, 1]);
    expect(catchUpKin(db)).toEqual({ left: 0, found: 0 });
    expect(listOpenPairs(db, 0, 10)).toMatchObject({
      total: 1,
      pairs: [{ first: { id: 'aaaaaaaa' }, second: { id: 'cccccccc' } }],
    });
    db.close();
  });

  it('is paired with what comes in meanwhile, once', async () => {
    const archive = testArchive();
    await archive.file('one', [readArticle('Strait open again', strait)]);
    archive.db.exec(/* sql */ `DELETE FROM sketches; UPDATE sketching SET waiting_to = 1`);
    await archive.file('two', [readArticle('Pilots end their strike', straitReprinted)]);
    expect(listOpenPairs(archive.db, 0, 10).total).toBe(0);
    expect(catchUpKin(archive.db)).toEqual({ left: 0, found: 1 });
    expect(listOpenPairs(archive.db, 0, 10)).toMatchObject({
      total: 1,
      pairs: [{ first: { title: 'Strait open again' }, second: { title: 'Pilots end their strike' } }],
    });
  });
});
