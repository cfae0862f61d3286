import type { ShippedStyle } from '../../../preload/contract/citations.ts';
import type { CitingHabits } from './cited-item.ts';

const chicago: CitingHabits = {
  dropsThe: true,
  sitesAsPapers: true,
  selfPublished: 'once-on-sites',
  joinsOrganisations: true,
  marksInQuotes: true,
  namesWebArchive: true,
  notSmall: ['so', 'yet'],
};
/** Longer than any preposition. */
const anyLength = 99;

/** What the shipped styles do beyond what their files say. */
export const shippedHabits: Readonly<Record<ShippedStyle, CitingHabits>> = {
  'chicago-notes-18': { ...chicago, smallWordsUpTo: 4 },
  'chicago-notes-17': { ...chicago, smallWordsUpTo: anyLength },
  'chicago-author-date': { ...chicago, smallWordsUpTo: 4 },
  'apa-7': {
    smallWordsUpTo: 3,
    smallBesides: ['if'],
    selfPublished: 'as-author',
    capitalAfterColon: true,
    marksInQuotes: true,
  },
  'mla-9': {
    smallWordsUpTo: anyLength,
    selfPublished: 'as-publisher',
    joinsOrganisations: true,
    marksInQuotes: true,
    marksTranslation: true,
    shortensEdition: true,
  },
  'harvard-cite-them-right': { selfPublished: 'once-on-sites' },
};
