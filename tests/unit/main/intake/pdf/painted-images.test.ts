import { describe, expect, it } from 'vitest';
import { paintedImages, type OperatorNumbers } from '../../../../../main/intake/pdf/painted-images.ts';

const numbers: OperatorNumbers = {
  save: 1,
  restore: 2,
  transform: 3,
  paintFormXObjectBegin: 4,
  paintFormXObjectEnd: 5,
  beginGroup: 6,
  endGroup: 7,
  paintImageXObject: 8,
};
const page = [1, 0, 0, -1, 0, 800];
const paint = (...steps: readonly (readonly [operator: keyof OperatorNumbers, given?: unknown])[]) =>
  paintedImages(
    { fnArray: steps.map(([operator]) => numbers[operator]), argsArray: steps.map(([, given]) => given ?? null) },
    numbers,
    page,
  );

describe('paintedImages', () => {
  it('knows where each picture comes to lie, through forms and what was saved', () => {
    const found = paint(
      ['save'],
      ['transform', [200, 0, 0, 100, 40, 600]],
      ['paintImageXObject', ['a', 1, 1]],
      ['restore'],
      ['paintFormXObjectBegin', [Float32Array.of(1, 0, 0, 1, 0, -300), null]],
      ['transform', [50, 0, 0, 50, 40, 600]],
      ['paintImageXObject', ['b', 1, 1]],
      ['paintFormXObjectEnd'],
      ['transform', [10, 0, 0, 10, 0, 0]],
      ['paintImageXObject', ['c', 1, 1]],
    );
    expect(found).toEqual([
      { name: 'a', left: 40, top: 100, right: 240, bottom: 200 },
      { name: 'b', left: 40, top: 450, right: 90, bottom: 500 },
      { name: 'c', left: 0, top: 790, right: 10, bottom: 800 },
    ]);
  });

  it('passes over what is turned, mirrored or no place at all, and what is not what it should be', () => {
    for (const matrix of [
      [0, 100, -100, 0, 0, 0],
      [-100, 0, 0, 100, 0, 0],
      [100, 0, 0, -100, 0, 0],
      [Number.NaN, 0, 0, 1, 0, 0],
    ])
      expect(paint(['transform', matrix], ['transform', [9, 0, 0, 9, 0, 0]], ['paintImageXObject', ['a']])).toSatisfy(
        (found: readonly object[]) => found.length === (Number.isNaN(matrix[0]) ? 1 : 0),
      );
    expect(paint(['restore'], ['paintFormXObjectBegin', 7], ['transform', 'x'], ['paintImageXObject', [null]])).toEqual(
      [],
    );
  });
});
