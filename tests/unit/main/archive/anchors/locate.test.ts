import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuote } from '../../../../../main/archive/anchors/find-quote.ts';
import { editDistance } from '../../../../../main/archive/edit-distance.ts';
import { foldText } from '../../../../../main/archive/anchors/folded-text.ts';
import { locate } from '../../../../../main/archive/anchors/locate.ts';
import { selectorsFor } from '../../../../../main/archive/anchors/selectors.ts';
import { AppError } from '../../../../../main/archive/app-error.ts';
import type { ArticleBody, BodyElement, BodyNode, BodyTag } from '../../../../../preload/contract/articles.ts';
import { canonicalText } from '../../../../../preload/contract/canonical-text.ts';

function element(tagName: BodyTag, ...children: readonly (BodyNode | string)[]): BodyElement {
  return {
    type: 'element',
    tagName,
    properties: {},
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}

function textOf(...children: readonly BodyNode[]): ReturnType<typeof canonicalText> {
  const body: ArticleBody = { type: 'root', children };
  return canonicalText(body);
}

const paragraphs = (...values: readonly string[]): ReturnType<typeof canonicalText> =>
  textOf(...values.map((value) => element('p', value)));

/** Pieces that break careless offsets: surrogate pairs, clusters of several code points, both directions, marks without a base. */
const piece = fc.constantFrom(
  'treaty',
  'the',
  ' ',
  '. ',
  'é',
  'e\u0323\u0302',
  '👩‍👩‍👧‍👦',
  '🇫🇮🇦🇽',
  '👍🏽',
  '𠮷',
  '𪚥',
  '外交',
  'مضيق',
  'שָׁלוֹם',
  'ё',
  '\u0301',
  '\u200D',
  'ﬁ',
  '한국',
  '\u1112\u1161\u11ab',
  'क्षि',
  '—',
  '“',
  '\uD800',
);
const words = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''));
const block: fc.Arbitrary<BodyNode> = fc.oneof(
  words.map((value) => element('p', value)),
  fc.tuple(words, words, words).map(([one, two, three]) => element('p', one, element('em', two), element('br'), three)),
  fc
    .array(fc.tuple(words, words), { minLength: 1, maxLength: 3 })
    .map((rows) =>
      element('table', ...rows.map(([one, two]) => element('tr', element('td', one), element('td', two)))),
    ),
);
const body = fc.array(block, { minLength: 1, maxLength: 5 });

/** A body and a passage in it that holds some text. */
const passage = fc
  .tuple(body, fc.nat(), fc.nat())
  .map(([blocks, one, other]) => {
    const canonical = textOf(...blocks);
    const places = [one % (canonical.text.length + 1), other % (canonical.text.length + 1)].toSorted((a, b) => a - b);
    return { blocks, canonical, start: places[0] ?? 0, end: places[1] ?? 0 };
  })
  .filter(({ canonical, start, end }) => canonical.text.slice(start, end).trim() !== '');

const splitsPair = (text: string, at: number): boolean =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));

describe('a new anchor', () => {
  test('is found again where it was made, in any script', () => {
    fc.assert(
      fc.property(passage, ({ canonical, start, end }) => {
        const selectors = selectorsFor(canonical, start, end);
        expect(locate(canonical, selectors)).toEqual({ state: 'anchored', ...selectors.position });
      }),
    );
  });

  test('holds whole graphemes and no white space at its ends beyond them', () => {
    const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    fc.assert(
      fc.property(passage, ({ canonical, start, end }) => {
        const { quote, position } = selectorsFor(canonical, start, end);
        const borders = new Set([...graphemes.segment(canonical.text)].map(({ index }) => index)).add(
          canonical.text.length,
        );
        expect(borders).toContain(position.start);
        expect(borders).toContain(position.end);
        expect(quote.exact).toBe(canonical.text.slice(position.start, position.end));
        expect(quote.exact).toContain(canonical.text.slice(start, end).trim());
        expect(quote.exact).not.toMatch(/^\s(?!\p{M}|\u200D)|\s$/u);
      }),
    );
  });

  test('remembers up to 32 characters on each side and splits none', () => {
    fc.assert(
      fc.property(passage, ({ canonical: { text, runs }, start, end }) => {
        const { quote, position } = selectorsFor({ text, runs }, start, end);
        const before = position.start - quote.prefix.length;
        const after = position.end + quote.suffix.length;
        expect(text.slice(before, position.start)).toBe(quote.prefix);
        expect(text.slice(position.end, after)).toBe(quote.suffix);
        expect(splitsPair(text, before) || splitsPair(text, after)).toBe(false);
        expect(quote.prefix.length).toBeGreaterThanOrEqual(Math.min(31, position.start));
        expect(quote.prefix.length).toBeLessThanOrEqual(32);
        expect(quote.suffix.length).toBeGreaterThanOrEqual(Math.min(31, text.length - position.end));
        expect(quote.suffix.length).toBeLessThanOrEqual(32);
      }),
    );
  });

  test('names the text nodes its ends lie in', () => {
    const canonical = textOf(element('p', 'One ', element('em', 'two'), ' three.'), element('p', 'Four.'));
    expect(selectorsFor(canonical, 5, 18).structure).toEqual({
      startPath: '0/1/0',
      startOffset: 1,
      endPath: '1/0',
      endOffset: 3,
    });
  });

  test('widens to the whole of a family, a flag or a marked letter', () => {
    const canonical = paragraphs('a👩‍👩‍👧‍👦b');
    expect(selectorsFor(canonical, 4, 5).quote.exact).toBe('👩‍👩‍👧‍👦');
  });

  test.each([
    [0, 0],
    [4, 5],
    [3, 1],
    [-1, 2],
    [0, 99],
    [0.5, 2],
    [Number.NaN, 2],
  ])('over %d–%d of “Four words” is refused', (start, end) => {
    expect(() => selectorsFor(paragraphs('Four words'), start, end)).toThrow(
      expect.toSatisfy((error) => error instanceof AppError && error.code === 'bad-input'),
    );
  });
});

describe('an anchor in a changed text', () => {
  test('follows its passage when text is put in before it', () => {
    fc.assert(
      fc.property(passage, words, ({ blocks, canonical, start, end }, added) => {
        const selectors = selectorsFor(canonical, start, end);
        const later = textOf(element('p', added), element('h2', 'Correction.'), ...blocks);
        const shift = later.text.length - canonical.text.length;
        const { position, quote } = selectors;
        fc.pre(later.text.indexOf(quote.exact) === later.text.lastIndexOf(quote.exact));
        fc.pre(foldText(quote.exact).text.trim().length >= 12);
        const { state, ...place } = locate(later, selectors);
        expect(place).toEqual({ start: position.start + shift, end: position.end + shift });
        // a few letters with little around them are asked about
        expect(state).toMatch(/moved|uncertain/u);
      }),
    );
  });

  test('is never attached to words that are only a little alike', () => {
    fc.assert(
      fc.property(passage, body, ({ canonical, start, end }, other) => {
        const selectors = selectorsFor(canonical, start, end);
        const later = textOf(...other);
        const { state, start: from, end: to } = locate(later, selectors);
        const [was, is] = [selectors.quote.exact, later.text.slice(from, to)].map((words) =>
          foldText(words).text.trim(),
        );
        const most = Math.ceil((was?.length ?? 0) / 4);
        expect(state === 'orphaned' || state === 'uncertain' || editDistance(was ?? '', is ?? '', most) <= most).toBe(
          true,
        );
      }),
    );
  });

  test('chooses among equal words by what stood around them', () => {
    const before = paragraphs('The treaty was signed in May.', 'The treaty was broken in June.');
    const selectors = selectorsFor(before, 34, 40);
    const after = paragraphs('A note.', 'The treaty was signed in May.', 'The treaty was broken in June.');
    expect(selectors.quote.exact).toBe('treaty');
    expect(locate(after, selectors)).toEqual({ state: 'moved', start: 42, end: 48 });
  });

  test('stays near its old place where the surroundings are alike too', () => {
    const line = 'The commission met and then it adjourned without any result at all.';
    const before = paragraphs(line, line, line);
    const middle = line.length + 1 + line.indexOf('adjourned');
    const lines = [line, line, line].map((value) => element('p', value));
    const after = textOf(element('blockquote', element('p', 'Minutes'), ...lines));
    expect(locate(after, selectorsFor(before, middle, middle + 9))).toEqual({
      state: 'moved',
      start: middle + 8,
      end: middle + 17,
    });
  });

  test('trusts the place in the body where the old position now holds the same word elsewhere', () => {
    const before = paragraphs('Peace, peace and', 'at last there is peace in the delta of the river.');
    const selectors = selectorsFor(before, 34, 39);
    const after = paragraphs('Peace, peace and so on', 'at last there is peace in the delta of the river.');
    expect(selectors.quote.exact).toBe('peace');
    expect(locate(after, selectors)).toEqual({ state: 'moved', start: 40, end: 45 });
  });

  test('takes words that are there once even when everything around them has changed, and asks where they are few', () => {
    const line = 'Before the demarcation line of the two northern provinces after.';
    const long = selectorsFor(paragraphs(line), 11, 58);
    expect(long.quote.exact).toBe('demarcation line of the two northern provinces');
    expect(locate(paragraphs(`Now: ${long.quote.exact}!`), long)).toEqual({ state: 'moved', start: 5, end: 51 });
    const few = selectorsFor(paragraphs(line), 11, 27);
    expect(locate(paragraphs('Now: demarcation line!'), few)).toEqual({ state: 'uncertain', start: 5, end: 21 });
  });

  test.each([
    ['quotation marks, dashes and spaces', 'He said: “It’s over — for now”.', `He said: "It's over - for\u00A0now".`],
    ['a slip', 'The delegation left Geneva without a text.', 'The delegaton left Geneva without a text.'],
    ['a word more', 'The delegation left Geneva without a text.', 'The whole delegation left Geneva without any text.'],
  ])('forgives %s', (_what, was, is) => {
    const before = paragraphs('The talks went on until Sunday night.', was, 'Nobody expected more.');
    const after = paragraphs('Correction.', 'The talks went on until Sunday night.', is, 'Nobody expected more.');
    const start = before.text.indexOf(was);
    const found = locate(after, selectorsFor(before, start, start + was.length));
    expect(found.state).toBe('moved');
    expect(after.text.slice(found.start, found.end)).toBe(is);
  });

  test('asks where a number among a few words is another', () => {
    const before = paragraphs('The ministry put the losses at 1,250 men in the first week.');
    const selectors = selectorsFor(before, 27, 40);
    expect(selectors.quote.exact).toBe('at 1,250 men');
    const after = paragraphs('The ministry put the losses at 1,950 men in the first week.');
    expect(locate(after, selectors)).toEqual({ state: 'uncertain', start: 28, end: 40 });
  });

  test('asks where half of a long passage is left, and finds one that was added to', () => {
    const sentences = [
      'The commission was set up by both governments in the spring.',
      'It met eleven times and heard forty witnesses from either side of the river.',
      'Its report names the villages that were flooded, and those that never were.',
      'Neither parliament has debated it, though both were given copies in October.',
      'The embassy sent the annexes back unopened, with a note of three lines.',
      'A second report is said to be ready, and nobody will say who has read it.',
    ];
    const before = paragraphs(sentences.join(' '));
    const passage = selectorsFor(before, 61, before.text.length);
    const half = locate(paragraphs(sentences.slice(0, 3).join(' ')), passage);
    expect(half.state).toMatch(/uncertain|orphaned/u);
    const more = paragraphs('Note.', sentences.toSpliced(3, 0, 'The villages are on no map of either army.').join(' '));
    const found = locate(more, passage);
    expect(found).toEqual({ state: 'moved', start: more.text.indexOf('It met'), end: more.text.length });
  });

  test('is not attached to the same words elsewhere when its own passage is cut', () => {
    const before = paragraphs(
      'The minister said on Monday that the pass was open.',
      'The general said on Friday that nothing had moved for a week.',
    );
    const start = before.text.indexOf('said on Friday');
    const after = paragraphs('The minister said on Monday that the pass was open.');
    expect(locate(after, selectorsFor(before, start, start + 14)).state).toMatch(/uncertain|orphaned/u);
  });

  test('is an orphan where its words stand several times and none in the old surroundings', () => {
    const selectors = selectorsFor(paragraphs('They agreed to the ceasefire on the Tuesday.'), 15, 18);
    const after = paragraphs('Over the hill, under the bridge.');
    expect(locate(after, selectors)).toEqual({ state: 'orphaned', start: 15, end: 18 });
  });

  test('is an orphan where its words are gone', () => {
    const selectors = selectorsFor(paragraphs('A line of demarcation'), 2, 6);
    expect(locate(paragraphs('Nothing of it is left'), selectors)).toEqual({ state: 'orphaned', start: 2, end: 6 });
  });

  test('is on the article as a whole where it has no words', () => {
    const { structure } = selectorsFor(paragraphs('Words'), 0, 5);
    const empty = { quote: { exact: '', prefix: '', suffix: '' }, position: { start: 0, end: 0 }, structure };
    expect(locate(paragraphs('Words'), empty).state).toBe('whole');
  });
});

describe('finding a quote that a person typed', () => {
  const canonical = paragraphs('“It’s the 1936 Convention” — so the envoy said…', 'Montreux\u00A0was next.');

  test.each([
    ['1936 Convention', '1936 Convention'],
    ['  1936 Convention\n', '1936 Convention'],
    ['"It\'s the 1936 Convention" - so', '“It’s the 1936 Convention” — so'],
    ['the envoy   said...', 'the envoy said…'],
    ['said… Montreux was', 'said…\nMontreux\u00A0was'],
  ])('%j finds %j', (typed, found) => {
    const place = findQuote(canonical, typed);
    expect(place && canonical.text.slice(place.start, place.end)).toBe(found);
  });

  test('composed and decomposed letters are alike', () => {
    expect(findQuote(paragraphs('À Genève, hier'), 'Gene\u0300ve')).toEqual({ start: 2, end: 8 });
    expect(findQuote(paragraphs('À Gene\u0300ve, hier'), 'Genève')).toEqual({ start: 2, end: 9 });
  });

  test('the first of several is taken, and cells part words like spaces', () => {
    expect(findQuote(paragraphs('one two', 'one two'), 'one two')).toEqual({ start: 0, end: 7 });
    const table = textOf(element('table', element('tr', element('td', 'Åland'), element('td', '1921'))));
    expect(findQuote(table, 'Åland 1921')).toEqual({ start: 0, end: 10 });
  });

  test.each(['', '   ', '\u200B', 'Lausanne', '1936 convention'])('%j is not there', (typed) => {
    expect(findQuote(canonical, typed)).toBeNull();
  });

  test('any passage of any text is found by its own words', () => {
    fc.assert(
      fc.property(passage, ({ canonical: whole, start, end }) => {
        const { exact } = selectorsFor(whole, start, end).quote;
        const place = findQuote(whole, exact);
        expect(place && whole.text.slice(place.start, place.end)).toBe(exact.trim());
      }),
    );
  });
});
