import type { ShippedStyle } from '../../../preload/contract/citations.ts';
import type { CitingHabits } from './cited-item.ts';

/** What the shipped styles do beyond what their files say. */
export const shippedHabits: Readonly<Record<ShippedStyle, CitingHabits>> = {
  'chicago-notes-18': { dropsThe: true, smallWordsUpTo: 4 },
  'chicago-notes-17': { dropsThe: true },
  'chicago-author-date': { dropsThe: true, smallWordsUpTo: 4 },
  'apa-7': { smallWordsUpTo: 3 },
  'mla-9': {},
  'harvard-cite-them-right': {},
};
