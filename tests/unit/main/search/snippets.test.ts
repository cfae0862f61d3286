import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phraseOf } from '../../../../main/archive/normalise.ts';
import { marksOf } from '../../../../main/search/hits.ts';
import { snippetOf } from '../../../../main/search/snippets.ts';

function snippet(text: string, ...wanted: readonly string[]) {
  const found = snippetOf(text, wanted.map(phraseOf));
  return found === null
    ? null
    : { text: found.text, marked: found.marks.map(([start, end]) => found.text.slice(start, end)) };
}

const filler = 'The ministry said nothing of substance about the matter today. '.repeat(20);

describe('a passage', () => {
  test('is the whole of a short text', () => {
    expect(snippet('Talks in Bogotá\nfailed.', 'bogota')).toEqual({
      text: 'Talks in Bogotá failed.',
      marked: ['Bogotá'],
    });
  });

  test('stands around the hit, is cut between words and shows that it is cut', () => {
    const found = snippet(`${filler}Smugglers crossed. ${filler}`, 'smugglers');
    expect(found?.marked).toEqual(['Smugglers']);
    expect(found?.text).toMatch(/^…\S.*\S…$/);
    expect(found?.text.length).toBeLessThan(260);
    const words = new Set(`${filler} Smugglers crossed.`.split(' '));
    for (const word of found?.text.slice(1, -1).split(' ') ?? []) expect(words).toContain(word);
  });

  test('is the one with most of the words, and of those the first', () => {
    const text = `An oil price. ${filler} Oil and gas once. ${filler} Oil and gas twice.`;
    expect(snippet(text, 'oil', 'gas')?.text).toContain('Oil and gas once');
    expect(snippet(text, 'oil', 'coal')?.text).toContain('An oil price');
  });

  test('marks a phrase as one and only where it stands together', () => {
    expect(snippet('Routes: key, drug. Key drug transit routes.', 'key drug transit')?.marked).toEqual([
      'Key drug transit',
    ]);
  });

  test('marks the very characters looked for where there are no spaces', () => {
    expect(snippet('北京外交部, 外', '外')?.marked).toEqual(['外', '外']);
    expect(snippet('北京外交部', '外交部')?.marked).toEqual(['外交部']);
    expect(snippet('北京外交部', '部')?.marked).toEqual(['部']);
  });

  test('is cut between characters where there are no spaces', () => {
    const found = snippet(`${'\u{20000}'.repeat(300)}外交${'\u{20001}'.repeat(300)}`, '外交');
    expect(found?.marked).toEqual(['外交']);
    expect(found?.text.isWellFormed()).toBe(true);
  });

  test('is not there when nothing is found', () => {
    expect(snippet(filler, 'smugglers')).toBeNull();
    expect(snippet('', 'smugglers')).toBeNull();
  });
});

test('marks of any text are in order, apart, and on what was looked for', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'á', ' ', '.', '外', '交', '\u0301'), maxLength: 60 });
  const wanted = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '外', '交', ' '), maxLength: 4 }), {
    maxLength: 3,
  });
  fc.assert(
    fc.property(text, wanted, (text, wanted) => {
      const phrases = wanted.map(phraseOf);
      let last = 0;
      for (const [start, end] of marksOf(text, phrases)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(marksOf(text.slice(start, end), phrases).length).toBeGreaterThan(0);
        last = end;
      }
    }),
  );
});
