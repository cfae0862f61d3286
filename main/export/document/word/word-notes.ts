import { citedPieces } from '../../citations/cited-nodes.ts';
import type { Cited } from '../../citations/cited.ts';
import type { NumberedNote } from '../document.ts';
import { paragraph } from './paragraphs.ts';
import type { Direction } from '../reading-runs.ts';
import type { WebLinks } from './web-links.ts';
import { runs, runsOfCitation } from './word-runs.ts';
import { xmlHead } from './word-xml.ts';

/** The sign of a footnote in the text. That of a full citation can be pointed to by the notes after it. */
export function footnoteSign({ number, first }: NumberedNote): string {
  const sign = signOf(number);
  if (number !== first) return sign;
  return `<w:bookmarkStart w:id="${number}" w:name="${bookmark(number)}"/>${sign}<w:bookmarkEnd w:id="${number}"/>`;
}

function signOf(number: number): string {
  return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${number}"/></w:r>`;
}

/** The number that a footnote begins with. */
const ownNumber = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>';

/**
 * A footnote: the citation in full, or its short form and the number of the note that has it in full, which Word keeps right. It goes the
 * way of its style, whatever the direction of the headline in it.
 */
export function citation({ number, first, source }: NumberedNote, links: WebLinks): string {
  const direction = 'ltr';
  const words =
    number === first
      ? citedRuns(source.citation, source.address, direction, links)
      : `${citedRuns(source.shortForm, null, direction, links)}${runs(' See note ', direction)}${numberOf(first)}${runs('.', direction)}`;
  const content = paragraph({ style: 'FootnoteText', direction }, `${ownNumber}${runs(' ', direction)}${words}`);
  return `<w:footnote w:id="${number}">${content}</w:footnote>`;
}

/** A footnote of the researcher's own, of these paragraphs, and its sign in the text. */
export function ownFootnote(number: number, paragraphs: string): { readonly footnote: string; readonly sign: string } {
  const start = `${ownNumber}${runs(' ', 'ltr')}`;
  // The number stands in the first paragraph, behind its properties.
  const numbered = paragraphs === '' ? paragraph({ style: 'FootnoteText', direction: 'ltr' }, '') : paragraphs;
  const content = numbered.replace('</w:pPr>', (end) => `${end}${start}`);
  return { footnote: `<w:footnote w:id="${number}">${content}</w:footnote>`, sign: signOf(number) };
}

/** A citation as runs of a paragraph that is read in a direction, its address as a link. */
export function citedRuns(cited: Cited, address: string | null, direction: Direction, links: WebLinks): string {
  return citedPieces(cited, address)
    .map(({ text, looks, isAddress }) =>
      isAddress
        ? links.around(text, runs(text, direction, { style: 'Hyperlink' }))
        : runsOfCitation(text, direction, { isEmphasised: looks.includes('italic'), isStrong: looks.includes('bold') }),
    )
    .join('');
}

/** The part that has the footnotes. */
export function footnotesPart(footnotes: string, namespaces: string): string {
  const line = (id: number, kind: string): string =>
    `<w:footnote w:type="${kind}" w:id="${id}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>` +
    `<w:r><w:${kind}/></w:r></w:p></w:footnote>`;
  return (
    `${xmlHead}<w:footnotes ${namespaces}>${line(-1, 'separator')}${line(0, 'continuationSeparator')}` +
    `${footnotes}</w:footnotes>`
  );
}

/** The number of another note as a field: it follows when notes are put in before. */
function numberOf(note: number): string {
  const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const instruction = `<w:r><w:instrText xml:space="preserve"> NOTEREF ${bookmark(note)} \\h </w:instrText></w:r>`;
  return `${field('begin')}${instruction}${field('separate')}<w:r><w:t>${note}</w:t></w:r>${field('end')}`;
}

function bookmark(note: number): string {
  return `_note${note}`;
}
