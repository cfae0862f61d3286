import type { Element } from 'hast';
import type { ArticleBody, Sourced, Warning } from '../../../preload/contract/articles.ts';
import type { ReadPart } from '../../archive/read-article.ts';
import { assemble } from '../assemble.ts';
import { documentArticle, subjectDetails } from '../document-article.ts';
import { letters } from '../headline.ts';
import { make, textNode } from '../hast-elements.ts';
import { languageTag } from '../language.ts';
import { readPdf, type PdfDocument } from '../pdf/read-pdf.ts';
import { paragraphBefore } from '../pdf/picture-places.ts';
import type { PicturedPage } from '../pictures/find-pictures.ts';
import { illustrated, numberedAddress, numberedResources, takePictures } from '../pictures/tree-pictures.ts';
import { webAddress } from '../properties.ts';
import { sanitise } from '../sanitise.ts';
import { shapeBody } from '../shape-body.ts';
import type { PdfParagraph } from '../pdf/paragraphs.ts';
import type { Format } from './format.ts';

/** Fewer letters on all pages together are a stamp on scanned pages. */
const fewestLetters = 20;
const longestHeading = 250;
/** What browsers call a page they print. */
const titleAndOutlet = /^(.{8,300}?)\s+([-–—|·])\s+([^|]{2,60})$/u;

/** A PDF: one article, of its text layer. Its own dates say when the file was made, so they are passed over. */
export const pdf: Format = {
  name: 'PDF',
  readsBytes: true,
  recognises: ({ start }) => start.slice(0, 1024).includes('%PDF-'),
  async *read({ file: { fileName }, bytes }): AsyncGenerator<ReadPart> {
    const document = await readPdf(bytes);
    const size = bodySize(document.paragraphs);
    const headline = headlineOf(document, size);
    const paragraphs = withoutNavigation(document, headline);
    const { fields, body } = documentArticle(bodyOf(paragraphs, size, headline), document, fileName);
    const isScanned = letterCount(document) < fewestLetters;
    const resources = numberedResources(document.pictures.map(({ bytes: picture }) => picture));
    const shown = illustrated(body, placesOf(document, paragraphs), resources);
    yield assemble({
      part: 0,
      fileName,
      fields: {
        ...fields,
        ...printedTitle(document, headline?.text ?? '', fields.title),
        url: addressOf(document),
        language: languageOf(document),
      },
      ...(isScanned ? { body: { type: 'root', children: [] } } : shown),
      details: subjectDetails(document.subject, document.keywords).slice(0, 100),
      annotations: isScanned ? [] : document.marks,
      warnings: warningsOf(document, isScanned),
    });
  },
};

/** The headline and the outlet of a page that a browser printed, whose title is the one with the other after it. */
function printedTitle(
  { title: stated, address }: PdfDocument,
  headline: string,
  title: Sourced | null,
): { readonly title: Sourced | null; readonly outlet: Sourced | null } {
  const [, name = '', separator, outlet = ''] = titleAndOutlet.exec(stated) ?? [];
  const isHeadline = letters(headline) !== '' && letters(name) === letters(headline);
  const isOutlet =
    separator === '|' || (address !== null && letters(URL.parse(address)?.host ?? '').includes(letters(outlet)));
  // Documents of offices have titles of two halves as well; the name of an outlet is short.
  const isName = isOutlet || outlet.length <= 30;
  const isStated = letters(title?.value ?? '') === letters(stated);
  if (letters(outlet) === '' || !((isHeadline && isName) || (isOutlet && isStated))) return { title, outlet: null };
  return {
    title: isHeadline
      ? { value: headline, origin: 'visible-text', isGuess: false }
      : { value: name, origin: 'file', isGuess: false },
    outlet: { value: outlet, origin: 'file', isGuess: true },
  };
}

function addressOf({ address }: PdfDocument): Sourced | null {
  // A printed address that was too long for its line ends in dots.
  const value = address === null || /(?:…|\.{3})$/.test(address) ? null : webAddress(address);
  return value === null ? null : { value, origin: 'visible-text', isGuess: false };
}

function languageOf({ language }: PdfDocument): Sourced | null {
  const value = languageTag(language);
  // Programs write their own language here as often as the document's.
  return value === null || /^en\b/i.test(value) ? null : { value, origin: 'file', isGuess: true };
}

function letterCount({ paragraphs }: Pick<PdfDocument, 'paragraphs'>): number {
  return paragraphs.reduce((count, { text }) => count + (text.match(/\p{L}/gu)?.length ?? 0), 0);
}

/** Some programs leave out of the text layer what their font has no letters for, and keep the commas. */
function isMostlyMissing({ paragraphs }: PdfDocument): boolean {
  const marks = paragraphs.reduce((count, { text }) => count + (text.match(/[\p{P}\p{S}]/gu)?.length ?? 0), 0);
  return marks > letterCount({ paragraphs });
}

function warningsOf(document: PdfDocument, isScanned: boolean): Warning[] {
  const { pages, pagesRead } = document;
  const isMissing = isScanned || isMostlyMissing(document);
  const warnings: Warning[] = isMissing ? [{ code: 'no-text-layer', detail: null }] : [];
  return pagesRead < pages ? [...warnings, { code: 'left-out', detail: `pages ${pagesRead + 1}–${pages}` }] : warnings;
}

/** The size most of the text is set in, in points. */
function bodySize(paragraphs: readonly PdfParagraph[]): number {
  const lengths = new Map<number, number>();
  for (const { text, size } of paragraphs) {
    const rounded = Math.round(size * 2) / 2;
    lengths.set(rounded, (lengths.get(rounded) ?? 0) + text.length);
  }
  return [...lengths].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}

/** What the stated title calls it, else what is set largest on the first page and is no longer than a headline. */
function headlineOf({ paragraphs, title }: PdfDocument, size: number): PdfParagraph | undefined {
  const first = paragraphs[0]?.page;
  const shortest = (text: string): number => (/[\u3040-\u9fff\uac00-\ud7af]/.test(text) ? 4 : 8);
  const candidates = paragraphs.filter(({ page, text }) => {
    return page === first && text.length <= longestHeading && letters(text).length >= shortest(text);
  });
  const stated = [title, titleAndOutlet.exec(title)?.[1] ?? ''].map(letters);
  // A page that a browser printed may begin with a page of menus.
  const named = paragraphs.filter(
    ({ page, text }) => page <= (first ?? 0) + 2 && letters(text) !== '' && stated.includes(letters(text)),
  );
  const large = candidates.filter((paragraph) => paragraph.size >= size * 1.2);
  return (named.length > 0 ? named : large).toSorted((one, other) => other.size - one.size)[0];
}

/** A printed page without what stands above its headline and is no sentence: menus, sections, buttons. */
function withoutNavigation(
  { paragraphs, address }: PdfDocument,
  headline: PdfParagraph | undefined,
): readonly PdfParagraph[] {
  if (address === null || headline === undefined) return paragraphs;
  const at = paragraphs.indexOf(headline);
  return paragraphs.filter(({ text }, index) => index >= at || /[.!?。！？؟]["'”’»)]*$/.test(text));
}

/** The pictures among the paragraphs that are read; on a page that a browser printed, none from above its headline. */
function placesOf(document: PdfDocument, kept: readonly PdfParagraph[]): PicturedPage | null {
  const after = new Map<number, number[]>();
  const isOfArticle = document.address === null ? () => true : (before: number): boolean => before >= firstKept;
  const firstKept = document.paragraphs.findIndex((paragraph) => paragraph === kept[0]);
  document.pictures.forEach((picture, number) => {
    const before = paragraphBefore(picture.page, picture, document.paragraphs);
    if (isOfArticle(before)) after.set(before, [...(after.get(before) ?? []), number]);
  });
  const images = (index: number): Element[] =>
    (after.get(index) ?? []).map((number) => make('img', [], { src: numberedAddress(number) }));
  const isKept = new Set(kept);
  const children = document.paragraphs.flatMap((paragraph, index) => [
    ...(isKept.has(paragraph) ? [make('p', [textNode(paragraph.text)])] : []),
    ...images(index),
  ]);
  return takePictures({ type: 'root', children: [...images(-1), ...children] });
}

function bodyOf(paragraphs: readonly PdfParagraph[], size: number, headline: PdfParagraph | undefined): ArticleBody {
  const children = paragraphs.map((paragraph) => {
    const isHeading = paragraph.size >= size * 1.15 && paragraph.text.length <= longestHeading;
    return make(paragraph === headline ? 'h1' : isHeading ? 'h2' : 'p', [textNode(paragraph.text)]);
  });
  return shapeBody(sanitise({ type: 'root', children }), undefined);
}
