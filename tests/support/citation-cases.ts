import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { detailNames, type ArticleId, type Sourced } from '../../preload/contract/articles.ts';
import { cslItem, type CslItem } from '../../main/archive/citations/csl-item.ts';
import { shippedStyles, type ShippedStyle } from '../../preload/contract/citations.ts';
import type { Cited } from '../../main/export/citations/cited.ts';
import { projectFolder } from './source-files.ts';

const details = z.partialRecord(z.enum(detailNames), z.string());
const article = z.strictObject({
  title: z.string(),
  translation: z.string().optional(),
  outlet: z.string().optional(),
  author: z.string().optional(),
  published: z.string().optional(),
  'is-guess': z.boolean().optional(),
  url: z.string().optional(),
  language: z.string().optional(),
  ...Object.fromEntries(detailNames.map((name) => [name, z.string().optional()])),
});
const forms = ['note', 'short', 'text', 'entry'] as const;
const expected = z.strictObject({
  why: z.string().optional(),
  note: z.string().optional(),
  short: z.string().optional(),
  text: z.string().optional(),
  entry: z.string().optional(),
  notes: z.array(z.string()).optional(),
});
const golden = z.array(
  z.strictObject({
    case: z.string(),
    why: z.string().optional(),
    article,
    beside: article.optional(),
    at: z.string().optional(),
    'chicago-notes-18': expected.optional(),
    'chicago-notes-17': expected.optional(),
    'chicago-author-date': expected.optional(),
    'apa-7': expected.optional(),
    'mla-9': expected.optional(),
    'harvard-cite-them-right': expected.optional(),
  }),
);

/** How an article is cited: a note in full, in short after it, in brackets in the text, in the list; or several notes in a row. */
export type CitationForm = (typeof forms)[number];

/** An article, how it is cited by some styles, and on which page of it. */
export interface CitationCase {
  readonly name: string;
  readonly items: readonly CslItem[];
  readonly at: string;
  readonly expected: readonly {
    readonly style: ShippedStyle;
    readonly forms: readonly (readonly [CitationForm, string])[];
    /** The article cited once after the other, the page only from the first on. */
    readonly notes: readonly string[];
  }[];
}

/** The cases that were written and reasoned one by one, from the published rules. Italics stand between asterisks in them. */
export function citationCases(): readonly CitationCase[] {
  const folder = join(projectFolder, 'tests/unit/main/export/citations/golden');
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) => golden.parse(parse(readFileSync(join(folder, file), 'utf8'), { merge: true })))
    .map((one) => ({
      name: one.case,
      items: [one.article, ...(one.beside === undefined ? [] : [one.beside])].map(itemOf),
      at: one.at ?? '',
      expected: shippedStyles.flatMap((style) => {
        const given = one[style];
        if (given === undefined) return [];
        return {
          style,
          forms: forms.flatMap((form) => (given[form] === undefined ? [] : [[form, given[form]] as const])),
          notes: given.notes ?? [],
        };
      }),
    }));
}

function itemOf(given: z.infer<typeof article>, at: number): CslItem {
  const field = (value: unknown, isGuess = false): Sourced | null =>
    typeof value === 'string' && value !== '' ? { value, origin: 'file', isGuess } : null;
  const { title, translation, outlet, author, published, url, language, 'is-guess': isGuess, ...rest } = given;
  return cslItem({
    id: `article${at}` as ArticleId, // -- a name of the test's own
    fields: {
      title: field(title),
      translation: field(translation),
      outlet: field(outlet),
      author: field(author),
      published: field(published, isGuess === true),
      url: field(url),
      language: field(language),
    },
    details: Object.entries(details.parse(rest)).map(([name, value]) => ({
      name: z.enum(detailNames).parse(name),
      value: value ?? '',
    })),
    filedAt: Date.UTC(2024, 5, 1),
  });
}

/** A citation as the cases write it: italics between asterisks. */
export function inAsterisks({ runs }: Cited): string {
  return runs.map(({ text, looks }) => (looks.includes('italic') ? `*${text}*` : text)).join('');
}
