import { expect, test } from 'vitest';
import { begunLink } from '../../../../renderer/notes/begun-link.ts';

test.each([
  ['See [[suez ca', { start: 4, words: 'suez ca' }],
  ['[[', { start: 0, words: '' }],
  ['[[one]] and [[two', { start: 12, words: 'two' }],
  ['[[[three', { start: 1, words: 'three' }],
])('in %j a link is begun', (note, begun) => {
  expect(begunLink(note, note.length)).toEqual(begun);
});

test.each(['', 'suez', '[suez', '[[one]] two', '[[one\ntwo', `[[${'long '.repeat(30)}`])(
  'in %j none is begun',
  (note) => {
    expect(begunLink(note, note.length)).toBeNull();
  },
);

test('what stands behind the caret makes no difference', () => {
  expect(begunLink('[[suez]] canal', 4)).toEqual({ start: 0, words: 'su' });
  expect(begunLink('see [[suez', 4)).toBeNull();
});
