import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleStem, foldedName, noteFileName } from '../../../../main/export/file-names.ts';
import { hostileText } from '../../../support/hostile-text.ts';

const nothing: ReadonlySet<string> = new Set();
const named = (title: string, outlet: string | null = null, published: string | null = null): string =>
  noteFileName({ title, outlet, published }, nothing);

test.each([
  ['The strait', 'The Harbour Gazette', '2024-05-31', '2024-05-31 The Harbour Gazette - The strait.md'],
  ['The strait', 'The Harbour Gazette', '2024-05-31T22:00:00Z', '2024-05-31 The Harbour Gazette - The strait.md'],
  ['The strait', 'The Harbour Gazette', '2024-05', '2024-05 The Harbour Gazette - The strait.md'],
  ['The strait', 'The Harbour Gazette', null, 'The Harbour Gazette - The strait.md'],
  ['The strait', null, null, 'The strait.md'],
  ['Who: “what”/why? <now>', null, null, 'Who “what” why now.md'],
  ['a\u202Eb\u0000c\u2028d', null, null, 'ab c d.md'],
  ['../../etc/passwd', null, null, 'etc passwd.md'],
  ['.hidden', null, null, 'hidden.md'],
  ['-rf', null, null, 'rf.md'],
  ['Ends in the U.S.', null, null, 'Ends in the U.S.md'],
  ['nul', null, null, '_nul.md'],
  ['COM1.txt', null, null, '_COM1.txt.md'],
  ['Console', null, null, 'Console.md'],
  ['CONIN$', null, null, '_CONIN$.md'],
  ['a\u202E\u0301', null, null, 'á.md'],
  ['???', null, null, 'Untitled.md'],
  ['Cafe\u0301', null, null, 'Café.md'],
  ['معاهدة البحر', 'صحيفة', '2024', '2024 صحيفة - معاهدة البحر.md'],
])('%j from %j of %j is named %j', (title, outlet, published, expected) => {
  expect(named(title, outlet, published)).toBe(expected);
});

test('a long headline is cut at a whole character', () => {
  const name = named('👩‍👩‍👧‍👦'.repeat(20));
  expect(name).toBe(`${'👩‍👩‍👧‍👦'.repeat(5)}.md`);
});

test('in a package, where names lie deep, they are shorter, in bytes of any script', () => {
  for (const letter of ['a', 'é', 'م', '海', '🕊️']) {
    const stem = articleStem({ title: letter.repeat(300), outlet: letter.repeat(300), published: '2024-05-31' });
    expect(Buffer.byteLength(stem)).toBeLessThanOrEqual(100);
    expect(Buffer.byteLength(stem)).toBeGreaterThan(90);
    expect(stem).toMatch(/^2024-05-31 /u);
  }
});

test('a name that is taken, in whatever case, gets a number', () => {
  const taken = new Set(['The Strait.md', 'the strait (2).md'].map(foldedName));
  expect(noteFileName({ title: 'THE STRAIT', outlet: null, published: null }, taken)).toBe('THE STRAIT (3).md');
});

test('names are valid on every system and never the same, whatever the headlines and outlets', () => {
  const article = fc.record({
    title: hostileText,
    outlet: fc.option(hostileText),
    published: fc.constantFrom(null, '2024', '2024-05-31'),
  });
  fc.assert(
    fc.property(fc.array(article, { maxLength: 20 }), (articles) => {
      const taken = new Set<string>();
      for (const each of articles) {
        const name = noteFileName(each, taken);
        expect(taken).not.toContain(foldedName(name));
        taken.add(foldedName(name));
        expect(name).toMatch(/\.md$/);
        expect(name).not.toMatch(/[/\\:*?"<>|#^[\]\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
        expect(name).not.toMatch(/^[\s.-]|[\s.]\.md$/u);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\s*\./i);
        expect(name).toBe(name.normalize('NFC'));
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(150);
      }
      expect(taken.size).toBe(articles.length);
    }),
    { numRuns: 200 },
  );
});
