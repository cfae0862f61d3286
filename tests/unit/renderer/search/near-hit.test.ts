import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startingNearHit } from '../../../../renderer/search/near-hit.ts';

const marked = (text: string, ...words: readonly string[]) => ({
  text,
  marks: words.map((word) => [text.indexOf(word), text.indexOf(word) + word.length] as const),
});

test.each([
  ['The talks went on until the treaty was signed at dawn', 'treaty', '… until the treaty was signed at dawn'],
  ['The treaty was signed at dawn', 'treaty', 'The treaty was signed at dawn'],
  ['Verfassungsgerichtsbarkeitsgesetz', 'gesetz', 'Verfassungsgerichtsbarkeitsgesetz'],
  ['外交部发言人毛宁六月三日在北京表示，中方坚决反对单边制裁。', '制裁', '… 示，中方坚决反对单边制裁。'],
  ['毛宁 说：外交部发言人毛宁六月三日在北京表示中方坚决反对单边制裁。', '制裁', '… 表示中方坚决反对单边制裁。'],
])('%s is cut before %s', (text, word, shown) => {
  const cut = startingNearHit(marked(text, word), 20);
  expect(cut.text).toBe(shown);
});

test('every mark stands on the same words after the cut', () => {
  const piece = fc.constantFrom(' ', 'oil', '油', '。', 'مضيق', '\u{20000}');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.nat(59), fc.constantFrom(8, 24), (pieces, at, mostBefore) => {
      const start = pieces.slice(0, at).join('').length;
      const snippet = { text: pieces.join(''), marks: [[start, start + (pieces[at] ?? '').length]] as const };
      const cut = startingNearHit(snippet, mostBefore);
      const [[from, to] = [0, 0]] = cut.marks;
      expect(cut.text.slice(from, to)).toBe(pieces[at] ?? '');
      expect(cut.text.isWellFormed()).toBe(true);
    }),
  );
});
