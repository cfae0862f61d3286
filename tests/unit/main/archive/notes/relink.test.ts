import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linksIn } from '../../../../../main/archive/notes/note-links.ts';
import { noteWords } from '../../../../../main/archive/notes/note-words.ts';
import { relink } from '../../../../../main/archive/notes/relink.ts';
import type { ArticleId } from '../../../../../preload/contract/articles.ts';
import { writeLink, type LinkTarget } from '../../../../../preload/contract/note-links.ts';
import { hostileText } from '../../../../support/hostile-text.ts';

const target = { kind: 'article', id: '5t2k0v9a' as ArticleId } as const; // -- a test's own
const toFile = ({ id }: LinkTarget): string | null => (id === target.id ? 'a%20file.md' : null);

test.each([
  [
    'See [*a* \\[b\\]](aide:article/5t2k0v9a), [c](aide:article/aaaaaaaa)',
    'See [*a* \\[b\\]](a%20file.md), [c](aide:article/aaaaaaaa)',
  ],
  ['<aide:article/5t2k0v9a>', '[aide:article/5t2k0v9a](a%20file.md)'],
  ['[a][1]\n\n> - [1]: aide:article/5t2k0v9a', '[a][1]\n\n> - [1]: a%20file.md'],
  ['[](aide:article/5t2k0v9a "title")', '[](a%20file.md)'],
  ['\uFEFF[a](aide:article/5t2k0v9a)', '\uFEFF[a](a%20file.md)'],
  ['`[a](aide:article/5t2k0v9a)`', '`[a](aide:article/5t2k0v9a)`'],
  ['Nothing & [a](https://a.example)', 'Nothing & [a](https://a.example)'],
])('%j with the address of a file is %j', (note, expected) => {
  expect(relink(note, toFile)).toBe(expected);
});

test('all but the address stays, whatever stands around a link and in it', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (before, words) => {
      const note = `${before}\n\n${writeLink(words, target)} and more`;
      fc.pre(linksIn(note).length > 0);
      const relinked = relink(note, toFile);
      expect(linksIn(relinked)).toEqual([]);
      expect(noteWords(relinked)).toBe(noteWords(note));
      expect(relink(note, () => null)).toBe(note);
    }),
    { numRuns: 300 },
  );
});
