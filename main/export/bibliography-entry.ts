import type { CslItem } from '../archive/citations/csl-item.ts';
import type { CslName } from '../archive/citations/csl-name.ts';
import { annotationWords } from './annotation-words.ts';
import type { ExportArticle } from './export-job.ts';
import { latexAddress, latexDoi, latexText, latexTitle } from './latex-text.ts';
import { oneLine } from '../archive/one-line.ts';
import { referencePlace } from './reference-type.ts';
import { unparted } from './unparted.ts';

/** A field of an entry: its name and its value as it is written, braces or digits and all; `null` where there is none. */
export type EntryField = readonly [name: string, value: string | null];

/** An entry of a BibTeX or BibLaTeX file: `type` and `key` are plain ASCII. */
export function writtenEntry(type: string, key: string, fields: readonly EntryField[]): string {
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = ${value},\n`]));
  return `@${type}{${key},\n${lines.join('')}}\n\n`;
}

/** A text as the value of a field; `null` for a blank one. */
export function textField(text: string | undefined): string | null {
  return braced(latexText(text ?? ''));
}

/** A title as the value of a field of which styles, and pandoc, may make the letters small. */
export function titleField(title: string | undefined): string | null {
  return braced(latexTitle(title ?? ''));
}

/** A book, or a part of one, as LaTeX has them in both of its formats: its type, and the fields in which it says where it appeared. */
export function bookEntry(
  kind: 'book' | 'chapter' | 'paper-conference',
  item: CslItem,
): { readonly type: string; readonly fields: readonly EntryField[] } {
  const { container, publisher } = referencePlace(item, kind);
  const types = { book: 'book', chapter: 'incollection', 'paper-conference': 'inproceedings' } as const;
  return {
    type: types[kind],
    fields: [
      ['booktitle', titleField(container)],
      ['publisher', textField(publisher)],
    ],
  };
}

/** An address as the value of a field that is printed letter for letter. */
export function addressField(address: string | undefined): string | null {
  return braced(latexAddress(address ?? ''));
}

/** A DOI as the value of a field that is printed letter for letter. */
export function doiField(doi: string | undefined): string | null {
  return braced(latexDoi(doi ?? ''));
}

/** The place of publication of an article as the value of a field. */
export function placeField({ article }: ExportArticle): string | null {
  return textField(article.details.find(({ name }) => name === 'place')?.value);
}

/** LaTeX as the value of a field; `null` for an empty one. */
export function braced(latex: string): string | null {
  return latex === '' ? null : `{${latex}}`;
}

/** The authors of a reference as the value of a field. */
export function authorsField({ author = [] }: CslItem): string | null {
  return braced(author.map(nameOf).join(' and '));
}

/** A name that is whole stands in braces of its own, and so does a part in which a reader would see several. */
function nameOf(name: CslName): string {
  if ('literal' in name) return `{${latexText(name.literal)}}`;
  const { family, given, suffix } = name;
  return [family, ...(suffix === undefined ? [] : [suffix]), given].map(namePart).join(', ');
}

function namePart(part: string): string {
  const written = latexText(part);
  return /,|(?:^|\s)(?:and|others)(?:\s|$)/iu.test(part) ? `{${written}}` : written;
}

/** The tags of an article as the value of a field. */
export function keywordsField({ article }: ExportArticle): string | null {
  const tags = article.tags.map((tag) => latexText(unparted(tag))).filter((tag) => tag !== '');
  return braced(tags.join(', '));
}

/** What the annotations of an article say, as the value of a field, a paragraph each. */
export function annotationField({ annotations, colourNames }: ExportArticle): string | null {
  return braced(annotations.map((one) => latexText(annotationWords(one, colourNames))).join(String.raw` \par `));
}

/** `193--194` of a range of pages, anything else as it stands. */
export function pagesField({ page = '' }: CslItem): string | null {
  const [, first, last] = /^(\w{1,10})\s?[-–—]{1,2}\s?(\w{1,10})$/u.exec(oneLine(page)) ?? [];
  return first === undefined || last === undefined
    ? textField(page)
    : braced(`${latexText(first)}--${latexText(last)}`);
}

/** A date as `2024-05-31`, as much of it as is known; `null` for none. */
export function isoDate(date: CslItem['issued']): string | null {
  const parts = date?.['date-parts'][0] ?? [];
  if (parts.length === 0) return null;
  return parts.map((part, place) => String(part).padStart(place === 0 ? 4 : 2, '0')).join('-');
}

/** The same in EDTF, as BibLaTeX has dates: `2024-05?` is a guess. */
export function uncertainDate(date: CslItem['issued']): string | null {
  const day = isoDate(date);
  return day === null || date?.circa !== true ? day : `${day}?`;
}
