import type { AreaRectangle } from '../../preload/contract/areas.ts';

/** A place on a picture, in ten-thousandths of its width and height. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box on the screen, in pixels. */
type Box = Readonly<Record<'left' | 'top' | 'width' | 'height', number>>;

const all = 10_000;
/** An area drawn with the pointer is at least so wide and high, in pixels: less was no drawing. */
const leastDrawn = 5;
/** An area is at least so wide and high, in ten-thousandths, when it is made with the keys. */
const least = 100;
/** What one press of an arrow moves, and one with Ctrl, in ten-thousandths. */
const steps = { plain: 100, fine: 10 };

/** The rectangle between two points of the screen over a picture's box, no further than its edges; `null` when it is too small to be meant. */
export function drawnRectangle(
  box: Box,
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
): AreaRectangle | null {
  const one = pointIn(box, from);
  const other = pointIn(box, to);
  const [left, top] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  const [right, bottom] = [Math.max(one.x, other.x), Math.max(one.y, other.y)];
  const isWide = ((right - left) * box.width) / all >= leastDrawn;
  const isHigh = ((bottom - top) * box.height) / all >= leastDrawn;
  return isWide && isHigh ? fractions(left, top, right, bottom) : null;
}

/** A rectangle in the middle of a picture, from which the keys take it elsewhere. */
export const middle: AreaRectangle = { left: 0.35, top: 0.35, width: 0.3, height: 0.3 };

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

const ways: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Where an arrow key takes a rectangle: it moves, with Shift its right and lower edges do, with Ctrl by little; `null` for other keys. */
export function keyedRectangle(rectangle: AreaRectangle, pressed: Pressed): AreaRectangle | null {
  const way = ways[pressed.key];
  if (way === undefined || pressed.altKey || pressed.metaKey) return null;
  const step = pressed.ctrlKey ? steps.fine : steps.plain;
  const [dx, dy] = [way.x * step, way.y * step];
  const left = Math.round(rectangle.left * all);
  const top = Math.round(rectangle.top * all);
  const right = Math.round((rectangle.left + rectangle.width) * all);
  const bottom = Math.round((rectangle.top + rectangle.height) * all);
  if (pressed.shiftKey) {
    return fractions(
      left,
      top,
      within(right + dx, Math.min(right, left + least), all),
      within(bottom + dy, Math.min(bottom, top + least), all),
    );
  }
  const x = within(left + dx, 0, all - (right - left));
  const y = within(top + dy, 0, all - (bottom - top));
  return fractions(x, y, x + right - left, y + bottom - top);
}

/** A rectangle in pixels of a box that it lies in, from the box's own corner. */
export function inPixels({ left, top, width, height }: AreaRectangle, box: Pick<Box, 'width' | 'height'>): Box {
  return { left: left * box.width, top: top * box.height, width: width * box.width, height: height * box.height };
}

/** The place and size of a rectangle as the style sheet takes them: from the left, also where text runs the other way. */
export function inStyle({
  left,
  top,
  width,
  height,
}: AreaRectangle): Readonly<Record<'left' | 'top' | 'width' | 'height', string>> {
  return { left: percent(left), top: percent(top), width: percent(width), height: percent(height) };
}

/** The place and size of a rectangle in words, in whole per cent. */
export function inWords({ left, top, width, height }: AreaRectangle): string {
  const whole = (fraction: number): string => `${Math.round(fraction * 100)} %`;
  return `${whole(left)} from the left, ${whole(top)} from the top, ${whole(width)} wide, ${whole(height)} high`;
}

function pointIn(box: Box, { x, y }: { readonly x: number; readonly y: number }): Point {
  return {
    x: within(Math.round(((x - box.left) / box.width) * all), 0, all),
    y: within(Math.round(((y - box.top) / box.height) * all), 0, all),
  };
}

function within(value: number, from: number, to: number): number {
  return Math.max(from, Math.min(value, to));
}

function fractions(left: number, top: number, right: number, bottom: number): AreaRectangle {
  return { left: left / all, top: top / all, width: (right - left) / all, height: (bottom - top) / all };
}

function percent(fraction: number): string {
  return `${Math.round(fraction * all) / 100}%`;
}
