import { expect, test } from 'vitest';
import type { AddedStyleId } from '../../../../preload/contract/citations.ts';
import { addedStyle, addedStyles, keepStyle, removeStyle } from '../../../../main/storage/added-styles.ts';
import { chooseStyle, chosenStyle } from '../../../../main/storage/citing.ts';
import { testArchive } from '../../../support/test-archive.ts';

const notes = { title: 'Zeitnoten', kind: 'note', language: 'de-DE', csl: '<style/>' } as const;

test('styles are kept once each, listed by title, taken away and brought back', () => {
  const { db } = testArchive();
  const first = keepStyle(db, notes);
  const second = keepStyle(db, { ...notes, title: 'apa of ours', kind: 'in-text', csl: '<style />' });
  expect(keepStyle(db, notes)).toEqual(first);
  expect(addedStyles(db)).toEqual([second, first]);
  expect(addedStyle(db, first.id)).toEqual({ ...notes, id: first.id });
  removeStyle(db, first.id, true);
  expect(addedStyles(db)).toEqual([second]);
  expect(addedStyle(db, first.id)).toBeNull();
  expect(keepStyle(db, notes)).toEqual(first);
  expect(addedStyles(db)).toEqual([second, first]);
  expect(() => removeStyle(db, 'aaaaaaaa' as AddedStyleId, true)).toThrow('no style'); // -- a name that nothing has
});

test('a chosen style that is taken away makes way for the first that is shipped, until it is back', () => {
  const { db } = testArchive();
  const { id } = keepStyle(db, notes);
  chooseStyle(db, id);
  expect(chosenStyle(db)).toBe(id);
  removeStyle(db, id, true);
  expect(chosenStyle(db)).toBe('chicago-notes-18');
  expect(() => chooseStyle(db, id)).toThrow('no style');
  removeStyle(db, id, false);
  expect(chosenStyle(db)).toBe(id);
  chooseStyle(db, 'apa-7');
  expect(chosenStyle(db)).toBe('apa-7');
});
