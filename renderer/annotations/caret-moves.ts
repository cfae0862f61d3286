/** A movement of the reading caret, in the words of `Selection.modify`; `text` goes to an edge of the whole text. */
export interface CaretMove {
  readonly alter: 'move' | 'extend';
  readonly direction: 'left' | 'right' | 'backward' | 'forward';
  readonly by: 'character' | 'word' | 'line' | 'lineboundary' | 'sentence' | 'paragraph' | 'page' | 'text';
}

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

const moves: Readonly<
  Record<string, readonly [CaretMove['direction'], plain: CaretMove['by'], ctrl: CaretMove['by'], alt: CaretMove['by']]>
> = {
  ArrowLeft: ['left', 'character', 'word', 'word'],
  ArrowRight: ['right', 'character', 'word', 'word'],
  ArrowUp: ['backward', 'line', 'paragraph', 'sentence'],
  ArrowDown: ['forward', 'line', 'paragraph', 'sentence'],
  Home: ['backward', 'lineboundary', 'text', 'text'],
  End: ['forward', 'lineboundary', 'text', 'text'],
  PageUp: ['backward', 'page', 'page', 'page'],
  PageDown: ['forward', 'page', 'page', 'page'],
};

/**
 * The movement a key asks for: Shift extends the selection, Ctrl goes by words and paragraphs, Alt (Option on a Mac) by words and
 * sentences; `null` for other keys.
 */
export function caretMove({ key, shiftKey, ctrlKey, altKey, metaKey }: Pressed): CaretMove | null {
  const move = moves[key];
  if (move === undefined || metaKey) return null;
  const [direction, plain, ctrl, alt] = move;
  return { alter: shiftKey ? 'extend' : 'move', direction, by: altKey ? alt : ctrlKey ? ctrl : plain };
}
