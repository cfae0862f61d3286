import fc from 'fast-check';
import { expect, test } from 'vitest';
import { correctableWords, correctWords } from '../../../../../main/archive/query/correct-words.ts';
import { parseQuery } from '../../../../../main/archive/query/parse-query.ts';

const none = (): ReadonlySet<number> => new Set();

function wordsOf(query: string): readonly string[] {
  return correctableWords(query, none).map(({ text }) => text);
}

test.each([
  ['sanktions oil', ['sanktions']],
  ['(sanktions or embargoo) -fotball', ['sanktions', 'embargoo']],
  ['-(fotball or -tennnis)', ['tennnis']],
  ['"sanktions" =sanktions sankt* san?tions', []],
  ['headline:sanktions outlet:"Harbur" author:quil', ['sanktions', 'quil']],
  ['lang:frrench country:norwaay dossier:laake after:yesteday id:12345678', []],
  ['anti-semtic', ['anti', 'semtic']],
  ['covid19 2024 oil', []],
  ['outlett:valley https://gazette.example', []],
  ['Венесуэлла', ['венесуэлла']],
  ['外交部长', []],
  ['sanktions w/5 oiil', ['sanktions', 'oiil']],
])('in %s the words that may be misspelt are %j', (query, words) => {
  expect(wordsOf(query)).toEqual(words);
});

test('what spells a name is right', () => {
  const words = correctableWords('Putin sanktions', (typed) => new Set([typed.indexOf('Putin')]));
  expect(words.map(({ text }) => text)).toEqual(['sanktions']);
});

test('a word keeps its capitals, and its place is told', () => {
  const corrected = (query: string, to: string) => {
    const [word] = correctableWords(query, none);
    return word === undefined ? null : correctWords(query, [{ word, to }]);
  };
  expect(corrected('oil Venzuela (gas)', 'venezuela')).toEqual({ query: 'oil Venezuela (gas)', marks: [[4, 13]] });
  expect(corrected('VENZUELA', 'venezuela')?.query).toBe('VENEZUELA');
  expect(corrected('-gas venzuela', 'venezuela')?.query).toBe('-gas venezuela');
  // in capitals, the word would stand for something else
  expect(corrected('oil NEAT gas', 'near')).toBeNull();
});

test('whatever is typed, only the corrected words change, and it is understood as before', () => {
  const piece = fc.constantFrom(
    ...'sanktions Venzuela =state "oil gass" ( ) or and not NEAR/5 -fotball headline:sumit lang:de sankt* atleast3 外交'.split(
      ' ',
    ),
    ' ',
    '"',
    'outlet:"',
  );
  const correction = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', 'я'), minLength: 4, maxLength: 9 });
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 10 }),
      fc.array(correction, { minLength: 10, maxLength: 10 }),
      (pieces, words) => {
        const query = pieces.join(' ');
        const corrections = correctableWords(query, none).map((word, place) => ({ word, to: words[place] ?? 'word' }));
        const corrected = correctWords(query, corrections);
        expect(corrected?.marks).toHaveLength(corrections.length);
        if (corrected === null) return;
        const rest = (text: string, places: readonly { start: number; end: number }[]): string =>
          places.toReversed().reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
        const marked = corrected.marks.map(([start, end]) => ({ start, end }));
        expect(rest(corrected.query, marked)).toBe(
          rest(
            query,
            corrections.map(({ word }) => word),
          ),
        );
        const [before, after] = [parseQuery(query), parseQuery(corrected.query)];
        expect(kindsOf(after.tree)).toEqual(kindsOf(before.tree));
        expect(after.problems.map(({ message }) => message)).toEqual(before.problems.map(({ message }) => message));
      },
    ),
  );
});

/** A tree without its words. */
function kindsOf(tree: unknown): string {
  return JSON.stringify(tree, (key, value: unknown) => (key === 'text' ? '' : value));
}
