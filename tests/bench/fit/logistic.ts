import { at } from '../random.ts';

/** Many rows of few numbers each. */
export interface SparseRows {
  readonly width: number;
  /** Where each row begins in `columns` and `values`, and at last where they end. */
  readonly starts: Uint32Array;
  readonly columns: Uint16Array;
  readonly values: Float32Array;
}

/** What a regression is fitted to. */
export interface Sample {
  readonly rows: SparseRows;
  /** For each row what it should come to, 0–1. */
  readonly targets: Float64Array;
  /** For each row how much it counts; those of 0 are left out. */
  readonly weights: Float64Array;
}

const mostSteps = 50;
/** The loss is as small as it gets when a step promises no more than this. */
const leastGain = 1e-8;
/** Rows that are this sure say nothing of the curvature. */
const leastCurvature = 1e-9;

/**
 * The coefficients of a logistic regression: the least mean log-loss with a penalty of `ridge` times their squares, found
 * by Newton's method.
 * @param from where to begin
 */
export function fitLogistic(sample: Sample, ridge: number, from?: Float64Array): Float64Array {
  const { rows, weights } = sample;
  let place = from === undefined ? new Float64Array(rows.width) : Float64Array.from(from);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let loss = lossAt(sample, ridge, total, place);
  for (let step = 0; step < mostSteps; step++) {
    const { gradient, curvature } = slopesAt(sample, ridge, total, place);
    const way = solve(curvature, gradient);
    const promise = gradient.reduce((sum, slope, index) => sum + slope * at(way, index), 0);
    if (promise < leastGain) break;
    let length = 1;
    for (;;) {
      const next = place.map((value, index) => value - length * at(way, index));
      const nextLoss = lossAt(sample, ridge, total, next);
      if (nextLoss <= loss - 1e-4 * length * promise || length < 1e-6) {
        place = next;
        loss = nextLoss;
        break;
      }
      length /= 2;
    }
  }
  return place;
}

/** What each row comes to, 0–1. */
export function chancesAt(rows: SparseRows, coefficients: Float64Array): Float64Array {
  return Float64Array.from({ length: rows.starts.length - 1 }, (_, row) => chance(oddsOf(rows, row, coefficients)));
}

function chance(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

function oddsOf({ starts, columns, values }: SparseRows, row: number, coefficients: Float64Array): number {
  let odds = 0;
  const end = starts[row + 1] ?? 0;
  for (let entry = starts[row] ?? 0; entry < end; entry++)
    odds += (values[entry] ?? 0) * (coefficients[columns[entry] ?? 0] ?? 0);
  return odds;
}

function lossAt({ rows, targets, weights }: Sample, ridge: number, total: number, place: Float64Array): number {
  let loss = 0;
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row] ?? 0;
    if (weight === 0) continue;
    const odds = oddsOf(rows, row, place);
    loss += weight * (Math.max(0, odds) + Math.log1p(Math.exp(-Math.abs(odds))) - (targets[row] ?? 0) * odds);
  }
  return loss / total + ridge * place.reduce((sum, value) => sum + value * value, 0);
}

/** The first derivatives of the loss, and the second ones as rows of the lower triangle of a full square. */
function slopesAt(
  { rows, targets, weights }: Sample,
  ridge: number,
  total: number,
  place: Float64Array,
): { readonly gradient: Float64Array; readonly curvature: Float64Array } {
  const { starts, columns, values, width } = rows;
  const gradient = place.map((value) => 2 * ridge * value);
  const curvature = new Float64Array(width * width);
  for (let index = 0; index < width; index++) curvature[index * width + index] = 2 * ridge;
  for (let row = 0; row < weights.length; row++) {
    const weight = (weights[row] ?? 0) / total;
    if (weight === 0) continue;
    const own = chance(oddsOf(rows, row, place));
    const slope = weight * (own - (targets[row] ?? 0));
    const bend = weight * own * (1 - own);
    const begin = starts[row] ?? 0;
    const end = starts[row + 1] ?? 0;
    for (let entry = begin; entry < end; entry++) {
      const column = columns[entry] ?? 0;
      const value = values[entry] ?? 0;
      gradient[column] = (gradient[column] ?? 0) + slope * value;
    }
    if (bend * weights.length < leastCurvature) continue;
    for (let entry = begin; entry < end; entry++) {
      const line = (columns[entry] ?? 0) * width;
      const scaled = bend * (values[entry] ?? 0);
      // Columns ascend within a row, so that this fills the lower triangle.
      for (let other = begin; other <= entry; other++) {
        const cell = line + (columns[other] ?? 0);
        curvature[cell] = (curvature[cell] ?? 0) + scaled * (values[other] ?? 0);
      }
    }
  }
  return { gradient, curvature };
}

/** Solves a symmetric positive definite system by Cholesky's method; the square is given by its lower triangle and overwritten. */
function solve(square: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const way = Float64Array.from(right);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = square[row * size + column] ?? 0;
      for (let index = 0; index < column; index++)
        sum -= (square[row * size + index] ?? 0) * (square[column * size + index] ?? 0);
      square[row * size + column] = row === column ? Math.sqrt(sum) : sum / (square[column * size + column] ?? 1);
    }
  }
  for (let row = 0; row < size; row++) {
    let sum = way[row] ?? 0;
    for (let index = 0; index < row; index++) sum -= (square[row * size + index] ?? 0) * (way[index] ?? 0);
    way[row] = sum / (square[row * size + row] ?? 1);
  }
  for (let row = size - 1; row >= 0; row--) {
    let sum = way[row] ?? 0;
    for (let index = row + 1; index < size; index++) sum -= (square[index * size + row] ?? 0) * (way[index] ?? 0);
    way[row] = sum / (square[row * size + row] ?? 1);
  }
  return way;
}
