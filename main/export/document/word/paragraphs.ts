import type { Direction } from '../reading-runs.ts';

/** The styles that paragraphs are set in; `word-styles.ts` has the look of each. */
export type ParagraphStyle =
  | 'Title'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Normal'
  | 'Quote'
  | 'ListParagraph'
  | 'NoteHeading'
  | 'CodeBlock'
  | 'Rule'
  | 'Remark'
  | 'Bibliography'
  | 'TableText'
  | 'FootnoteText';

/** How a paragraph is set: `list` makes it an item, `steps` are how far it stands in beyond its style; what `goesOn` is close to the next. */
export interface Setting {
  readonly style: ParagraphStyle;
  readonly direction: Direction;
  readonly list?: { readonly number: number; readonly level: number };
  readonly steps?: number;
  readonly goesOn?: boolean;
  readonly align?: 'left' | 'center' | 'right' | null;
}

/** How far one list or quotation stands in from the one around it, in twentieths of a point. */
export const stepTwips = 360;

/** What parts the paragraphs of one quotation, in twentieths of a point: less than what parts two quotations. */
const withinTwips = 80;

/** How far quotations stand in from both margins. */
export const quoteTwips = 567;

/** A paragraph of runs, its properties in the order of the schema. */
export function paragraph(
  { style, direction, list, steps = 0, goesOn = false, align = null }: Setting,
  content: string,
): string {
  const properties = [
    style === 'Normal' ? '' : `<w:pStyle w:val="${style}"/>`,
    list === undefined ? '' : `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.number}"/></w:numPr>`,
    direction === 'rtl' ? '<w:bidi/>' : '',
    goesOn ? `<w:spacing w:after="${withinTwips}"/>` : '',
    list === undefined && steps > 0
      ? `<w:ind w:left="${(style === 'Quote' ? quoteTwips : 0) + steps * stepTwips}"/>`
      : '',
    // In what is read from right to left, Word takes left for right: it begins where it begins.
    align !== null && direction === 'ltr' ? `<w:jc w:val="${align}"/>` : '',
  ].join('');
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}
