import type { CslDate } from './csl-item.ts';

/** An archive of the web whose copy is cited, and the day of that copy. */
export interface WebArchive {
  readonly archive?: string;
  readonly 'available-date'?: CslDate;
}

/** The archive an address leads to, by the address alone; empty for any other address. */
export function webArchive(address: string | undefined): WebArchive {
  const [, year, month, day] =
    /^https?:\/\/web\.archive\.org\/web\/(\d{4})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d*(?:[a-z]{2}_)?\//iu.exec(
      address ?? '',
    ) ?? [];
  if (year === undefined) return {};
  return {
    archive: 'Wayback Machine',
    'available-date': { 'date-parts': [[Number(year), Number(month), Number(day)]] },
  };
}
