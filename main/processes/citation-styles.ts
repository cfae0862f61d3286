import { readFile } from 'node:fs/promises';
import { Citer, type CitationStyle } from '../export/citations/citer.ts';
import { loadProcessor, type ProcessorMaker } from '../export/citations/processor.ts';
import type { CitedItem } from '../archive/citations/cited-item.ts';
import type { ShippedStyle } from '../../preload/contract/citations.ts';
import type { TriedStyle } from '../archive/citations/read-style.ts';
import { shippedHabits } from '../archive/citations/shipped-habits.ts';
import { programFolder } from './program.ts';

const locales = ['en-US', 'en-GB', 'de-DE', 'es-ES', 'fr-FR', 'nl-NL'];

let maker: Promise<ProcessorMaker> | null = null;
const styles = new Map<ShippedStyle, Promise<CitationStyle>>();

/** A style that is shipped with the program. */
export function shippedStyle(id: ShippedStyle): Promise<CitationStyle> {
  const known = styles.get(id) ?? readStyle(id);
  styles.set(id, known);
  return known;
}

/** A style that was added from a file. Where its language is not among those that are shipped, its words are British English. */
export function addedCitationStyle({
  id,
  language,
  csl,
}: Pick<TriedStyle, 'language' | 'csl'> & { readonly id: string }): CitationStyle {
  return { key: `added ${id}`, csl, locale: language === null ? null : shippedLocale(language) };
}

/** Cites items by a style. The first call of a process loads the processor, which takes some tenths of a second. */
export async function citerFor(style: CitationStyle, items: readonly CitedItem[]): Promise<Citer> {
  return new Citer(await processorMaker(), style, items);
}

/** What makes processors, loaded once in a process. */
export function processorMaker(): Promise<ProcessorMaker> {
  maker ??= loadLocales().then(loadProcessor);
  return maker;
}

/** The locale for a language, of those that the package brings and ours. */
function shippedLocale(language: string): string {
  const named = locales.find((locale) => locale.toLowerCase() === language.toLowerCase());
  const [spoken = ''] = language.toLowerCase().split(/[-_]/u);
  return named ?? locales.find((locale) => locale.startsWith(`${spoken}-`)) ?? 'en-GB';
}

async function readStyle(id: ShippedStyle): Promise<CitationStyle> {
  const csl = await readFile(`${programFolder}resources/styles/${id}.csl`, 'utf8');
  return { key: id, csl, locale: null, ...shippedHabits[id] };
}

async function loadLocales(): Promise<Readonly<Record<string, string>>> {
  return { 'en-GB': await readFile(`${programFolder}resources/locales/en-GB.xml`, 'utf8') };
}
