import type { ShippedNameSet } from '../../preload/contract/names.ts';

/** The name sets with a spelling that holds the letters typed, whatever their case and accents; all of them for none. */
export function setsWith(sets: readonly ShippedNameSet[], typed: string): readonly ShippedNameSet[] {
  const letters = bare(typed);
  return letters === '' ? sets : sets.filter(({ spellings }) => spellings.some((one) => bare(one).includes(letters)));
}

function bare(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .trim()
    .toLowerCase();
}
