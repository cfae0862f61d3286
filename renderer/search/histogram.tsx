/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a range input has one end and no bars */
import type { Histogram as Bars } from '../../preload/contract/facets.ts';
import { useId, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useAppState } from '../app-state.tsx';
import { Button } from '../ui/button.tsx';
import { counted } from '../ui/words.ts';
import { barAt, endsOf, movedBrush, type Brush } from './brush.ts';
import { barWords, rangeWords } from './facet-words.ts';
import { hasRange, withoutRange, withRange } from './query-terms.ts';
import './histogram.css';

/** The height of the highest bar, in the units of the drawing; what is there at all has the least. */
const heights = { most: 100, least: 6 };

/** What was found over time. A stretch brushed with the mouse or the arrow keys becomes a range of dates in `query`. */
export function Histogram({
  histogram,
  query,
  onUse,
}: {
  readonly histogram: Bars | null;
  readonly query: string;
  /** Told when a range is chosen. */
  readonly onUse: () => void;
}) {
  const { search } = useAppState();
  const bars = histogram?.bars ?? [];
  const unit = histogram?.unit ?? 'year';
  const isBound = hasRange(query);
  const drawn = `${unit} ${bars[0]?.from} ${bars.length}`;
  const [kept, setKept] = useState<{ readonly drawn: string; readonly brush: Brush } | null>(null);
  const hintId = useId();
  const brush = kept?.drawn === drawn ? kept.brush : null;
  const [first, last] = brush === null ? [0, bars.length - 1] : endsOf(brush);
  const chosen = bars.slice(first, last + 1);
  const words = `${rangeWords(unit, chosen)}, ${counted(sumOf(chosen), 'article')}`;
  if (bars.length < 2 && !isBound) return null;

  const setBrush = (next: Brush | null): void => setKept(next && { drawn, brush: next });
  const narrow = (): void => {
    const from = chosen[0]?.from;
    setBrush(null);
    if (brush === null || from === undefined) return;
    onUse();
    search(withRange(query, from, chosen.at(-1)?.before ?? null));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const moved = movedBrush(brush, event, bars.length);
    if (moved !== null) setBrush(moved);
    else if (brush !== null && (event.key === 'Enter' || event.key === ' ')) narrow();
    else if (brush !== null && event.key === 'Escape') setBrush(null);
    else return;
    event.preventDefault();
  };
  const barUnder = (event: PointerEvent): number => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    return barAt(event.clientX - left, width, bars.length);
  };
  return (
    <div className="histogram">
      {bars.length > 0 && (
        <div
          className="histogram-bars"
          role="slider"
          tabIndex={0}
          aria-label="Published"
          aria-describedby={hintId}
          aria-valuemin={1}
          aria-valuemax={bars.length}
          aria-valuenow={(brush?.focus ?? bars.length - 1) + 1}
          aria-valuetext={words}
          onKeyDown={onKeyDown}
          onBlur={() => setBrush(null)}
          onPointerDown={(event) => {
            if (event.button !== 0) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            setBrush({ anchor: barUnder(event), focus: barUnder(event) });
          }}
          onPointerMove={(event) => {
            const isBrushing = event.currentTarget.hasPointerCapture(event.pointerId);
            if (isBrushing && brush !== null) setBrush({ ...brush, focus: barUnder(event) });
          }}
          onPointerUp={narrow}
          onPointerCancel={() => setBrush(null)}
        >
          <Drawing bars={bars} first={first} last={last} isBrushing={brush !== null} />
        </div>
      )}
      <p className="histogram-foot">
        {brush === null && isBound ? (
          <span>{rangeWords(unit, bars)}</span>
        ) : (
          bars[0] && <span>{barWords(unit, bars[0])}</span>
        )}
        {brush !== null && (
          <span className="histogram-words" aria-hidden="true">
            {words}
          </span>
        )}
        {brush === null && isBound ? (
          <Button kind="plain" onPress={() => search(withoutRange(query))}>
            Clear range
          </Button>
        ) : (
          <span>{rangeWords(unit, bars.slice(-1))}</span>
        )}
      </p>
      <p id={hintId} className="visually-hidden">
        Arrow keys choose a bar, with Shift they extend, Enter narrows the list to what is chosen.
      </p>
    </div>
  );
}

function Drawing({
  bars,
  first,
  last,
  isBrushing,
}: {
  readonly bars: Bars['bars'];
  readonly first: number;
  readonly last: number;
  readonly isBrushing: boolean;
}) {
  const most = bars.reduce((highest, { count }) => Math.max(highest, count), 1);
  const gap = bars.length > 60 ? 0.1 : 0.2;
  return (
    <svg viewBox={`0 0 ${bars.length} ${heights.most}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {isBrushing && (
        <rect className="histogram-brush" x={first} y={0} width={last - first + 1} height={heights.most} />
      )}
      {bars.map(({ from, count }, index) => {
        const height = count === 0 ? 0 : Math.max(heights.least, (count / most) * heights.most);
        return (
          <rect
            key={from}
            className={isBrushing && (index < first || index > last) ? 'histogram-outside' : undefined}
            x={index + gap / 2}
            y={heights.most - height}
            width={1 - gap}
            height={height}
          />
        );
      })}
    </svg>
  );
}

function sumOf(bars: Bars['bars']): number {
  return bars.reduce((sum, { count }) => sum + count, 0);
}
