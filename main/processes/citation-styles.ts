import { readFile } from 'node:fs/promises';
import { Citer, type CitationStyle } from '../export/citations/citer.ts';
import { loadProcessor, type ProcessorMaker } from '../export/citations/processor.ts';
import type { CitedItem } from '../archive/citations/cited-item.ts';
import type { ShippedStyle } from '../../preload/contract/citations.ts';
import { shippedHabits } from '../archive/citations/shipped-habits.ts';
import { programFolder } from './program.ts';

let maker: Promise<ProcessorMaker> | null = null;
const styles = new Map<ShippedStyle, Promise<CitationStyle>>();

/** A style that is shipped with the program. */
export function shippedStyle(id: ShippedStyle): Promise<CitationStyle> {
  const known = styles.get(id) ?? readStyle(id);
  styles.set(id, known);
  return known;
}

/** Cites items by a style. The first call of a process loads the processor, which takes some tenths of a second. */
export async function citerFor(style: CitationStyle, items: readonly CitedItem[]): Promise<Citer> {
  maker ??= loadLocales().then(loadProcessor);
  return new Citer(await maker, style, items);
}

async function readStyle(id: ShippedStyle): Promise<CitationStyle> {
  const csl = await readFile(`${programFolder}resources/styles/${id}.csl`, 'utf8');
  return { key: id, csl, locale: null, ...shippedHabits[id] };
}

async function loadLocales(): Promise<Readonly<Record<string, string>>> {
  return { 'en-GB': await readFile(`${programFolder}resources/locales/en-GB.xml`, 'utf8') };
}
