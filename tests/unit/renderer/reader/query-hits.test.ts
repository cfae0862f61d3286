import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { queryHits } from '../../../../renderer/reader/query-hits.ts';

function found(text: string, query: string): readonly string[] {
  return queryHits(text, query).map(({ start, end }) => text.slice(start, end));
}

describe('the words of a query in a text', () => {
  test('are found whatever their case and accents', () => {
    expect(found('Talks in BOGOTÁ went on.', 'bogota')).toEqual(['BOGOTÁ']);
    expect(found('Talks in Bogota went on.', 'Bogotá')).toEqual(['Bogota']);
  });

  test('are whole words unless they end in a star', () => {
    expect(found('The envoys of the envoy', 'envoy')).toEqual(['envoy']);
    expect(found('The envoys of the envoy', 'envoy*')).toEqual(['envoys', 'envoy']);
  });

  test('in quotes are one phrase, across punctuation and line ends', () => {
    expect(found('A key\ndrug route and a key to it', '"key drug"')).toEqual(['key\ndrug']);
  });

  test('that are excluded or asked of a field are not painted', () => {
    expect(found('the harbour outlet in Geneva', '-harbour outlet:Geneva -"in Geneva" after:2020')).toEqual([]);
  });

  test('are not the operators between them', () => {
    expect(found('Oil and gas, or not: near the w of 5', 'oil OR gas NOT near')).toEqual(['Oil', 'gas']);
    expect(found('near oil or gas', 'oil w/5 gas')).toEqual(['oil', 'gas']);
    expect(found('at least 3 or atleast3 oil', 'atleast3 =oil')).toEqual(['oil']);
  });

  test('are found inside a run of Chinese', () => {
    expect(found('新的外交政策', '外交')).toEqual(['外交']);
  });

  test('that overlap are painted once', () => {
    expect(found('key drug routes', '"key drug" "drug routes"')).toEqual(['key drug routes']);
  });

  test('are never more than the text has, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, query) => {
        let last = 0;
        for (const { start, end } of queryHits(text, query)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
});
