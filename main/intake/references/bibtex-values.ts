import type { Entry, Options } from '@retorquere/bibtex-parser';
import type { WrittenEntry } from './bibtex-entries.ts';

/** The values of one entry with LaTeX turned to Unicode: a line, or a list of names or words. */
export type BibtexValues = Readonly<Record<string, string | readonly string[]>>;

/** Nothing is put into sentence case: a headline stays as its outlet printed it. */
const options: Options = { english: false, sentenceCase: false, caseProtection: false, unsupported: 'ignore' };

/** Turns entries into their values; `macros` are the `@string` entries of their file, as written. */
export async function bibtexReader(
  macros: string,
): Promise<(entry: WrittenEntry, parent: WrittenEntry | undefined) => BibtexValues | null> {
  // Reading BibTeX is rare and its tables are large: they are loaded when a file asks for them.
  const { parse } = await import('@retorquere/bibtex-parser');
  const { strings } = parse(macros, options);
  return (entry, parent) => {
    try {
      const text = parent === undefined ? entry.written : `${parent.written}\n${entry.written}`;
      const parsed = parse(text, { ...options, strings: { ...strings } }).entries.at(-1);
      return parsed === undefined ? null : valuesOf(parsed, text);
    } catch {
      return null; // What the parser cannot read is reported entry by entry.
    }
  };
}

function valuesOf(entry: Entry, written: string): BibtexValues {
  const fields: Readonly<Record<string, unknown>> = entry.fields;
  const bracketed = usesAngleBrackets(written);
  const line = (value: unknown): string => (typeof value === 'string' ? (bracketed ? withBrackets(value) : value) : '');
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value)
        ? value.map((one: unknown) => (typeof one === 'string' ? line(one) : line(creator(one))))
        : line(value),
    ]),
  );
}

/** A name in the order it is spoken. */
function creator(value: unknown): string {
  const name: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  // "Fulton, Jr., James" comes with the two last turned round.
  const isTurned = typeof name['firstName'] === 'string' && /^(?:jr|sr|i{2,3}|iv)\.?$/i.test(name['firstName']);
  const [given, suffix] = isTurned ? [name['suffix'], name['firstName']] : [name['firstName'], name['suffix']];
  const parts = [name['name'], given, name['prefix'], name['lastName'], suffix];
  return parts.filter((part) => typeof part === 'string' && part !== '').join(' ');
}

/** LaTeX's oldest fonts print < and > as ¡ and ¿; whoever writes them in a database means what they typed. */
function usesAngleBrackets(written: string): boolean {
  return /[<>]/.test(written) && !/[¡¿]|[!?]`|\\text(?:exclam|question)down/.test(written);
}

function withBrackets(value: string): string {
  return value.replaceAll('¡', '<').replaceAll('¿', '>');
}
