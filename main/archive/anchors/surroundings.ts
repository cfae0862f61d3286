import { editDistance } from '../edit-distance.ts';
import type { WantedPassage } from './likely-places.ts';
import type { Place } from './place.ts';

/** How much what stands around a place is like what stood around a passage, 0–1. */
export interface Surroundings {
  /** Of the more alike side. */
  readonly best: number;
  /** Of both sides together, by their length. */
  readonly likeness: number;
}

/** Fewer units than these prove nothing, and up to so many the less the fewer they are. */
const shortestSide = 4;
const tellingSide = 16;

/** Compares what stands around a place with what stood around the passage. */
export function surroundingsOf(text: string, { start, end }: Place, { prefix, suffix }: WantedPassage): Surroundings {
  const before = side(prefix, text.slice(Math.max(0, start - prefix.length), start), start === 0);
  const after = side(suffix, text.slice(end, end + suffix.length), end === text.length);
  const sides = [before, after].filter((one) => one !== null);
  const weight = sides.reduce((sum, one) => sum + one.length, 0);
  if (weight === 0) return { best: 0, likeness: 0 };
  return {
    best: Math.max(...sides.map(({ length, likeness }) => likeness * Math.min(1, length / tellingSide))),
    likeness: sides.reduce((sum, { length, likeness }) => sum + length * likeness, 0) / weight,
  };
}

/** `null` where nothing is known of a side; a passage that stood at an end of its text, and does so again, is where it was. */
function side(
  was: string,
  is: string,
  isAtEnd: boolean,
): { readonly length: number; readonly likeness: number } | null {
  if (was.trim().length < shortestSide) return was === '' && isAtEnd ? { length: tellingSide, likeness: 1 } : null;
  const wrong = editDistance(was, is, was.length);
  return { length: was.length, likeness: 1 - Math.min(was.length, wrong) / was.length };
}
