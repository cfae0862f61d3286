import { describe, expect, it } from 'vitest';
import { folderName, tagsIn, tagsInList } from '../../../../../main/intake/bookmarks/tag-list.ts';

describe('tagsInList', () => {
  it.each([
    ['["straits","law of the sea"]', ['straits', 'law of the sea']],
    ["['straits', \"shipowners' law\"]", ['straits', "shipowners' law"]],
    [String.raw`["caf\u00e9","a \"b\""]`, ['café', 'a "b"']],
    ['[straits, tolls]', ['straits', 'tolls']],
    ['straits, tolls', ['straits', 'tolls']],
    ['[]', []],
    ['', []],
    ['["never closed', ['["never closed']],
  ])('reads %j', (cell, tags) => expect(tagsInList(cell)).toEqual(tags));

  it('reads a list of nothing but quotation marks in little time', () => {
    expect(tagsInList(`[${'"\\'.repeat(50_000)}]`).length).toBeGreaterThan(0);
  });
});

describe('tagsIn', () => {
  it('parts tags by a mark and passes over empty ones', () => {
    expect(tagsIn('straits| |tolls', '|')).toEqual(['straits', 'tolls']);
  });
});

describe('folderName', () => {
  it('joins the names of a path that are there', () => {
    expect(folderName(' Straits ', '', 'Tolls')).toBe('Straits / Tolls');
    expect(folderName()).toBe('');
  });
});
