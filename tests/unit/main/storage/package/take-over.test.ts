import { expect, test } from 'vitest';
import { assertEmpty } from '../../../../../main/storage/package/take-over.ts';
import { testArchive } from '../../../../support/test-archive.ts';

test.each([
  [`INSERT INTO note_templates (id, name, file_name, text, changed_at) VALUES ('0abcd123', 'Cards', 'x', 'x', 1)`],
  [`INSERT INTO added_styles (id, title, kind, csl, added_at) VALUES ('0abcd123', 'Mine', 'note', '<style/>', 1)`],
  [`INSERT INTO colour_names (colour, name, folded) VALUES ('green', 'Evidence', 'evidence')`],
  [`INSERT INTO name_sets (kind, text) VALUES ('own', 'Smyrna, Izmir')`],
  [`INSERT INTO dossiers (id, name, folded, created_at) VALUES ('0abcd123', 'Straits', 'straits', 1)`],
])('what a person has typed into an archive does not make way for a package: %s', (sql) => {
  const { db } = testArchive();
  db.exec('UPDATE imports SET ended_at = 1');
  expect(() => assertEmpty(db)).not.toThrow();
  db.exec(sql);
  expect(() => assertEmpty(db)).toThrow(expect.objectContaining({ code: 'archive-not-empty' }));
});
