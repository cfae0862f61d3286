import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../../../main/archive/query/parse-query.ts';
import { printQuery, quoted } from '../../../../../main/archive/query/print-query.ts';

/** Strings full of the marks that mean something to the parser. */
const anyQuery = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom('"', '“', '”', '«', '»', '„', '-', '*', ':', ' ', '\t', '(', ')', '^', '+', '\0', "'", '\\'),
        fc.constantFrom('headline:', 'outlet:', 'AUTHOR:', 'tag:', 'after:', 'before:', 'has:', 'has:note', 'foo:'),
        fc.constantFrom('2024', '2024-05', '2024-05-31', '2024-13', 'AND', 'OR', 'NOT', 'NEAR', 'oil', 'é', 'א', '外'),
      ),
      { maxLength: 14 },
    )
    .map((parts) => parts.join('')),
);

const word = { kind: 'text', field: null, isQuoted: false, isPrefix: false };

describe('a query', () => {
  test.each([
    ['oil', [{ ...word, text: 'oil' }]],
    [
      '  oil \n gas ',
      [
        { ...word, text: 'oil' },
        { ...word, text: 'gas' },
      ],
    ],
    ['"key routes"', [{ ...word, text: 'key routes', isQuoted: true }]],
    ['“key routes”', [{ ...word, text: 'key routes', isQuoted: true }]],
    ['„key routes“', [{ ...word, text: 'key routes', isQuoted: true }]],
    ['«key routes»', [{ ...word, text: 'key routes', isQuoted: true }]],
    ['sanction*', [{ ...word, text: 'sanction', isPrefix: true }]],
    ['"oil sanction*"', [{ ...word, text: 'oil sanction', isQuoted: true, isPrefix: true }]],
    ['"oil sanction"*', [{ ...word, text: 'oil sanction', isQuoted: true, isPrefix: true }]],
    ['外*', [{ ...word, text: '外', isPrefix: true }]],
    ['-sport', [{ kind: 'not', child: { ...word, text: 'sport' } }]],
    ['-"ski jumping"', [{ kind: 'not', child: { ...word, text: 'ski jumping', isQuoted: true } }]],
    ['-tag:sport', [{ kind: 'not', child: { ...word, field: 'tag', text: 'sport' } }]],
    ['Outlet:"Le Monde"', [{ ...word, field: 'outlet', text: 'Le Monde', isQuoted: true }]],
    ['headline:sanction*', [{ ...word, field: 'headline', text: 'sanction', isPrefix: true }]],
    ['after:2024-05-31', [{ kind: 'date', bound: 'after', date: '2024-05-31' }]],
    ['before:"2024"', [{ kind: 'date', bound: 'before', date: '2024' }]],
    ['-after:2024-02', [{ kind: 'not', child: { kind: 'date', bound: 'after', date: '2024-02' } }]],
    ['has:note', [{ kind: 'has', what: 'note' }]],
    ['U.S.-Colombia', [{ ...word, text: 'U.S.-Colombia' }]],
    [
      'trade - war & peace',
      [
        { ...word, text: 'trade' },
        { ...word, text: 'war' },
        { ...word, text: 'peace' },
      ],
    ],
    ['https://example.org/a', [{ ...word, text: 'https://example.org/a' }]],
    ['10:30', [{ ...word, text: '10:30' }]],
    ['צה"ל', [{ ...word, text: 'צה"ל' }]],
    ['"צה"ל חזק"', [{ ...word, text: 'צה"ל חזק', isQuoted: true }]],
    ['', []],
  ])('%s', (typed, children) => {
    expect(parseQuery(typed)).toEqual({ tree: { kind: 'all', children }, problems: [] });
  });

  test.each([
    ['oil after:soon', 4, 14, /“after:” needs a date like 2024-05-31/, 'oil'],
    ['before:2024-02-30', 0, 17, /“before:” needs a date/, ''],
    ['has:cheese', 0, 10, /has:note/, ''],
    ['tag: oil', 0, 4, /“tag:” needs words right after it/, 'oil'],
    ['colour:red', 0, 10, /“colour:” is not a field/, 'colour:red'],
    ['oil "gas', 4, 8, /not closed/, 'oil "gas"'],
    ['c*', 0, 2, /at least two letters/, 'c'],
    ['wom*n', 0, 5, /only at the end/, 'wom*n'],
    ['?!', 0, 2, /no letter or digit/, ''],
    ['-"…"', 0, 4, /no letter or digit/, ''],
  ])('%s is answered as far as it makes sense', (typed, start, end, message, rest) => {
    const { tree, problems } = parseQuery(typed);
    expect(problems).toEqual([{ message: expect.stringMatching(message), start, end }]);
    expect(printQuery(tree)).toBe(rest);
  });

  test('of very many words is cut, and says so', () => {
    const { tree, problems } = parseQuery('w '.repeat(100_000));
    expect(tree.children).toHaveLength(64);
    expect(problems).toEqual([{ message: 'Only the first 64 words were searched for.', start: 128, end: 200_000 }]);
  });
});

describe('of any string', () => {
  test('the problems lie within it', () => {
    fc.assert(
      fc.property(anyQuery, (typed) => {
        for (const { message, start, end } of parseQuery(typed).problems) {
          expect(message).toMatch(/^\S.*\S$/s);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(typed.length);
        }
      }),
    );
  });

  test('the tree, printed and parsed again, is the same tree', () => {
    fc.assert(
      fc.property(anyQuery, (typed) => {
        const { tree } = parseQuery(typed);
        expect(parseQuery(printQuery(tree)).tree).toEqual(tree);
      }),
      { numRuns: 2000 },
    );
  });

  test('its quoted form is one phrase, or nothing', () => {
    fc.assert(
      fc.property(anyQuery, (text) => {
        const { tree } = parseQuery(quoted(text));
        expect(tree.children.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
