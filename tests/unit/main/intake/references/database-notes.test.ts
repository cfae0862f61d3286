import { describe, expect, it } from 'vitest';
import { databaseNotes } from '../../../../../main/intake/references/database-notes.ts';

describe('databaseNotes', () => {
  it('parts what a database says from what a person wrote', () => {
    const notes = [
      'Copyright - Copyright Harbour Press May 31, 2024',
      'Last updated - 2024-06-01',
      'People - Calder, Ana',
      'Export Date: 1 April 2024',
      'Cited By :44',
      'Check the annex: it is wrong.',
    ];
    expect(databaseNotes(notes)).toEqual({
      details: {
        copyright: ['Copyright Harbour Press May 31, 2024'],
        updated: ['2024-06-01'],
        person: ['Calder, Ana'],
      },
      notes: ['Check the annex: it is wrong.'],
    });
  });

  it('takes apart a note that holds everything', () => {
    const note =
      'Accession Number: 7001; Doe, Jane; Source Info: Harbour Courier, p3; Subject Term: WATER; Subject Term: TREATIES; Geographic Terms: NORLAND';
    expect(databaseNotes([note])).toEqual({
      details: { 'accession-number': ['7001'], subject: ['WATER', 'TREATIES'], region: ['NORLAND'] },
      notes: [],
    });
  });

  it('knows a notice of copyright', () => {
    expect(databaseNotes(['COPYRIGHT 2024 Harbour Press', 'Copyright law is the topic here.'])).toEqual({
      details: { copyright: ['COPYRIGHT 2024 Harbour Press'] },
      notes: ['Copyright law is the topic here.'],
    });
  });
});
