import { describe, expect, it, test } from 'vitest';
import type { AnnotationId } from '../../../../preload/contract/annotations.ts';
import type { ArticleId } from '../../../../preload/contract/articles.ts';
import {
  headlineWords,
  linkAddress,
  passageWords,
  readLinkAddress,
  withoutAddresses,
  writeLink,
} from '../../../../preload/contract/note-links.ts';

const article = { kind: 'article', id: '5t2k0v9a' as ArticleId } as const; // -- a test's own
const annotation = { kind: 'annotation', id: '0h7wq3nz' as AnnotationId } as const; // -- a test's own

describe('an address inside the archive', () => {
  it('names an article or an annotation, and is read again', () => {
    expect(linkAddress(article)).toBe('aide:article/5t2k0v9a');
    expect(linkAddress(annotation)).toBe('aide:annotation/0h7wq3nz');
    expect([article, annotation].map((target) => readLinkAddress(linkAddress(target)))).toEqual([article, annotation]);
  });

  it.each([
    'aide:article/5t2k0v9',
    'aide:article/5t2k0v9ab',
    'aide:article/5T2K0V9A',
    'aide:article/5t2k0v9l',
    'aide:dossier/5t2k0v9a',
    'AIDE:article/5t2k0v9a',
    'aide:article/5t2k0v9a#x',
    'aide:article/5t2k0v9a\n',
    'https://a.example/aide:article/5t2k0v9a',
    'javascript:aide:article/5t2k0v9a',
    '',
  ])('is not %j', (address) => {
    expect(readLinkAddress(address)).toBeNull();
  });
});

test.each([
  ['Straits stay open', '[Straits stay open](aide:article/5t2k0v9a)'],
  ['[Opinion] *Suez*: who_pays?', String.raw`[\[Opinion\] \*Suez\*: who\_pays?](aide:article/5t2k0v9a)`],
  ['a](https://evil.example)[b', String.raw`[a\](https://evil.example)\[b](aide:article/5t2k0v9a)`],
  ['two\n\n# lines', '[two # lines](aide:article/5t2k0v9a)'],
  [' \u202E\u0000 ', '[Untitled](aide:article/5t2k0v9a)'],
])('a link with the words %j is %j', (words, expected) => {
  expect(writeLink(words, article)).toBe(expected);
});

test('a note is searched without the addresses of its links', () => {
  expect(withoutAddresses('see [two](aide:article/5t2k0v9a) (aide:x)')).toBe('see [two] (aide:x)');
});

test('a passage gives its first words, a note on the article as a whole those of the note', () => {
  expect(passageWords('The canal is closed.', 'why?')).toBe('The canal is closed.');
  expect(passageWords(' ', 'My own\nwords')).toBe('My own words');
  const cut = passageWords('Ships wait at anchor before the locks, and nobody can tell for how long they will', '');
  expect(cut).toBe('Ships wait at anchor before the locks, and nobody can tell…');
  expect(passageWords('海'.repeat(200), '')).toBe(`${'海'.repeat(60)}…`);
  expect(headlineWords('A headline')).toBe('A headline');
});
