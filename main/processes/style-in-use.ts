import type { Database } from 'better-sqlite3';
import { shippedStyles } from '../../preload/contract/citations.ts';
import type { CitationStyle } from '../export/citations/citer.ts';
import { addedStyle } from '../storage/added-styles.ts';
import { chosenStyle } from '../storage/citing.ts';
import { addedCitationStyle, shippedStyle } from './citation-styles.ts';

/** The style that the articles of an archive are cited by. */
export async function styleInUse(db: Database): Promise<CitationStyle> {
  const id = chosenStyle(db);
  const shipped = shippedStyles.find((style) => style === id);
  if (shipped !== undefined) return shippedStyle(shipped);
  const added = addedStyle(db, id);
  return added === null ? shippedStyle(shippedStyles[0]) : addedCitationStyle(added);
}
