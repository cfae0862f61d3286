import { expect, it } from 'vitest';
import { chooseStyle, chosenStyle } from '../../../../main/storage/citing.ts';
import { testArchive } from '../../../support/test-archive.ts';

it('the style is the first that is offered until one is chosen, and the last that was chosen', () => {
  const { db } = testArchive();
  expect(chosenStyle(db)).toBe('chicago-notes-18');
  chooseStyle(db, 'apa-7');
  chooseStyle(db, 'mla-9');
  expect(chosenStyle(db)).toBe('mla-9');
});

it('a style that this version does not know is the first that is offered', () => {
  const { db } = testArchive();
  chooseStyle(db, 'apa-7');
  db.exec("UPDATE citing SET style = 'of a later version'");
  expect(chosenStyle(db)).toBe('chicago-notes-18');
});
