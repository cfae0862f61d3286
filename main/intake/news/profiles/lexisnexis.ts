import type { LabelledProfile } from '../profile.ts';
import { numberLine } from './number-line.ts';

/** The service up to 2019: each document under "1 of 100 DOCUMENTS", its labels in capitals. */
export const lexisNexis: LabelledProfile = {
  name: 'lexisnexis',
  version: '2010',
  database: 'LexisNexis',
  expects: ['headline', 'outlet', 'date', 'text'],
  signs: [numberLine, /^\p{Lu}[\p{Lu}\p{M} -]{2,30}:/u],
  begins: numberLine,
  ends: null,
  head: 'outlet-date-headline',
  labels: 'capitals',
  noise: [/^-{3,}$/],
  cover: [],
  failures: [/there is an error in this document and it is not possible to display it/i],
  counts: {
    total: [],
    chosen: [/^.{0,60}?\bSelected Items:\s*([\d ,;-]+)/i],
    numbered: numberLine,
  },
};
