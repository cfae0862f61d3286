import { expect, it } from 'vitest';
import { folderNames } from '../../../../../main/intake/bookmarks/folder-names.ts';

it('names folders with those around them, and ends where folders lie in each other', () => {
  const names = folderNames([
    { id: 'a', name: 'Seas', parent: undefined },
    { id: 'b', name: 'Straits', parent: 'a' },
    { id: 'c', name: 'Lost', parent: 'gone' },
    { id: 'd', name: 'One', parent: 'e' },
    { id: 'e', name: 'Two', parent: 'd' },
  ]);
  expect(names.get('b')).toBe('Seas / Straits');
  expect(names.get('c')).toBe('Lost');
  expect(names.get('d')?.length).toBeLessThan(200);
});
