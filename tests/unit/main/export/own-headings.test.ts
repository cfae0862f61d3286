import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { headingsBelow } from '../../../../main/export/own-headings.ts';
import { hostileText } from '../../../support/hostile-text.ts';

test.each([
  ['# One\n\nWords\n\n### Two', '### One\n\nWords\n\n##### Two'],
  ['#### Four\n##### Five', '### Four\n#### Five'],
  ['One\n===\n\nTwo\nlines\n---\n\nx', '### One\n\n#### Two lines\n\nx'],
  ['C#\n===', '### C\\#'],
  ['# a #', '### a #'],
  ['```\n# code\n```\n\n> # Said\n\n#tag', '```\n# code\n```\n\n> # Said\n\n#tag'],
  ['a\n\n---\n\nb', 'a\n\n---\n\nb'],
])('%j below the second level is %j', (note, written) => {
  expect(headingsBelow(note, 2)).toBe(written);
});

test('whatever else is in a note stays what it was', () => {
  const shape = (node: Nodes): unknown => [node.type, ...('children' in node ? node.children.map(shape) : [])];
  fc.assert(
    fc.property(hostileText, hostileText, (first, second) => {
      const note = `# ${first}\n\n${second}\n\nplain\n\n## x`;
      expect(shape(fromMarkdown(headingsBelow(note, 3)))).toEqual(shape(fromMarkdown(note)));
    }),
  );
});
