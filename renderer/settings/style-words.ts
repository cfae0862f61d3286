import { shippedStyles, type AddedStyle, type ShippedStyle, type StyleId } from '../../preload/contract/citations.ts';

/** What the shipped styles are called. */
const shippedWords: Readonly<Record<ShippedStyle, string>> = {
  'chicago-notes-18': 'Chicago notes, 18th edition',
  'chicago-notes-17': 'Chicago notes, 17th edition',
  'chicago-author-date': 'Chicago author–date, 18th edition',
  'apa-7': 'APA, 7th edition',
  'mla-9': 'MLA, 9th edition',
  'harvard-cite-them-right': 'Harvard (Cite them right)',
};

/** A style as it is offered. */
export interface OfferedStyle {
  readonly id: StyleId;
  readonly words: string;
  readonly added: AddedStyle | null;
}

/** The styles to choose from: those that are shipped, then those that were added. */
export function offeredStyles(added: readonly AddedStyle[]): readonly OfferedStyle[] {
  return [
    ...shippedStyles.map((id): OfferedStyle => ({ id, words: shippedWords[id], added: null })),
    ...added.map((style): OfferedStyle => ({ id: style.id, words: style.title, added: style })),
  ];
}
