import { expect, test } from 'vitest';
import {
  createSavedSearch,
  deleteSavedSearch,
  listSavedSearches,
  markSavedSearchSeen,
  renameSavedSearch,
  restoreSavedSearch,
} from '../../../../main/storage/saved-searches.ts';
import { newId } from '../../../../main/archive/identity.ts';
import { readArticle } from '../../../support/read-articles.ts';
import { testArchive } from '../../../support/test-archive.ts';

const asked = { query: 'ferry', shelf: { kind: 'tag', name: 'Straits' }, sort: 'newest' } as const;

test('saved searches stand by name, as they were asked', () => {
  const { db } = testArchive();
  const straits = createSavedSearch(db, ' straits  and lakes ', asked);
  createSavedSearch(db, 'Bridges', { ...asked, query: 'bridge' });
  expect(listSavedSearches(db)).toMatchObject([
    { name: 'Bridges' },
    { id: straits, name: 'straits and lakes', ...asked },
  ]);
});

test('what is filed after a look has a higher number than what was seen', async () => {
  const { db, file } = testArchive();
  await file('one', [readArticle('Suez', ['News of Suez.'])]);
  const id = createSavedSearch(db, 'Ferries', asked);
  expect(listSavedSearches(db)[0]?.seenArticle).toBe(1);
  await file('two', [readArticle('Aden', ['News of Aden.'])]);
  expect(listSavedSearches(db)[0]?.seenArticle).toBe(1);
  markSavedSearchSeen(db, id, 5000);
  expect(listSavedSearches(db)[0]).toMatchObject({ seenArticle: 2, seenAt: 5000 });
});

test('a saved search is renamed, deleted and brought back', () => {
  const { db } = testArchive();
  const id = createSavedSearch(db, 'Ferries', asked);
  renameSavedSearch(db, id, 'Crossings');
  deleteSavedSearch(db, id);
  expect(listSavedSearches(db)).toEqual([]);
  expect(() => renameSavedSearch(db, id, 'Lakes')).toThrow(expect.objectContaining({ code: 'not-found' }));
  restoreSavedSearch(db, id);
  expect(listSavedSearches(db)).toMatchObject([{ id, name: 'Crossings' }]);
});

test('a saved search needs a name, and one that is not there cannot be changed', () => {
  const { db } = testArchive();
  expect(() => createSavedSearch(db, ' \n', asked)).toThrow(expect.objectContaining({ code: 'bad-input' }));
  expect(() => markSavedSearchSeen(db, newId())).toThrow(expect.objectContaining({ code: 'not-found' }));
});
