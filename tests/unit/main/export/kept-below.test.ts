import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownLine, ownProperty, withKept } from '../../../../main/export/kept-below.ts';
import { logseqNote } from '../../../../main/export/logseq-note.ts';
import { markdownNote } from '../../../../main/export/markdown-note.ts';
import { exampleArticle } from '../../../support/exported-articles.ts';
import { hostileText } from '../../../support/hostile-text.ts';

const id = 'k7q2mzab';
const note = (words: string): string => `# ${words}\n\n${ownLine(id)}\n`;

test('what is written below the line stands below it in the note that takes its place, byte by byte', () => {
  fc.assert(
    fc.property(hostileText, (words) => {
      const below = `\n\nMine: ${words}\r\n${ownLine(id)}\nand once more`;
      expect(withKept(note('New'), note('Old').trimEnd() + below, id)).toBe(note('New').trimEnd() + below);
    }),
  );
});

test('a note that nobody wrote in, or that has no such line, gives way', () => {
  expect(withKept(note('New'), note('Old'), id)).toBe(note('New'));
  expect(withKept(note('New'), `${note('Old')} \n\n`, id)).toBe(note('New'));
  expect(withKept(note('New'), 'No line\n\nand words', id)).toBe(note('New'));
  expect(withKept(note('New'), '', id)).toBe(note('New'));
});

test('a line that ends as lines of Windows do is known', () => {
  const standing = `${note('Old').replaceAll('\n', '\r\n')}Mine\r\n`;
  expect(withKept(note('New'), standing, id)).toContain('\nMine\r\n');
});

test('where the new note has no line, it gets the old one with what is below it', () => {
  expect(withKept('By a template\n', `${note('Old')}Mine\n`, id)).toBe(`By a template\n\n${ownLine(id)}\nMine\n`);
});

test('the line of another article is none', () => {
  expect(withKept(note('New'), `${note('Old').replace(id, 'other000')}Mine\n`, id)).toBe(note('New'));
});

test('notes and pages end in a line below which one can write', () => {
  const item = { article: exampleArticle(), annotations: [] };
  expect(markdownNote(item).trimEnd().split('\n').at(-1)).toBe(ownLine(id));
  expect(logseqNote(item).trimEnd().split('\n').at(-1)).toBe(`  ${ownProperty(id)}`);
  const page = `${logseqNote(item)}- Mine\n\t- and below\n`;
  expect(withKept(logseqNote(item), page, id)).toBe(page);
});
