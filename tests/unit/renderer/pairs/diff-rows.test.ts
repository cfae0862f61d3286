import { expect, test } from 'vitest';
import type { DiffRun } from '../../../../preload/contract/pairs.ts';
import { diffRows } from '../../../../renderer/pairs/diff-rows.ts';

function shown(...runs: readonly DiffRun[]): readonly (readonly [string, string, boolean])[] {
  const text = (side: readonly DiffRun[]): string => side.map((run) => run.text).join('|');
  return diffRows(runs).map(({ before, after, isSame }) => [text(before), text(after), isSame]);
}

test('a line that both have stands on both sides, with what was changed in it', () => {
  expect(
    shown(
      { kind: 'same', text: 'One.\nTwo ' },
      { kind: 'removed', text: 'ships' },
      { kind: 'added', text: 'boats' },
      { kind: 'same', text: '.\nThree.' },
    ),
  ).toEqual([
    ['One.', 'One.', true],
    ['Two |ships|.', 'Two |boats|.', false],
    ['Three.', 'Three.', true],
  ]);
});

test('a paragraph that only one has stands alone', () => {
  expect(shown({ kind: 'same', text: 'One.' }, { kind: 'removed', text: '\nTwo.\nThree.' })).toEqual([
    ['One.', 'One.', true],
    ['Two.', '', false],
    ['Three.', '', false],
  ]);
  expect(
    shown({ kind: 'same', text: 'One.\n' }, { kind: 'added', text: 'Two.\n' }, { kind: 'same', text: 'Three.' }),
  ).toEqual([
    ['One.', 'One.', true],
    ['', 'Two.', false],
    ['Three.', 'Three.', true],
  ]);
});

test('paragraphs that were replaced stand beside what they became', () => {
  expect(shown({ kind: 'removed', text: 'One.\nTwo.' }, { kind: 'added', text: 'Un.\nDeux.\nTrois.' })).toEqual([
    ['One.', 'Un.', false],
    ['Two.', 'Deux.', false],
    ['', 'Trois.', false],
  ]);
});

test('nothing is no line', () => {
  expect(shown()).toEqual([]);
});
