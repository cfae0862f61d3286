import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { plainly } from '../../../../../main/export/citations/cited.ts';
import { writtenPieces, type Source } from '../../../../../main/export/document/document.ts';
import { markdownDocument, markdownWriter } from '../../../../../main/export/document/markdown-document.ts';
import { cited, exampleDraft, fields, hostileDraft, oneLine } from '../../../../support/drafted.ts';

function treeOf(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

function all(node: Nodes): readonly Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(all) : [])];
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join(node.type === 'blockquote' ? '\n' : '') : '';
}

test('what has no words of the source is named in square brackets, whatever its caption says', () => {
  const on = { kind: 'quote', article: 'aaaaaaaa', note: '', fields: fields({}) } as const;
  const document = cited({
    name: 'Maps',
    pieces: [
      { ...on, quote: '# The *straits*](x) <b>', area: { kind: 'picture' } },
      { ...on, quote: '', area: { kind: 'page', page: 3 } },
    ],
  });
  const quotes = all(treeOf(markdownDocument(document))).filter(({ type }) => type === 'blockquote');
  expect(quotes.map(textOf)).toEqual(['[Part of a picture: # The *straits*](x) <b>]', '[Part of page 3]']);
});

test('a draft reads as headings, quotes with their citations, and the researcher’s text as it was written', () => {
  expect(markdownDocument(cited(exampleDraft))).toBe(`# Canals & straits

## Traffic

Two sources *agree*:

- see [[Suez 1956]]

> Ships pass again.
>
> Nobody pays.

— Ana Brandt, “Suez Reopens,” *Harbour Courier*, May 3, 2024, <https://courier.example/suez>.

> A second passage.

— Ana Brandt, “Suez Reopens,” *Harbour Courier*, May 3, 2024, <https://courier.example/suez>.

### Price

Read again for the tariff.

— “No Date.”
`);
});

test('whatever is quoted, titled or headed can only ever be words', () => {
  fc.assert(
    fc.property(hostileDraft, (draft) => {
      const tree = treeOf(markdownDocument(cited(draft)));
      const found = tree.children.map(({ type }) => type);
      const wanted = draft.pieces.flatMap((piece): readonly string[] => {
        if (piece.kind === 'heading') return oneLine(piece.text) === '' ? [] : ['heading'];
        return ['blockquote', 'paragraph'];
      });
      expect(found).toEqual(['heading', ...wanted]);
      expect(all(tree).filter(({ type }) => type === 'html' || type === 'image')).toEqual([]);
      const quotes = draft.pieces.flatMap((piece) => (piece.kind === 'quote' ? [piece.quote] : []));
      const shown = tree.children.filter(({ type }) => type === 'blockquote').map((node) => oneLine(textOf(node)));
      expect(shown).toEqual(quotes.map(oneLine));
      const headings = tree.children.filter(({ type }) => type === 'heading').map((node) => textOf(node));
      const titles = [draft.name, ...draft.pieces.flatMap((piece) => (piece.kind === 'heading' ? [piece.text] : []))];
      expect(headings).toEqual([
        oneLine(draft.name),
        ...titles
          .slice(1)
          .map(oneLine)
          .filter((words) => words !== ''),
      ]);
    }),
    { numRuns: 200 },
  );
});

test('a document that is written block by block has footnotes, in short after the first, and names for its quotations', () => {
  const source: Source = {
    id: 'k7q2mzab',
    citation: plainly('“A strait,” https://harbour.example/a.'),
    shortForm: plainly('“A strait.”'),
    address: 'https://harbour.example/a',
    listed: null,
  };
  const quote = { kind: 'quote', language: 'en', source } as const;
  const pieces = writtenPieces(markdownWriter('Notes'), [
    { kind: 'heading', level: 1, words: 'A *strait*' },
    { ...quote, paragraphs: ['Ships pass.', '#here'], anchor: 'mmmmmmmm' },
    { kind: 'text', markdown: '# Mine\n\nMy **own**[^1].\n\n[^1]: Note.' },
    { kind: 'remark', words: 'Tags: a, b' },
    { ...quote, paragraphs: ['Again.'] },
    { kind: 'line', words: 'Part of page 3', source, anchor: 'nnnnnnnn' },
  ]);
  expect(pieces.join('')).toBe(`# Notes

## A \\*strait\\*

> Ships pass.
>
> \\#here[^source-1]

^mmmmmmmm

### Mine

My **own**[^1].

[^1]: Note.

Tags: a, b

> Again.[^source-2]

Part of page 3[^source-3] ^nnnnnnnn

[^source-1]: “A strait,” <https://harbour.example/a>.

[^source-2]: “A strait.” See [^source-1].

[^source-3]: “A strait.” See [^source-1].
`);
});
