import { describe, expect, it } from 'vitest';
import { setsWith } from '../../../../renderer/settings/name-search.ts';

const sets = [
  { id: 'kyiv', spellings: ['Kyiv', 'Kiev', 'Київ'], isOn: true },
  { id: 'orban', spellings: ['Viktor Orbán', 'Орбан'], isOn: false },
];

describe('the names with what was typed', () => {
  it.each([
    ['', ['kyiv', 'orban']],
    ['  ', ['kyiv', 'orban']],
    ['ORBAN', ['orban']],
    ['київ', ['kyiv']],
    ['k', ['kyiv', 'orban']],
    ['[', []],
  ])('%j', (typed, ids) => {
    expect(setsWith(sets, typed).map(({ id }) => id)).toEqual(ids);
  });
});
