import { expect, test } from 'vitest';
import type { AnchorState, Annotation } from '../../../../preload/contract/annotations.ts';
import { paragraphNumbers } from '../../../../renderer/annotations/paragraph-numbers.ts';

const text = 'First.\nSecond line.\nThird.';

function passage(start: number, state: AnchorState = 'anchored'): Annotation {
  const selectors = { position: { start, end: start + 3 } };
  return { kind: 'passage', state, selectors } as Annotation; // -- only what is read of it
}

test('an annotation is in the paragraph that it begins in', () => {
  const paragraphOf = paragraphNumbers(text);
  expect([0, 5, 6, 7, 19, 20].map((start) => paragraphOf(passage(start)))).toEqual([1, 1, 1, 2, 2, 3]);
});

test('what is nowhere in the text is in no paragraph of it, and what waits to be confirmed is where it may be', () => {
  const paragraphOf = paragraphNumbers(text);
  expect((['orphaned', 'whole', 'uncertain', 'moved'] as const).map((state) => paragraphOf(passage(8, state)))).toEqual(
    [null, null, 2, 2],
  );
  expect(paragraphNumbers('')(passage(0))).toBeNull();
});
