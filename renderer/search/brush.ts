/** A stretch of bars being chosen: where it began and where it has come to, both included. */
export interface Brush {
  readonly anchor: number;
  readonly focus: number;
}

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowLeft: (at) => at - 1,
  ArrowDown: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  ArrowUp: (at) => at + 1,
  PageDown: (at) => at - 10,
  PageUp: (at) => at + 10,
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * The stretch after a key: arrows move it as a single bar, with Shift they extend it; the first press takes the last bar, the
 * newest. `null` for keys that move nothing.
 */
export function movedBrush(
  brush: Brush | null,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  bars: number,
): Brush | null {
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
  if (step === undefined || bars === 0) return null;
  const last = bars - 1;
  const isFirst = brush === null && key !== 'Home';
  const focus = isFirst ? last : Math.max(0, Math.min(step(brush?.focus ?? 0, last), last));
  return { anchor: shiftKey ? (brush?.anchor ?? focus) : focus, focus };
}

/** The first and the last bar of a stretch. */
export function endsOf({ anchor, focus }: Brush): readonly [first: number, last: number] {
  return anchor < focus ? [anchor, focus] : [focus, anchor];
}

/** The bar under a place across the histogram, from 0 to `width`. */
export function barAt(place: number, width: number, bars: number): number {
  const bar = Math.floor((place / Math.max(1, width)) * bars);
  return Math.max(0, Math.min(bar, bars - 1));
}
