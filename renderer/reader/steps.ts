import { firstThat, type Passage } from '../annotations/passage.ts';
import { counted, inDigits } from '../ui/words.ts';

/** How much of the text on either side of a hit is said with it, in characters. */
const around = 50;

/** The place among `count` that is one step on (1) or back (-1), around the ends; from none (`null`) to the first or the last. */
export function stepped(at: number | null, by: 1 | -1, count: number): number {
  if (at === null) return by === 1 ? 0 : count - 1;
  return (at + by + count) % count;
}

/** The first of `count` places, in their order, for which `isReached` holds, as it must for all after it; the very first when it holds for none. */
export function firstReached(count: number, isReached: (place: number) => boolean): number {
  const first = firstThat(count, isReached);
  return first === count ? 0 : first;
}

/** As `firstReached`, of passages. */
export function firstPassage(passages: readonly Passage[], isReached: (passage: Passage) => boolean): number {
  return firstReached(passages.length, (place) => {
    const passage = passages[place];
    return passage !== undefined && isReached(passage);
  });
}

/** Where one stands among hits: `3 of 17`, or `17 hits` before the first step. */
export function position(at: number | null, count: number, isCut: boolean): string {
  const all = `${inDigits(count)}${isCut ? '+' : ''}`;
  if (at !== null) return `${inDigits(at + 1)} of ${all}`;
  return isCut ? `${all} hits` : counted(count, 'hit');
}

/** A hit with the words around it on its line. */
export function inContext(text: string, { start, end }: Passage): string {
  const line = {
    start: text.lastIndexOf('\n', start - 1) + 1,
    end: text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end),
  };
  const before = text.slice(Math.max(line.start, start - around), start);
  const after = text.slice(end, Math.min(line.end, end + around));
  return `${start - around > line.start ? before.replace(/^\S*\s/u, '') : before}${text.slice(start, end)}${
    end + around < line.end ? after.replace(/\s\S*$/u, '') : after
  }`;
}
