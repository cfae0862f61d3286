import { describe, expect, it } from 'vitest';
import { bibtexEntries } from '../../../../../main/intake/references/bibtex-entries.ts';

const found = (text: string): readonly (readonly unknown[])[] =>
  [...bibtexEntries(text)].map(({ type, key, isWhole, depth }) => [type, key, isWhole, depth]);

describe('bibtexEntries', () => {
  it('finds entries in braces and in parentheses, and passes over what stands between', () => {
    expect(found('Notes. @Book{a, x={y {z}}} more @misc(b, x="y") @string{k = "v"}')).toEqual([
      ['book', 'a', true, 3],
      ['misc', 'b', true, 1],
      ['string', 'k', true, 1],
    ]);
    expect(found('@misc(b, x={y)})@misc{c,}')).toEqual([
      ['misc', 'b', true, 2],
      ['misc', 'c', true, 1],
    ]);
  });

  it('ends an entry whose braces do not match where the next one opens a line', () => {
    expect(found('@misc{a, x={y\n@misc{b, x={y}}\n')).toEqual([
      ['misc', 'a', false, 2],
      ['misc', 'b', true, 2],
    ]);
  });

  it('takes an address in a text for none', () => {
    expect(found('@misc{a, x={write to\n@doe (or call)}}')).toEqual([['misc', 'a', true, 2]]);
  });
});
