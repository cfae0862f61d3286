import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addNames } from '../../../../../main/archive/names/add-names.ts';
import { indexNames } from '../../../../../main/archive/names/find-names.ts';
import { readNameSets } from '../../../../../main/archive/names/name-set.ts';
import { parseQuery } from '../../../../../main/archive/query/parse-query.ts';
import { printQuery } from '../../../../../main/archive/query/print-query.ts';

const names = indexNames(readNameSets('Putin | Путин\nXi Jinping | 习近平\nKyiv | Kiev | Киев').sets);
const named = (typed: string): string => printQuery(addNames(parseQuery(typed).tree, names).tree);

describe('addNames', () => {
  it('puts the other spellings of a name beside it', () => {
    expect(named('Putin visits')).toBe('(Putin OR Путин) visits');
    expect(named('talks Xi Jinping')).toBe('talks ((Xi Jinping) OR 习近平)');
    expect(named('-kiev')).toBe('-(kiev OR Kyiv OR Киев)');
  });

  it('adds them to words of which any is enough', () => {
    expect(named('putin or grain')).toBe('(putin OR Путин OR grain)');
  });

  it('leaves alone what is quoted, begun, exact or in a field', () => {
    for (const typed of ['"Putin"', 'Putin*', '=Putin', 'headline:Putin']) expect(named(typed)).toBe(typed);
  });

  it('says what it added', () => {
    expect(addNames(parseQuery('oil Xi Jinping').tree, names).added).toEqual([
      { typed: 'Xi Jinping', spellings: ['习近平'] },
    ]);
  });

  it('leaves a query without names as it is', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const { tree } = parseQuery(typed.replaceAll(/[pxkи习]/giu, ''));
        expect(addNames(tree, names)).toEqual({ tree, added: [] });
      }),
    );
  });
});
