import type { NameSet } from '../../../preload/contract/names.ts';
import { readNameSets } from './name-set.ts';
import { bodies } from './shipped/bodies.ts';
import { cities } from './shipped/cities.ts';
import { countries } from './shipped/countries.ts';
import { people } from './shipped/people.ts';

/** The texts that `shippedNameSets` are read from, in the form that `readNameSets` takes. */
export const shippedTexts: readonly string[] = [people, countries, cities, bodies];

let read: readonly NameSet[] | undefined;

/** The name sets that come with the program. An archive remembers by `id` which are switched off, so the first spelling of a line stays. */
export function shippedNameSets(): readonly NameSet[] {
  read ??= shippedTexts.flatMap((text) => readNameSets(text).sets);
  return read;
}
