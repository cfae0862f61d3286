import type { ShippedStyle } from '../../../preload/contract/citations.ts';
import type { CitingHabits } from './cited-item.ts';

const chicago: CitingHabits = {
  dropsThe: true,
  sitesAsPapers: true,
  selfPublished: 'once-on-sites',
  namesWebArchive: true,
};

/** What the shipped styles do beyond what their files say. */
export const shippedHabits: Readonly<Record<ShippedStyle, CitingHabits>> = {
  'chicago-notes-18': { ...chicago, smallWordsUpTo: 4 },
  'chicago-notes-17': chicago,
  'chicago-author-date': { ...chicago, smallWordsUpTo: 4 },
  'apa-7': { smallWordsUpTo: 3, selfPublished: 'as-author', capitalAfterColon: true },
  'mla-9': { selfPublished: 'as-publisher', shortensEdition: true },
  'harvard-cite-them-right': { selfPublished: 'once-on-sites' },
};
