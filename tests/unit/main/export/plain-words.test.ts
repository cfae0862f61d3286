import fc from 'fast-check';
import type { PhrasingContent, Root, TableCell } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { expect, test } from 'vitest';
import { markdownStyle } from '../../../../main/export/markdown-style.ts';
import { hostileText } from '../../../support/hostile-text.ts';

/** Words, the signs of Markdown, and what joins them into what would mean something. */
const pieces =
  'word¦Ships¦www¦W¦7¦1999¦é¦海¦ ¦  ¦. ¦.¦, ¦: ¦:¦::¦; ¦-¦ - ¦– ¦“¦”¦’¦\'¦"¦(¦)¦[¦]¦!¦! ¦&¦& ¦&amp;¦<¦>¦*¦_¦`¦#¦=¦==¦|¦~¦$¦%¦^¦@¦+¦\\¦/¦//¦\n¦\t¦…¦?';
const piece = fc.constantFrom(...pieces.split('¦'));
const words = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((some) => some.join('')),
  hostileText,
);

/** A text in each place of a line where it can stand beside something else. */
function trees(value: string): readonly Root[] {
  const text: PhrasingContent = { type: 'text', value };
  const lines: readonly (readonly PhrasingContent[])[] = [
    [text],
    [{ type: 'emphasis', children: [text] }, text],
    [text, { type: 'link', url: 'https://a.example/', children: [text] }, text],
    [text, { type: 'strong', children: [text] }, text],
    [text, { type: 'break' }, text],
    [{ type: 'inlineCode', value: 'x' }, text, { type: 'footnoteReference', identifier: 'a', label: 'a' }],
  ];
  const cell: TableCell = { type: 'tableCell', children: [text] };
  return [
    ...lines.map((children): Root => ({ type: 'root', children: [{ type: 'paragraph', children: [...children] }] })),
    { type: 'root', children: [{ type: 'heading', depth: 2, children: [text] }] },
    { type: 'root', children: [{ type: 'blockquote', children: [{ type: 'paragraph', children: [text] }] }] },
    { type: 'root', children: [{ type: 'table', children: [{ type: 'tableRow', children: [cell, cell] }] }] },
  ];
}

test('words that are written as they are would be so with every pattern looked for', () => {
  const { handlers: _handlers, ...slow } = markdownStyle;
  fc.assert(
    fc.property(words, (value) => {
      for (const tree of trees(value)) expect(toMarkdown(tree, markdownStyle)).toBe(toMarkdown(tree, slow));
    }),
    { numRuns: 300 },
  );
});
