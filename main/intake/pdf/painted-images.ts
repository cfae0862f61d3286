import { product, type Matrix } from './matrix.ts';

/** Where a picture is painted on a page: points from the upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A picture that a page paints, by PDF.js's name for it. */
export interface PaintedImage extends Box {
  readonly name: string;
}

/** What PDF.js makes of a page's content: numbers of operators, and what each is given. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The numbers of the operators that matter here. */
export interface OperatorNumbers {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
  readonly beginGroup: number;
  readonly endGroup: number;
  readonly paintImageXObject: number;
}

const mostImages = 500;
const deepest = 1000;

/** The pictures a page paints upright, in the order it paints them; masks, which only colour a shape, are none. */
export function paintedImages(operators: Operators, numbers: OperatorNumbers, page: Matrix): readonly PaintedImage[] {
  const images: PaintedImage[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = page;
  const save = (): void => {
    if (saved.length < deepest) saved.push(matrix);
  };
  operators.fnArray.forEach((operator, index) => {
    const given = operators.argsArray[index];
    switch (operator) {
      case numbers.save:
      case numbers.beginGroup:
        return save();
      case numbers.restore:
      case numbers.endGroup:
      case numbers.paintFormXObjectEnd:
        matrix = saved.pop() ?? matrix;
        return;
      case numbers.transform:
        matrix = product(matrix, numbersIn(given) ?? []);
        return;
      case numbers.paintFormXObjectBegin:
        save();
        matrix = product(matrix, numbersIn(Array.isArray(given) ? given[0] : null) ?? []);
        return;
      case numbers.paintImageXObject: {
        const name: unknown = Array.isArray(given) ? given[0] : null;
        const box = boxOf(matrix);
        if (typeof name === 'string' && box !== null && images.length < mostImages) images.push({ name, ...box });
      }
    }
  });
  return images;
}

/** Where the square of a picture comes to lie; null where it is turned or mirrored. */
function boxOf([a = 0, b = 0, c = 0, d = 0, x = 0, y = 0]: Matrix): Box | null {
  const isUpright = a > 0 && d < 0 && Math.abs(b) < 0.05 * a && Math.abs(c) < -0.05 * d;
  return isUpright && Number.isFinite(x + y + a + d) ? { left: x, top: y + d, right: x + a, bottom: y } : null;
}

function numbersIn(given: unknown): number[] | null {
  const isList = Array.isArray(given) || given instanceof Float32Array || given instanceof Float64Array;
  const values = isList ? Array.from(given, Number) : [];
  return values.length === 6 && values.every(Number.isFinite) ? values : null;
}
