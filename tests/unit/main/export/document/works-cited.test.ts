import fc from 'fast-check';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { htmlDocument } from '../../../../../main/export/document/html-document.ts';
import { markdownDocument, markdownWriter } from '../../../../../main/export/document/markdown-document.ts';
import { writtenPieces } from '../../../../../main/export/document/document.ts';
import { shownDocument } from '../../../../../main/export/document/preview-document.ts';
import { wordDocument } from '../../../../../main/export/document/word/word-document.ts';
import { shippedStyle } from '../../../../../main/processes/citation-styles.ts';
import { cited, fields, hostileDraft } from '../../../../support/drafted.ts';

const authorDate = await shippedStyle('chicago-author-date');

const quote = (article: string, title: string, words: string, published = '2024-05-03') =>
  ({
    kind: 'quote',
    article,
    quote: words,
    area: null,
    note: '',
    fields: fields({
      title,
      published,
      outlet: 'Harbour Courier',
      author: 'Ana Brandt',
      url: `https://courier.example/${article}`,
    }),
  }) as const;

/** Two articles of one author and year, of which the second in the list is quoted first, and again. */
const draft = cited(
  {
    name: 'Canals',
    pieces: [
      quote('bbbbbbbb', 'Suez reopens', 'Ships pass.\nNobody pays.', '2024-05-04'),
      quote('aaaaaaaa', 'Panama waits', 'Ships wait.'),
      quote('bbbbbbbb', 'Suez reopens', 'Again.', '2024-05-04'),
    ],
  },
  authorDate,
);

const entries = [
  'Brandt, Ana. 2024a. “Panama Waits.” Harbour Courier, May 3. https://courier.example/aaaaaaaa.',
  'Brandt, Ana. 2024b. “Suez Reopens.” Harbour Courier, May 4. https://courier.example/bbbbbbbb.',
];

test('a style without notes cites in brackets behind each quotation, and lists each work once at the end, in its order', async () => {
  expect(shownDocument(draft)).toEqual({
    kind: 'document',
    title: 'Canals',
    blocks: [
      { kind: 'quote', paragraphs: ['Ships pass.', 'Nobody pays. (Brandt 2024b)'], language: null, note: null },
      { kind: 'quote', paragraphs: ['Ships wait. (Brandt 2024a)'], language: null, note: null },
      { kind: 'quote', paragraphs: ['Again. (Brandt 2024b)'], language: null, note: null },
    ],
    notes: [],
    works: entries,
    isCut: false,
  });
  const lines = [
    'Canals',
    'Ships pass.',
    'Nobody pays. (Brandt 2024b)',
    'Ships wait. (Brandt 2024a)',
    'Again. (Brandt 2024b)',
    'Works cited',
    ...entries,
  ];
  const word = await mammoth.extractRawText({ buffer: Buffer.from(wordDocument(draft)) });
  expect(word.value.split('\n\n').filter((line) => line !== '')).toEqual(lines);
  const html = htmlDocument(draft);
  expect(toLines(html)).toEqual(lines);
  expect(html).toContain('<section class="works"><h2>Works cited</h2>');
  expect(html).toContain('<em>Harbour Courier</em>, May 3. <a href="https://courier.example/aaaaaaaa">');
  const list =
    '\n## Works cited\n\nBrandt, Ana. 2024a. “Panama Waits.” *Harbour Courier*, May 3. <https://courier.example/aaaaaaaa>.\n\nBrandt, Ana. 2024b. “Suez Reopens.” *Harbour Courier*, May 4. <https://courier.example/bbbbbbbb>.\n';
  const quoted =
    '# Canals\n\n> Ships pass.\n>\n> Nobody pays. (Brandt 2024b)\n\n> Ships wait. (Brandt 2024a)\n\n> Again. (Brandt 2024b)\n';
  expect(markdownDocument(draft)).toBe(`${quoted}${list}`);
  expect(writtenPieces(markdownWriter('Canals'), draft.blocks).join('')).toBe(`${quoted}${list}`);
});

test('what cannot be put into a list is cited in brackets alone, and nothing hostile reaches beyond its words', () => {
  fc.assert(
    fc.property(hostileDraft, (pieces) => {
      const document = cited(pieces, authorDate);
      const quoted = new Set(pieces.pieces.flatMap((piece) => (piece.kind === 'quote' ? [piece.article] : [])));
      const shown = shownDocument(document);
      const works = shown.kind === 'document' ? shown.works : [];
      expect(works.length).toBeLessThanOrEqual(quoted.size);
      const html = htmlDocument(document);
      expect((html.match(/<section class="works">/gu) ?? []).length).toBe(works.length === 0 ? 0 : 1);
      expect(html).not.toMatch(/<(?:script|img|svg|iframe)/iu);
      expect(
        toLines(html)
          .slice(-works.length || Infinity)
          .map(folded),
      ).toEqual(works.map(folded));
      expect(wordDocument(document).length).toBeGreaterThan(0);
      expect(markdownDocument(document)).toMatch(/^# /u);
    }),
    { numRuns: 60 },
  );
});

function folded(line: string): string {
  return line.replace(/\s+/gu, ' ').trim();
}

function toLines(html: string): readonly string[] {
  const paragraphs = html.match(/<(h1|h2|p)[ >].*?<\/\1>/gsu) ?? [];
  return paragraphs.map((paragraph) => textOf(fromHtml(paragraph, { fragment: true })).trim());
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
