import { expect, it, onTestFinished, vi } from 'vitest';
import type { SuggestionEntry } from '../../../../main/search/suggestion-entry.ts';
import { SuggestionStore } from '../../../../main/search/suggestion-store.ts';

const word = (text: string): SuggestionEntry => ({ id: `word ${text}`, kind: 'word', text, articleId: null });
/** Words that share beginnings in every way, so that taking one up or out changes the shape of the index. */
const made = (number: number): string => ((number * 2_654_435_761) % 2 ** 32).toString(4);

it('forgets entries while others are taken up, for as long as a session lasts', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const store = new SuggestionStore();
  for (let number = 0; number < 6000; number++) store.put(word(made(number)));
  for (let number = 0; number < 6000; number++) {
    store.remove(`word ${made(number)}`);
    store.put(word(`x${made(number)}`));
    // Whatever the index does by itself in the meantime is let in here.
    if (number % 50 === 0) await vi.advanceTimersByTimeAsync(10);
  }
  const found = store.find(made(17), 5, ['word']).map(({ text }) => text);
  expect(found.filter((text) => !text.startsWith('x'))).toEqual([]);
  expect(store.find(`x${made(17)}`, 5, ['word']).map(({ text }) => text)).toContain(`x${made(17)}`);
});
