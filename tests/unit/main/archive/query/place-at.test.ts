import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filled, placeAt, type Slot } from '../../../../../main/archive/query/place-at.ts';

/** What is typed at the bar: its field and beginning, and what of the query would make way for it, in brackets. */
function valueAt(marked: string): string | null {
  const { query, value } = placed(marked);
  return shown(query, value);
}

function nameAt(marked: string): string | null {
  const { query, name } = placed(marked);
  return shown(query, name);
}

function placed(marked: string) {
  const caret = marked.indexOf('|');
  const query = marked.replace('|', '');
  return { query, ...placeAt(query, caret) };
}

function shown(query: string, slot: Slot | null): string | null {
  return slot === null ? null : `${slot.field ?? ''}:${slot.typed} ${filled(query, slot, '[]').query}`;
}

test.each([
  ['sanc|', ':sanc []'],
  ['oil sanc|', ':sanc oil []'],
  ['oil sa|nc gas', ':sa oil [] gas'],
  ['-fo|', ':fo -[]'],
  ['oil or ve|', ':ve oil or []'],
  ['(oil or ve|) gas', ':ve (oil or []) gas'],
  ['=sta|', ':sta =[]'],
  ['"export li|', ':export li []'],
  ['"export li|ce gas', ':export li [] gas'],
  ['outlet:|', 'outlet: outlet:[]'],
  ['outlet:| oil', 'outlet: outlet:[] oil'],
  ['source:co|', 'outlet:co source:[]'],
  ['-outlet:"le mo|', 'outlet:le mo -outlet:[]'],
  ['outlet:"le mo|nde" oil', 'outlet:le mo outlet:[] oil'],
  ['lang:(fr or d|)', 'lang:d lang:(fr or [])'],
  ['lang:(|', 'lang: lang:([]'],
  ['lang:(fr or |)', 'lang: lang:(fr or [])'],
  ['oil and no|', ':no oil and []'],
  ['not|', ':not []'],
])('in %s the value is %s', (marked, value) => {
  expect(valueAt(marked)).toBe(value);
});

test.each([
  ['out|', ':out []'],
  ['oil (out|)', ':out oil ([])'],
  ['-ou|', ':ou -[]'],
  ['ou|:courier', ':ou []courier'],
  ['ou|tlet:courier', ':ou []courier'],
  ['not|', ':not []'],
])('in %s the name of a field may be %s', (marked, name) => {
  expect(nameAt(marked)).toBe(name);
});

test.each(['', '|', 'oil |', '"oil"|', 'outlet:"Le Monde"|', '(oil)|', 'oil ) |'])(
  'in “%s” nothing is begun but what has no letter yet',
  (marked) => {
    const { name, value } = placed(marked.includes('|') ? marked : '|');
    expect(name?.typed ?? '').toBe('');
    expect(value?.typed ?? '').toBe('');
  },
);

test('words before may belong to it, up to an operator, a bracket or a field', () => {
  const widerAt = (marked: string): readonly (string | null)[] => {
    const { query, wider } = placed(marked);
    return wider.map((slot) => shown(query, slot));
  };
  expect(widerAt('le monde du|')).toEqual([':le monde du []', ':monde du le []']);
  expect(widerAt('outlet:le mon|')).toEqual(['outlet:le mon outlet:[]']);
  expect(widerAt('oil or le mon|')).toEqual([':le mon oil or []']);
  expect(widerAt('"oil" mon|')).toEqual([]);
  expect(widerAt('-oil mon|')).toEqual([]);
  expect(widerAt('lang:(de fr|')).toEqual([]);
  expect(placed('le mon|').isAll).toBe(true);
  expect(placed('(le mon|)').isAll).toBe(false);
});

test('whatever is typed, what makes way holds the caret, and the rest stays', () => {
  const piece = fc.constantFrom(
    'oil',
    ' ',
    '"',
    '(',
    ')',
    'outlet:',
    '-',
    'or ',
    '=',
    '*',
    'le mon',
    'lang:(',
    '…',
    ':',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(60), (pieces, caret) => {
      const query = pieces.join('');
      const at = Math.min(caret, query.length);
      const { name, value, wider } = placeAt(query, caret);
      for (const slot of [name, value, ...wider].filter((one) => one !== null)) {
        expect(slot.start).toBeLessThanOrEqual(at);
        expect(slot.end).toBeGreaterThanOrEqual(at);
        const after = filled(query, slot, 'x');
        expect(after.query.startsWith(query.slice(0, slot.start))).toBe(true);
        expect(after.query.slice(after.caret)).toBe(query.slice(slot.end));
        expect(query.slice(slot.start, at).endsWith(slot.typed)).toBe(true);
      }
    }),
  );
});
