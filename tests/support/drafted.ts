import fc from 'fast-check';
import { fieldsBy, type ArticleFields, type ArticleId } from '../../preload/contract/articles.ts';
import { cslItem } from '../../main/archive/citations/csl-item.ts';
import { Citer, type CitationStyle } from '../../main/export/citations/citer.ts';
import { loadProcessor } from '../../main/export/citations/processor.ts';
import type { DocumentToWrite } from '../../main/export/document/document.ts';
import { draftDocument, type DraftToWrite } from '../../main/export/document/draft-document.ts';
import { shippedStyle } from '../../main/processes/citation-styles.ts';
import { hostileText } from './hostile-text.ts';

/** The fields that an article is cited by: those given, and no others. */
export function fields(values: Partial<Record<keyof ArticleFields, string>>): ArticleFields {
  return fieldsBy((name) => {
    const value = values[name];
    return value === undefined ? null : { value, origin: 'file', isGuess: false };
  });
}

const make = await loadProcessor({});
const chicago = await shippedStyle('chicago-notes-18');

/** A draft as a document, cited in Chicago notes unless it is said otherwise. */
export function cited(draft: DraftToWrite, style: CitationStyle = chicago): DocumentToWrite {
  const quotes = draft.pieces.filter((piece) => piece.kind === 'quote');
  const items = quotes.map(({ article, fields: known }) =>
    // -- a name of the test's own
    cslItem({ id: article as ArticleId, fields: known, details: [], filedAt: Date.UTC(2024, 5, 1) }),
  );
  return draftDocument(draft, new Citer(make, style, items));
}

const suez = {
  kind: 'quote',
  article: 'aaaaaaaa',
  area: null,
  note: 'for the researcher alone',
  fields: fields({
    title: 'Suez reopens',
    outlet: 'Harbour Courier',
    author: 'Ana Brandt',
    published: '2024-05-03',
    language: 'en',
    url: 'https://courier.example/suez',
  }),
} as const;

/** A draft with every kind of piece, two quotes of the same article, and a note on another as a whole. */
export const exampleDraft: DraftToWrite = {
  name: 'Canals & straits',
  pieces: [
    { kind: 'heading', level: 1, text: 'Traffic' },
    { kind: 'text', text: 'Two sources *agree*:\n\n- see [[Suez 1956]]\n' },
    { ...suez, quote: 'Ships pass again.\nNobody pays.' },
    { ...suez, quote: 'A second passage.' },
    { kind: 'heading', level: 2, text: ' Price\n' },
    { kind: 'text', text: '  \n' },
    {
      kind: 'quote',
      article: 'bbbbbbbb',
      quote: '',
      area: null,
      note: 'Read again for the tariff.',
      fields: fields({ title: 'No date' }),
    },
  ],
};

/** A text of the researcher's own, with a heading after it. */
export function withOwnText(text: string): DraftToWrite {
  return {
    name: 'Draft',
    pieces: [
      { kind: 'text', text },
      { kind: 'heading', level: 1, text: 'After' },
    ],
  };
}

/** A line as every writer has it: without control characters and halves of characters, its white space folded. */
export function oneLine(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .toWellFormed()
    .replace(/\s+/gu, ' ')
    .trim();
}

const hostileFields: fc.Arbitrary<ArticleFields> = fc
  .record({
    title: hostileText,
    translation: hostileText,
    outlet: hostileText,
    author: hostileText,
    published: hostileText,
    language: hostileText,
    url: hostileText,
  })
  .map(fields);

/** Drafts of headings and quotes whose every word is hostile; the quotes are not empty. */
export const hostileDraft: fc.Arbitrary<{
  readonly name: string;
  readonly pieces: readonly Exclude<DraftToWrite['pieces'][number], { readonly kind: 'text' }>[];
}> = fc.record({
  name: hostileText.map((name) => `Draft ${name}`),
  pieces: fc.array(
    fc.oneof(
      fc.record({
        kind: fc.constant('heading' as const),
        level: fc.constantFrom(1 as const, 2 as const, 3 as const),
        text: hostileText,
      }),
      fc.record({
        kind: fc.constant('quote' as const),
        quote: hostileText.map((quote) => `“${quote}”`),
        area: fc.constant(null),
        note: hostileText,
        article: fc.constantFrom('aaaaaaaa', 'bbbbbbbb'),
        fields: hostileFields,
      }),
    ),
    { maxLength: 5 },
  ),
});
