import { describe, expect, test } from 'vitest';
import { caretMove } from '../../../../renderer/annotations/caret-moves.ts';

const none = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };

describe('keys of the reading caret', () => {
  test('an arrow moves by a letter, to the side it points at, so that it is right in every script', () => {
    expect(caretMove({ ...none, key: 'ArrowLeft' })).toEqual({ alter: 'move', direction: 'left', by: 'character' });
  });

  test('Shift extends the selection', () => {
    expect(caretMove({ ...none, key: 'ArrowDown', shiftKey: true })).toEqual({
      alter: 'extend',
      direction: 'forward',
      by: 'line',
    });
  });

  test('Ctrl goes by words, and Home and End then go to the edges of the text', () => {
    expect(caretMove({ ...none, key: 'ArrowRight', ctrlKey: true })?.by).toBe('word');
    expect(caretMove({ ...none, key: 'End', ctrlKey: true, shiftKey: true })).toEqual({
      alter: 'extend',
      direction: 'forward',
      by: 'text',
    });
  });

  test('Alt goes by words and by sentences', () => {
    expect(caretMove({ ...none, key: 'ArrowLeft', altKey: true })?.by).toBe('word');
    expect(caretMove({ ...none, key: 'ArrowDown', altKey: true, shiftKey: true })).toEqual({
      alter: 'extend',
      direction: 'forward',
      by: 'sentence',
    });
  });

  test('other keys are left alone', () => {
    expect(caretMove({ ...none, key: 'a' })).toBeNull();
    expect(caretMove({ ...none, key: 'ArrowLeft', metaKey: true })).toBeNull();
  });
});
