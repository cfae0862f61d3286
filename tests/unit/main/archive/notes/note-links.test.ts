import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linksIn } from '../../../../../main/archive/notes/note-links.ts';
import { readNote } from '../../../../../main/archive/notes/read-note.ts';
import { newId } from '../../../../../main/archive/identity.ts';
import { linkWords, writeLink, type LinkTarget } from '../../../../../preload/contract/note-links.ts';
import { hostileText } from '../../../../support/hostile-text.ts';

const targets: fc.Arbitrary<LinkTarget> = fc
  .constantFrom('article', 'annotation')
  .map((kind): LinkTarget => (kind === 'article' ? { kind, id: newId() } : { kind, id: newId() }));

test('a note links to what its links lead to, each once, wherever they stand', () => {
  const note = [
    '# See [a](aide:article/aaaaaaaa)',
    '> - *quoted [b](aide:annotation/bbbbbbbb)*',
    '[again](aide:article/aaaaaaaa), [hidden](&#97;ide:article/cccccccc)',
    '`[code](aide:article/dddddddd)` aide:article/eeeeeeee',
  ].join('\n\n');
  expect(linksIn(note)).toEqual([
    { kind: 'article', id: 'aaaaaaaa' },
    { kind: 'annotation', id: 'bbbbbbbb' },
    { kind: 'article', id: 'cccccccc' },
  ]);
});

test('a link that was written is read again, with its very words and nothing besides', () => {
  fc.assert(
    fc.property(hostileText, targets, (words, target) => {
      const link = writeLink(words, target);
      expect(linksIn(link)).toEqual([target]);
      const inside = { kind: 'inside', target, children: [{ kind: 'text', text: linkWords(words) }] };
      expect(readNote(link)).toEqual([{ kind: 'paragraph', children: [inside] }]);
      expect(readNote(`See ${link}, and more.`)).toEqual([
        {
          kind: 'paragraph',
          children: [{ kind: 'text', text: 'See ' }, inside, { kind: 'text', text: ', and more.' }],
        },
      ]);
    }),
    { numRuns: 500 },
  );
});

test('links written one after the other are all read', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(hostileText, targets), { minLength: 1, maxLength: 6 }), (links) => {
      const note = links.map(([words, target]) => `- ${writeLink(words, target)}`).join('\n');
      expect(linksIn(note)).toEqual(links.map(([, target]) => target));
    }),
    { numRuns: 200 },
  );
});
