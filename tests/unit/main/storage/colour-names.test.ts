import { describe, expect, it } from 'vitest';
import { colourNames, replaceColourNames } from '../../../../main/storage/colour-names.ts';
import { testArchive } from '../../../support/test-archive.ts';

describe('the names of colours', () => {
  it('are none at first, then those that were given, until others are', () => {
    const { db } = testArchive();
    expect(colourNames(db)).toEqual({});
    replaceColourNames(db, { yellow: 'Claim', green: 'Evidence', rose: 'À vérifier' });
    expect(colourNames(db)).toEqual({ yellow: 'Claim', green: 'Evidence', rose: 'À vérifier' });
    replaceColourNames(db, { green: 'Proof' });
    expect(colourNames(db)).toEqual({ green: 'Proof' });
  });

  it('stand in one line, and what shows nothing is none', () => {
    const { db } = testArchive();
    replaceColourNames(db, { yellow: '  to \n\t check ', green: '   ', blue: '', orange: '\u200b', violet: '؟' });
    expect(colourNames(db)).toEqual({ yellow: 'to check', violet: '؟' });
  });
});
