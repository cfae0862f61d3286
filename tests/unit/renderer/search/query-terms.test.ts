import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../../main/archive/query/parse-query.ts';
import { printQuery } from '../../../../main/archive/query/print-query.ts';
import {
  hasRange,
  hasTerm,
  termsOf,
  toggledTerm,
  withoutRange,
  withRange,
} from '../../../../renderer/search/query-terms.ts';

const outlet = 'outlet:="Valley Review"';

describe('a term is put in and taken out again', () => {
  test.each([
    ['', outlet],
    ['grain', `${outlet} grain`],
    ['grain deal tag:x', `${outlet} grain deal tag:x`],
    ['grain or barley', `${outlet} (grain or barley)`],
    ['grain (barley OR rye)', `${outlet} grain (barley OR rye)`],
  ])('%j', (query, narrowed) => {
    expect(toggledTerm(query, outlet)).toBe(narrowed);
    expect(hasTerm(narrowed, outlet)).toBe(true);
    expect(toggledTerm(narrowed, outlet)).toBe(query);
  });

  test('what is left open is closed, and an operator at the end takes nothing for its own', () => {
    expect(toggledTerm('"grain deal', outlet)).toBe(`${outlet} "grain deal"`);
    expect(toggledTerm('(grain "deal', outlet)).toBe(`${outlet} (grain "deal")`);
    expect(toggledTerm('grain not', outlet)).toBe(`${outlet} grain not`);
    expect(toggledTerm('“grain', outlet)).toBe(`${outlet} “grain”`);
  });

  test('a term among alternatives, in a phrase or in brackets does not stand by itself', () => {
    for (const query of [`grain or ${outlet}`, `(${outlet})`, `"say ${outlet.replaceAll('"', '')}"`, 'outlet:Valley']) {
      expect(hasTerm(query, outlet)).toBe(false);
    }
  });

  test('an acronym with its quotation mark opens no phrase', () => {
    expect(hasTerm('צה"ל tag:x', 'tag:x')).toBe(true);
  });

  test('terms of a field are listed', () => {
    expect(termsOf('outlet:="Valley Review" grain Outlet:courier outlet:', 'outlet')).toEqual([
      'outlet:="Valley Review"',
      'Outlet:courier',
    ]);
    expect(termsOf('grain or outlet:courier', 'outlet')).toEqual([]);
  });
});

describe('a range of dates', () => {
  test('takes the place of the one before', () => {
    expect(withRange('grain', '2024-03', '2024-06')).toBe('after:2024-03 before:2024-06 grain');
    expect(withRange('after:2020 grain on:2024 before:"last 30 days"', '9990', null)).toBe('after:9990 grain');
    expect(withRange('after:2020 or grain', '2024', '2025')).toBe('after:2024 before:2025 (after:2020 or grain)');
  });

  test('is cleared', () => {
    expect(withoutRange('after:2024-03 before:2024-06 (grain or rye)')).toBe('grain or rye');
    expect(hasRange('since:2024 grain')).toBe(true);
    for (const query of ['grain', '-after:2024', 'after:2024 or grain', '"after:2024"']) {
      expect(hasRange(query)).toBe(false);
      expect(withoutRange(query)).toBe(query);
    }
  });
});

test('whatever was typed, the term is asked for together with all of it', () => {
  const piece = fc.constantFrom(
    'grain',
    '"',
    '(',
    ')',
    'or',
    'and',
    'not',
    '-',
    '“a b”',
    'tag:x',
    'after:2024',
    'NEAR/3',
    'atleast2',
    'a*',
    ':',
    '«',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const query = pieces.join(' ');
      if (hasTerm(query, outlet)) return;
      const narrowed = toggledTerm(query, outlet);
      const { children } = parseQuery(narrowed).tree;
      expect(children.map(printQuery)).toContain(outlet);
      expect(hasTerm(narrowed, outlet)).toBe(true);
    }),
  );
});
