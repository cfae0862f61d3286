import { csvFormat } from '../bookmarks/csv-format.ts';
import { pocketColumns, pocketRow } from '../bookmarks/pocket-rows.ts';

/** What Pocket gave out as CSV before it closed in 2025. */
export const pocketCsv = csvFormat({ name: 'Pocket CSV', columns: pocketColumns, article: pocketRow });
