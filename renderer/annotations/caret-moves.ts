/** A movement of the reading caret, in the words of `Selection.modify`; `text` goes to an edge of the whole text. */
export interface CaretMove {
  readonly alter: 'move' | 'extend';
  readonly direction: 'left' | 'right' | 'backward' | 'forward';
  readonly by: 'character' | 'word' | 'line' | 'lineboundary' | 'paragraph' | 'page' | 'text';
}

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

const moves: Readonly<
  Record<string, readonly [CaretMove['direction'], plain: CaretMove['by'], wide: CaretMove['by']]>
> = {
  ArrowLeft: ['left', 'character', 'word'],
  ArrowRight: ['right', 'character', 'word'],
  ArrowUp: ['backward', 'line', 'paragraph'],
  ArrowDown: ['forward', 'line', 'paragraph'],
  Home: ['backward', 'lineboundary', 'text'],
  End: ['forward', 'lineboundary', 'text'],
  PageUp: ['backward', 'page', 'page'],
  PageDown: ['forward', 'page', 'page'],
};

/** The movement a key asks for: Shift extends the selection, Ctrl (Option on a Mac) goes further; `null` for other keys. */
export function caretMove({ key, shiftKey, ctrlKey, altKey, metaKey }: Pressed): CaretMove | null {
  const move = moves[key];
  if (move === undefined || metaKey) return null;
  const [direction, plain, wide] = move;
  return { alter: shiftKey ? 'extend' : 'move', direction, by: ctrlKey || altKey ? wide : plain };
}
