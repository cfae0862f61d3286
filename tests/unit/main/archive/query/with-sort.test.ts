import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortOrders } from '../../../../../preload/contract/search.ts';
import { parseQuery } from '../../../../../main/archive/query/parse-query.ts';
import { withSort } from '../../../../../main/archive/query/with-sort.ts';

test.each([
  ['ferry sort:oldest', 'ferry sort:outlet'],
  ['SORT:Oldest  “the ferry', 'SORT:outlet  “the ferry'],
  ['sort:"oldest"ferry', 'sort:"outlet"ferry'],
  ['sort:newest ferry sort:oldest or gas', 'ferry sort:outlet or gas'],
  ['sort:oldest ferry sort:luck', 'sort:outlet ferry '],
  ['(sort:oldest)', '(sort:outlet)'],
  ['sort:(newest or oldest) oil', 'sort:(newest or outlet) oil'],
  ['oil w/5 sort:newest gas sort:oldest', 'oil w/5 sort:newest gas sort:outlet'],
  ['ferry', 'ferry'],
  ['"sort:oldest" ferry', '"sort:oldest" ferry'],
  ['sort:luck ferry', 'sort:luck ferry'],
])('%j is put into another order as %j', (typed, reordered) => {
  expect(withSort(typed, 'outlet')).toBe(reordered);
});

test('whatever was typed, the same is looked for, in the order wanted', () => {
  const piece = fc.constantFrom(
    'oil',
    'sort:oldest',
    'sort:newest',
    'sort:luck',
    'sort:(',
    'sort:"recent"',
    'sort:',
    '=oldest',
    '-',
    'not',
    'or',
    'w/5',
    'atleast2',
    '"',
    '“',
    '(',
    ')',
    ':',
    'lang:(fr',
    'outlet:="The Times"',
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(piece, fc.constantFrom('', ' ', '  ')), { maxLength: 9 }),
      fc.constantFrom(...sortOrders),
      (pieces, order) => {
        const typed = pieces.flat().join('');
        const before = parseQuery(typed);
        const after = parseQuery(withSort(typed, order));
        expect(after.tree).toEqual(before.tree);
        expect(after.sort).toBe(before.sort === null ? null : order);
      },
    ),
    { numRuns: 3000 },
  );
});
