import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedStyles, type ShippedStyle } from '../../preload/contract/citations.ts';
import { shippedHabits } from '../../main/archive/citations/shipped-habits.ts';
import { Citer, type CitationStyle } from '../../main/export/citations/citer.ts';
import { loadProcessor } from '../../main/export/citations/processor.ts';
import { citerFor, shippedStyle } from '../../main/processes/citation-styles.ts';
import { citationCases, inAsterisks, type CitationCase } from '../support/citation-cases.ts';
import { reasonsFor } from './citation-reasons.ts';

/** The files of the official styles that ours answer to, and of the locales they are written for. */
const officials: Readonly<Record<ShippedStyle, string>> = {
  'chicago-notes-18': 'chicago-notes-bibliography',
  'chicago-notes-17': 'chicago-notes-bibliography-17th-edition',
  'chicago-author-date': 'chicago-author-date',
  'apa-7': 'apa',
  'mla-9': 'modern-language-association',
  'harvard-cite-them-right': 'harvard-cite-them-right',
};
const officialLocales = ['en-US', 'en-GB'];

/** Where a style of ours and the official one say something else of the same case; no reasons where nobody knows why. */
export interface CitationDifference {
  readonly style: ShippedStyle;
  readonly name: string;
  readonly form: string;
  readonly ours: string;
  readonly theirs: string;
  readonly reasons: readonly string[];
}

/** What came of comparing. */
export interface CitationsReport {
  readonly compared: number;
  readonly differences: readonly CitationDifference[];
}

/** Cites every golden case by every style of ours and by the official one, from a folder with `*.csl` and `locales-*.xml`. */
export async function citationsBench(folder: string): Promise<CitationsReport> {
  const cases = citationCases();
  const ours = new Map<string, string>();
  for (const style of shippedStyles)
    for (const one of cases) collect(ours, style, one, await citerFor(await shippedStyle(style), one.items));
  // After ours: the processor has one set of locales, which it reads when it first meets a style.
  const official = await loadProcessor(
    Object.fromEntries(
      officialLocales.map((name) => [name, readFileSync(join(folder, `locales-${name}.xml`), 'utf8')]),
    ),
  );
  const theirs = new Map<string, string>();
  for (const style of shippedStyles) {
    const csl = readFileSync(join(folder, `${officials[style]}.csl`), 'utf8');
    const text: CitationStyle = {
      key: `official ${style}`,
      csl,
      locale: style === 'harvard-cite-them-right' ? 'en-GB' : null,
      ...shippedHabits[style],
    };
    for (const one of cases) collect(theirs, style, one, new Citer(official, text, one.items));
  }
  const differences = [...ours].flatMap(([key, our]): readonly CitationDifference[] => {
    const their = theirs.get(key) ?? '';
    if (our === their) return [];
    const [style, name, form] = JSON.parse(key) as [ShippedStyle, string, string]; // -- written a few lines below
    return [{ style, name, form, ours: our, theirs: their, reasons: reasonsFor(style, form, our, their) }];
  });
  return { compared: ours.size, differences };
}

function collect(
  into: Map<string, string>,
  style: ShippedStyle,
  { name, items, at }: CitationCase,
  citer: Citer,
): void {
  const id = items[0]?.id ?? '';
  const put = (form: string, text: string): unknown => into.set(JSON.stringify([style, name, form]), text);
  if (citer.kind === 'note') {
    put('note', inAsterisks(citer.cite(id, at)));
    put('short', inAsterisks(citer.short(id)));
    put('at once again', inAsterisks(citer.cite(id, at)));
  } else put('text', inAsterisks(citer.cite(id, at)));
  put('entry', inAsterisks(citer.entry(id)));
}
