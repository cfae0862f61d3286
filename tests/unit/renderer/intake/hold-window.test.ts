import { expect, test } from 'vitest';
import { holdWindow } from '../../../../renderer/intake/hold-window.ts';

interface Dragged {
  readonly dataTransfer: { readonly types: readonly string[]; dropEffect: string };
}

function dragged(type: 'dragenter' | 'dragover' | 'drop', types: readonly string[]): Event & Dragged {
  return Object.assign(new Event(type, { cancelable: true }), { dataTransfer: { types, dropEffect: 'copy' } });
}

test('files that nothing takes in are refused, and opened by nobody', () => {
  const target = new EventTarget();
  holdWindow(target);
  for (const type of ['dragenter', 'dragover', 'drop'] as const) {
    const event = dragged(type, ['Files']);
    target.dispatchEvent(event);
    expect([event.defaultPrevented, event.dataTransfer.dropEffect]).toEqual([true, 'none']);
  }
});

test('what takes files in later has the last word, and articles that are dragged are left to the library', () => {
  const target = new EventTarget();
  holdWindow(target);
  const files = dragged('dragover', ['Files']);
  target.addEventListener('dragover', () => (files.dataTransfer.dropEffect = 'copy'));
  target.dispatchEvent(files);
  expect(files.dataTransfer.dropEffect).toBe('copy');
  const articles = dragged('dragover', ['application/x-aide-articles']);
  target.dispatchEvent(articles);
  expect(articles.defaultPrevented).toBe(false);
});
