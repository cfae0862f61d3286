import { describe, expect, it } from 'vitest';
import { groupsAmong } from '../../../../renderer/all-annotations/groups.ts';

function drawn(...rows: readonly number[]): readonly { readonly index: number }[] {
  return rows.map((index) => ({ index }));
}

describe('the groups of drawn rows', () => {
  it('have all rows of theirs that are drawn, and say where they begin and how many rows they have', () => {
    expect(groupsAmong(drawn(1, 2, 3, 4), [0, 3, 5], 9)).toEqual([
      { first: 0, count: 3, items: drawn(1, 2) },
      { first: 3, count: 2, items: drawn(3, 4) },
    ]);
  });

  it('are those of the rows drawn apart from the others, too', () => {
    expect(groupsAmong(drawn(0, 8), [0, 3, 5], 9).map(({ first, count }) => [first, count])).toEqual([
      [0, 3],
      [5, 4],
    ]);
  });
});
