import type { CitingHabits } from './cited-item.ts';

/** The styles that are shipped, by the names of their files in `resources/styles`, in the order they are offered in. */
export const shippedStyles = {
  'chicago-notes-18': { name: 'Chicago notes, 18th edition', habits: { dropsThe: true, smallWordsUpTo: 4 } },
  'chicago-notes-17': { name: 'Chicago notes, 17th edition', habits: { dropsThe: true } },
  'chicago-author-date': { name: 'Chicago author–date, 18th edition', habits: { dropsThe: true, smallWordsUpTo: 4 } },
  'apa-7': { name: 'APA, 7th edition', habits: { smallWordsUpTo: 3 } },
  'mla-9': { name: 'MLA, 9th edition', habits: {} },
  'harvard-cite-them-right': { name: 'Harvard (Cite them right)', habits: {} },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly habits: CitingHabits }>>;

/** One of the styles above. */
export type ShippedStyle = keyof typeof shippedStyles;
