import type { AreaRectangle } from '../../preload/contract/areas.ts';
import { AppError } from './app-error.ts';

const all = 10_000;

/** A rectangle in whole ten-thousandths, as it is kept. */
export function ofTenThousand({ left, top, width, height }: AreaRectangle): AreaRectangle {
  const [x, y] = [parts(left), parts(top)];
  return { left: x, top: y, width: parts(left + width) - x, height: parts(top + height) - y };
}

/** A rectangle in fractions, of one in whole ten-thousandths. */
export function inFractions({ left, top, width, height }: AreaRectangle): AreaRectangle {
  return { left: left / all, top: top / all, width: width / all, height: height / all };
}

/** A rectangle rounded to ten-thousandths. @throws {AppError} `bad-input` where it reaches outside, or nothing is left of it */
export function checkedRectangle(rectangle: AreaRectangle): AreaRectangle {
  const { left, top, width, height } = ofTenThousand(rectangle);
  const isInside = left >= 0 && top >= 0 && width >= 1 && height >= 1 && left + width <= all && top + height <= all;
  if (!isInside) throw new AppError('bad-input', `no area of a picture: ${JSON.stringify(rectangle)}`);
  return inFractions({ left, top, width, height });
}

function parts(fraction: number): number {
  return Math.round(fraction * all);
}
