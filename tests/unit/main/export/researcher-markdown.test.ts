import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { researcherMarkdown } from '../../../../main/export/researcher-markdown.ts';
import { hostileText } from '../../../support/hostile-text.ts';

function kinds(text: string): readonly string[] {
  const walk = (node: Nodes): readonly string[] => [
    node.type,
    ...('children' in node ? node.children.flatMap(walk) : []),
  ];
  return walk(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
}

test.each([
  'See [[Suez 1956]], #canal and ==this==; costs $5.',
  '- one\n- two\n\n> they said',
  '`<b>` is code, a < b is not HTML, <https://a.example> is a link',
  '```html\n<b>kept</b>\n```',
])('%j stays as it was written', (note) => {
  expect(researcherMarkdown(note)).toBe(note);
});

test.each([
  ['<b>bold</b> move', '&lt;b>bold&lt;/b> move'],
  ['<script>\nalert(1)\n</script>', '&lt;script>\nalert(1)\n&lt;/script>'],
  ['<!-- hidden', '&lt;!-- hidden'],
  ['\\\\<i>', '\\\\&lt;i>'],
  ['http://a.example<script>', 'http://a.example&lt;script>'],
])('the HTML in %j becomes text', (note, expected) => {
  expect(researcherMarkdown(note)).toBe(expected);
});

test.each([
  ['```\nopen', '```\nopen\n```'],
  ['text\n\n~~~~ js\n~~~', 'text\n\n~~~~ js\n~~~\n~~~~'],
  ['```', '```\n```'],
  ['````\na\n`````', '````\na\n`````'],
  ['para\n\n    indented', 'para\n\n    indented'],
])('the code left open in %j is closed', (note, expected) => {
  expect(researcherMarkdown(note)).toBe(expected);
});

test('control characters and outer white space go', () => {
  expect(researcherMarkdown('  a\u0000b\u001B[31m\r\nc\n\n')).toBe('ab[31m\nc');
});

test('no note holds HTML or reaches into what is written after it', () => {
  fc.assert(
    fc.property(
      fc.array(hostileText).map((lines) => lines.join('\n')),
      (note) => {
        const written = researcherMarkdown(note);
        expect(kinds(written)).not.toContain('html');
        const after = fromMarkdown(`${written}\n\n# After`, {
          extensions: [gfm()],
          mdastExtensions: [gfmFromMarkdown()],
        });
        expect(after.children.at(-1)).toMatchObject({ type: 'heading', depth: 1, children: [{ value: 'After' }] });
      },
    ),
    { numRuns: 200 },
  );
});
