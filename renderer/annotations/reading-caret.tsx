import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { moveCaret, placeCaret } from './caret-selection.ts';
import { caretMove } from './caret-moves.ts';
import './reading-caret.css';

/** The caret of a text that cannot be typed in: whether it is on, and what the text must do with its keys. */
export interface ReadingCaret {
  readonly isOn: boolean;
  readonly toggle: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** A caret moved by the arrow keys through the text under `root`, which scrolls in `scroller`. */
export function useReadingCaret(
  root: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
): ReadingCaret {
  const [isOn, setOn] = useState(false);
  const toggle = useCallback(() => {
    if (!isOn && root.current !== null && scroller.current !== null) {
      root.current.focus({ preventScroll: true });
      placeCaret(root.current, scroller.current);
    }
    setOn(!isOn);
  }, [isOn, root, scroller]);
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const move = isOn ? caretMove(event) : null;
      if (move === null || root.current === null || scroller.current === null) return;
      event.preventDefault();
      moveCaret(move, root.current, scroller.current);
    },
    [isOn, root, scroller],
  );
  return { isOn, toggle, onKeyDown };
}

/** The visible bar of the caret; it lies in the positioned element it is rendered in. */
export function CaretBar({ root }: { readonly root: RefObject<HTMLElement | null> }) {
  const caret = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const draw = (): void => {
      const at = focusRect(root.current);
      const bar = caret.current;
      const ground = bar?.offsetParent?.getBoundingClientRect();
      if (bar === null || ground === undefined) return;
      bar.hidden = at === null;
      if (at === null) return;
      bar.style.insetInlineStart = `${at.left - ground.left}px`;
      bar.style.insetBlockStart = `${at.top - ground.top}px`;
      bar.style.blockSize = `${at.height}px`;
    };
    draw();
    document.addEventListener('selectionchange', draw);
    window.addEventListener('resize', draw);
    return () => {
      document.removeEventListener('selectionchange', draw);
      window.removeEventListener('resize', draw);
    };
  }, [root]);
  return <div ref={caret} className="caret-bar" aria-hidden="true" />;
}

/** Where the moving end of the selection stands on the screen. */
function focusRect(root: HTMLElement | null): DOMRect | null {
  const selection = document.getSelection();
  const node = selection?.focusNode ?? null;
  if (selection === null || node === null || root?.contains(node) !== true) return null;
  const range = document.createRange();
  range.setStart(node, selection.focusOffset);
  return range.getClientRects()[0] ?? null;
}
