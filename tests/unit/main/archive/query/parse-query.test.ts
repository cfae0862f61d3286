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
        fc.constantFrom(
          '"',
          '“',
          '”',
          '«',
          '»',
          '„',
          '-',
          '*',
          '?',
          '=',
          ':',
          ' ',
          ' ',
          '\t',
          '(',
          ')',
          '^',
          '+',
          '\0',
          "'",
        ),
        fc.constantFrom(
          'headline:',
          'outlet:',
          'AUTHOR:',
          'tag:',
          'after:',
          'before:',
          'on:',
          'has:',
          'has:note',
          'foo:',
        ),
        fc.constantFrom(
          'lang:',
          'dossier:',
          'is:unread',
          'sort:newest',
          'quote:',
          'colour:red',
          'id:',
          'year:2024',
          'like:',
        ),
        fc.constantFrom(
          '2024',
          '2024-05',
          '2024-05-31',
          '2024-13',
          'last 30 days',
          'oil',
          'é',
          'א',
          '外',
          'wom?n',
          'la*r',
          ':=',
          'tag:=',
          'outlet:="',
        ),
        fc.constantFrom(' AND ', ' or ', ' not ', ' NEAR ', ' w/5 ', ' near/3 ', ' atleast3 ', 'atleast2('),
      ),
      { maxLength: 16 },
    )
    .map((parts) => parts.join('')),
);

const word = { kind: 'text', field: null, isQuoted: false, isPrefix: false, isExact: false };
const [oil, gas, coal] = ['oil', 'gas', 'coal'].map((text) => ({ ...word, text }));

describe('a query', () => {
  test.each([
    ['oil', [oil]],
    ['  oil \n gas ', [oil, gas]],
    ['"key routes"', [{ ...word, text: 'key routes', isQuoted: true }]],
    ['“key routes”', [{ ...word, text: 'key routes', isQuoted: true }]],
    ['„key routes“', [{ ...word, text: 'key routes', isQuoted: true }]],
    ['«key routes»', [{ ...word, text: 'key routes', isQuoted: true }]],
    ['sanction*', [{ ...word, text: 'sanction', isPrefix: true }]],
    ['"oil sanction*"', [{ ...word, text: 'oil sanction', isQuoted: true, isPrefix: true }]],
    ['"oil sanction"*', [{ ...word, text: 'oil sanction', isQuoted: true, isPrefix: true }]],
    ['外*', [{ ...word, text: '外', isPrefix: true }]],
    ['=sanction', [{ ...word, text: 'sanction', isExact: true }]],
    ['="export licence"', [{ ...word, text: 'export licence', isQuoted: true }]],
    ['headline:=state', [{ ...word, field: 'headline', text: 'state', isExact: true }]],
    ['outlet:="The Times"', [{ kind: 'name', field: 'outlet', name: 'The Times' }]],
    ['Source:=“The Times”', [{ kind: 'name', field: 'outlet', name: 'The Times' }]],
    ['tag:=andes', [{ kind: 'name', field: 'tag', name: 'andes' }]],
    ['tag:=who?', [{ kind: 'name', field: 'tag', name: 'who?' }]],
    ['-author:="Jane Doe"', [{ kind: 'not', child: { kind: 'name', field: 'author', name: 'Jane Doe' } }]],
    [
      'outlet:(="The Times" or =Mirror)',
      [{ kind: 'any', children: ['The Times', 'Mirror'].map((name) => ({ kind: 'name', field: 'outlet', name })) }],
    ],
    ['dossier:="Lake Orsen"', [{ kind: 'value', field: 'dossier', value: 'Lake Orsen' }]],
    ['wom?n', [{ kind: 'pattern', field: null, pattern: 'wom?n' }]],
    ['Labo*r', [{ kind: 'pattern', field: null, pattern: 'labo*r' }]],
    ['headline:organi?ation*', [{ kind: 'pattern', field: 'headline', pattern: 'organi?ation*' }]],
    [
      'who won?',
      [
        { ...word, text: 'who' },
        { ...word, text: 'won?' },
      ],
    ],
    ['-sport', [{ kind: 'not', child: { ...word, text: 'sport' } }]],
    ['not sport', [{ kind: 'not', child: { ...word, text: 'sport' } }]],
    ['--oil', [oil]],
    ['-"ski jumping"', [{ kind: 'not', child: { ...word, text: 'ski jumping', isQuoted: true } }]],
    ['-tag:sport', [{ kind: 'not', child: { ...word, field: 'tag', text: 'sport' } }]],
    ['Outlet:"Le Monde"', [{ ...word, field: 'outlet', text: 'Le Monde', isQuoted: true }]],
    ['title:sanction*', [{ ...word, field: 'headline', text: 'sanction', isPrefix: true }]],
    ['note:todo', [{ ...word, field: 'note', text: 'todo' }]],
    ['after:2024-05-31', [{ kind: 'date', bound: 'after', date: '2024-05-31' }]],
    ['before:"2024"', [{ kind: 'date', bound: 'before', date: '2024' }]],
    ['on:31.5.2024', [{ kind: 'date', bound: 'on', date: '2024-05-31' }]],
    ['year:2024', [{ kind: 'date', bound: 'on', date: '2024' }]],
    ['after:"last 30 days"', [{ kind: 'date', bound: 'after', date: 'last 30 days' }]],
    ['after:last-1-weeks', [{ kind: 'date', bound: 'after', date: 'last 1 week' }]],
    ['-after:2024-02', [{ kind: 'not', child: { kind: 'date', bound: 'after', date: '2024-02' } }]],
    ['has:note', [{ kind: 'has', what: 'note' }]],
    ['has:highlights', [{ kind: 'has', what: 'highlight' }]],
    ['is:Starred', [{ kind: 'is', what: 'starred' }]],
    ['lang:FR', [{ kind: 'value', field: 'lang', value: 'fr' }]],
    ['like:0ABCD123', [{ kind: 'value', field: 'like', value: '0abcd123' }]],
    ['dossier:"Lake Orsen"', [{ kind: 'value', field: 'dossier', value: 'Lake Orsen' }]],
    [
      'lang:(fr or de)',
      [{ kind: 'any', children: ['fr', 'de'].map((value) => ({ kind: 'value', field: 'lang', value })) }],
    ],
    ['oil or gas', [{ kind: 'any', children: [oil, gas] }]],
    ['oil gas OR coal', [{ kind: 'any', children: [{ kind: 'all', children: [oil, gas] }, coal] }]],
    ['oil (gas or coal)', [oil, { kind: 'any', children: [gas, coal] }]],
    ['((oil)) and gas', [oil, gas]],
    ['-(oil or gas)', [{ kind: 'not', child: { kind: 'any', children: [oil, gas] } }]],
    ['oil w/5 gas', [{ kind: 'near', left: [oil], right: [gas], distance: 5 }]],
    ['oil NEAR gas', [{ kind: 'near', left: [oil], right: [gas], distance: 10 }]],
    ['near oil', [{ ...word, text: 'near' }, oil]],
    ['oil near/3 (gas or coal)', [{ kind: 'near', left: [oil], right: [gas, coal], distance: 3 }]],
    [
      'oil w/5 gas w/2 coal',
      [
        { kind: 'near', left: [oil], right: [gas], distance: 5 },
        { kind: 'near', left: [gas], right: [coal], distance: 2 },
      ],
    ],
    ['atleast3 oil', [{ kind: 'atLeast', count: 3, child: oil }]],
    [
      'atleast/2("key routes")',
      [{ kind: 'atLeast', count: 2, child: { ...word, text: 'key routes', isQuoted: true } }],
    ],
    ['oil or', [oil]],
    ['or and oil', [oil]],
    ['U.S.-Colombia', [{ ...word, text: 'U.S.-Colombia' }]],
    ['trade - war & peace', ['trade', 'war', 'peace'].map((text) => ({ ...word, text }))],
    ['https://example.org/a', [{ ...word, text: 'https://example.org/a' }]],
    ['10:30', [{ ...word, text: '10:30' }]],
    ['צה"ל', [{ ...word, text: 'צה"ל' }]],
    ['"צה"ל חזק"', [{ ...word, text: 'צה"ל חזק', isQuoted: true }]],
    ['', []],
  ])('%s', (typed, children) => {
    expect(parseQuery(typed)).toEqual({ tree: { kind: 'all', children }, sort: null, problems: [] });
  });

  test('can say in which order the articles are wanted', () => {
    expect(parseQuery('oil sort:oldest')).toEqual({
      tree: { kind: 'all', children: [oil] },
      sort: 'oldest',
      problems: [],
    });
    expect(parseQuery('sort:newest')).toMatchObject({ tree: { children: [] }, sort: 'newest', problems: [] });
  });

  test.each([
    ['oil after:soon', 4, 14, /“after:” needs a date like 2024-05-31/, 'oil'],
    ['before:2024-02-30', 0, 17, /“before:” needs a date/, ''],
    ['year:2024-05', 0, 12, /“year:” needs a year/, ''],
    ['has:cheese', 0, 10, /note, highlight, image or original/, ''],
    ['is:nice', 0, 7, /unread, starred, duplicate or trashed/, ''],
    ['sort:luck', 0, 9, /relevance, recent, newest, oldest, outlet or annotations/, ''],
    ['tag: oil', 0, 4, /“tag:” needs words right after it/, 'oil'],
    ['tag:= oil', 0, 5, /“tag:=” needs the whole name/, 'oil'],
    ['tag:=and*', 0, 9, /“\*” was left out/, 'tag:="and"'],
    ['outlet:="The Times', 0, 18, /not closed/, 'outlet:="The Times"'],
    ['oil w/5 tag:=gas', 0, 16, /both sides of NEAR/, 'oil tag:="gas"'],
    ['atleast2 tag:=gas', 0, 17, /“atleast3” needs one word/, 'tag:="gas"'],
    ['lang: oil', 0, 5, /“lang:” needs a value/, 'oil'],
    ['shape:red', 0, 9, /“shape:” is not a field/, 'shape:red'],
    ['oil "gas', 4, 8, /not closed/, 'oil "gas"'],
    ['oil (gas', 4, 8, /bracket is not closed/, 'oil gas'],
    ['oil) gas', 3, 4, /no opening one/, 'oil gas'],
    ['c*', 0, 2, /at least two letters/, 'c'],
    ['*rest', 0, 5, /after at least two letters/, '*rest'],
    ['w/5 oil', 0, 3, /both sides of NEAR/, 'oil'],
    ['oil w/5 has:note', 0, 16, /both sides of NEAR/, 'oil has:note'],
    ['oil w/5 headline:gas', 0, 20, /in one field/, 'oil headline:gas'],
    ['atleast3 has:note', 0, 17, /“atleast3” needs one word/, 'has:note'],
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

  test('of very many brackets is answered without them, and says so', () => {
    const { tree, problems } = parseQuery(`oil ${'('.repeat(100_000)}gas`);
    expect(printQuery(tree)).toBe('oil');
    expect(problems[0]?.message).toMatch(/too many others/);
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
      { numRuns: 2000 },
    );
  });

  test('the tree, printed and parsed again, is the same tree', () => {
    fc.assert(
      fc.property(anyQuery, (typed) => {
        const { tree } = parseQuery(typed);
        expect(parseQuery(printQuery(tree)).tree).toEqual(tree);
      }),
      { numRuns: 5000 },
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
