import { useRef, useState, type KeyboardEvent, type MouseEvent, type PointerEvent, type RefObject } from 'react';
import { colours, type Colour } from '../../preload/contract/annotations.ts';
import type { AreaRectangle } from '../../preload/contract/areas.ts';
import { useColourWords } from '../annotations/use-colour-words.ts';
import { drawnRectangle, inWords, keyedRectangle, middle } from './area-geometry.ts';

/** An area that is being made. */
export interface Draft {
  readonly rectangle: AreaRectangle;
  readonly colour: Colour;
  /** Whether the pointer draws it just now. */
  readonly isDrawn: boolean;
}

/** The making of an area, by pointer or by keys. */
export interface Drawing {
  readonly isOn: boolean;
  readonly draft: Draft | null;
  /** Begins an area, or leaves the one begun: with the pointer one draws it, with the keys it begins in the middle. */
  readonly begin: (by: 'pointer' | 'keys') => void;
  readonly leave: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** What the veil over the picture does with the pointer. */
  readonly pointer: Readonly<
    Record<'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel', (event: PointerEvent) => void>
  > & { readonly onMouseDown: (event: MouseEvent) => void };
}

/** Makes an area on what `box` frames; `tool` has the keys meanwhile. `onDrawn` is told of one that is to be kept. */
export function useDrawing({
  box,
  tool,
  colour,
  say,
  onDrawn,
}: {
  readonly box: RefObject<HTMLElement | null>;
  readonly tool: RefObject<HTMLElement | null>;
  readonly colour: Colour;
  readonly say: (words: string) => void;
  readonly onDrawn: (rectangle: AreaRectangle, colour: Colour) => void;
}): Drawing {
  const [isOn, setOn] = useState(false);
  const [draft, setDraft] = useState<Draft | null>(null);
  const pressedAt = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const words = useColourWords();

  const leave = (): void => {
    pressedAt.current = null;
    setOn(false);
    setDraft(null);
  };
  const putDraft = (rectangle: AreaRectangle, inColour: Colour): void => {
    setDraft({ rectangle, colour: inColour, isDrawn: false });
    say(`${words[inColour].name} area, ${inWords(rectangle)}`);
  };
  const keep = ({ rectangle, colour: inColour }: Pick<Draft, 'rectangle' | 'colour'>): void => {
    leave();
    onDrawn(rectangle, inColour);
  };
  const drawnTo = ({ clientX, clientY }: PointerEvent): AreaRectangle | null => {
    const from = pressedAt.current;
    const ground = box.current?.getBoundingClientRect();
    if (from === null || ground === undefined) return null;
    return drawnRectangle(ground, from, { x: clientX, y: clientY });
  };
  return {
    isOn,
    draft,
    leave,
    begin(by) {
      if (isOn) return leave();
      setOn(true);
      if (by === 'keys') putDraft(middle, colour);
    },
    onKeyDown(event) {
      if (!isOn) return;
      const next = nextDraft(event, draft, colour);
      if (next === 'leave') leave();
      else if (next === 'keep') {
        if (draft !== null) keep(draft);
      } else if (next === null) return;
      else putDraft(next.rectangle, next.colour);
      event.preventDefault();
      event.stopPropagation();
    },
    pointer: {
      onMouseDown(event) {
        // The keys stay with the tool.
        event.preventDefault();
        tool.current?.focus({ preventScroll: true });
      },
      onPointerDown(event) {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        pressedAt.current = { x: event.clientX, y: event.clientY };
      },
      onPointerMove(event) {
        const rectangle = drawnTo(event);
        if (pressedAt.current !== null)
          setDraft(rectangle && { rectangle, colour: draft?.colour ?? colour, isDrawn: true });
      },
      onPointerUp(event) {
        const rectangle = drawnTo(event);
        pressedAt.current = null;
        // A press without a movement was not meant to draw.
        if (rectangle === null) leave();
        else keep({ rectangle, colour: draft?.colour ?? colour });
      },
      onPointerCancel: leave,
    },
  };
}

/** What a key makes of the area being made: the next one, the end of it, or nothing. */
function nextDraft(event: KeyboardEvent, draft: Draft | null, colour: Colour): Draft | 'keep' | 'leave' | null {
  if (event.key === 'Escape') return 'leave';
  if (draft === null) {
    return event.key.startsWith('Arrow') ? { rectangle: middle, colour, isDrawn: false } : null;
  }
  if (event.key === 'Enter') return 'keep';
  const chosen = event.ctrlKey || event.altKey || event.metaKey ? undefined : colours[Number(event.key) - 1];
  if (chosen !== undefined) return { ...draft, colour: chosen };
  const rectangle = keyedRectangle(draft.rectangle, event);
  return rectangle && { ...draft, rectangle };
}
