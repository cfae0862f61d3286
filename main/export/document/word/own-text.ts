import type { NoteBlock, NoteInline } from '../../../../preload/contract/notes.ts';
import { lineWords } from '../../../archive/notes/note-words.ts';
import { readNote } from '../../../archive/notes/read-note.ts';
import { cleanText } from '../../clean-text.ts';
import { paragraph, type ParagraphStyle } from './paragraphs.ts';
import { directionOf, type Direction } from '../reading-runs.ts';
import type { WebLinks } from './web-links.ts';
import { betweenTables, table, type TableCell } from './word-tables.ts';
import { betweenMarks, footnotedText } from './footnoted-text.ts';
import { deepestLevel, type WordLists } from './word-lists.ts';
import { runs, type Look } from './word-runs.ts';

/** What of a document the researcher's own text leads to and counts in; `footnote` gives the sign of one that says something in Markdown. */
export interface OwnTextParts {
  readonly links: WebLinks;
  readonly lists: WordLists;
  readonly footnote: (markdown: string) => string;
}

interface Parts extends OwnTextParts {
  readonly footnotes: readonly string[];
}

/** Where a block stands: how far in, and within what. */
interface Place {
  readonly steps: number;
  readonly listLevel: number;
  readonly style: ParagraphStyle;
  readonly align?: TableCell['align'];
}

/**
 * The researcher's own Markdown as paragraphs of Word, in a style: emphasis, lists, quotations, links and footnotes are real ones, all else
 * is words.
 */
export function ownText(markdown: string, parts: OwnTextParts, style: ParagraphStyle = 'Normal'): string {
  const place: Place = { steps: 0, listLevel: 0, style };
  const { text, footnotes } = footnotedText(cleanText(markdown));
  const within: Parts = { ...parts, footnotes };
  return betweenTables(text)
    .map((piece) =>
      typeof piece === 'string' ? blocks(piece, place, within) : table(piece, (cell) => cellOf(cell, within)),
    )
    .join('');
}

function blocks(markdown: string, place: Place, parts: Parts): string {
  return readNote(markdown)
    .map((block) => written(block, place, parts))
    .join('');
}

/** What stands in a cell: at least one paragraph, without which Word takes the document for damaged. */
function cellOf({ markdown, align }: TableCell, parts: Parts): string {
  const written = blocks(markdown, { steps: 0, listLevel: 0, style: 'TableText', align }, parts);
  return written === '' ? paragraph({ style: 'TableText', direction: 'ltr' }, '') : written;
}

function written(block: NoteBlock, place: Place, parts: Parts): string {
  const { steps, listLevel, style } = place;
  switch (block.kind) {
    case 'paragraph':
      return line(block.children, place, parts);
    case 'heading':
      return line(block.children, { ...place, style: 'NoteHeading' }, parts);
    case 'quote': {
      const within: Place = { ...place, steps: style === 'Quote' ? steps + 1 : steps, style: 'Quote' };
      return block.children.map((child) => written(child, within, parts)).join('');
    }
    case 'list': {
      const level = Math.min(listLevel, deepestLevel);
      const number = parts.lists.list(block.start, level);
      const within: Place = { ...place, steps: listLevel + 1, listLevel: listLevel + 1 };
      return block.items
        .map(({ isDone, children: [first, ...others] }) => {
          const tick = isDone === null ? [] : [{ kind: 'text' as const, text: isDone ? '☑ ' : '☐ ' }];
          const isLine = first?.kind === 'paragraph';
          const head = [...tick, ...(isLine ? first.children : [])];
          const direction = directionOf(lineWords(head));
          const rest = isLine || first === undefined ? others : [first, ...others];
          return (
            paragraph({ style: 'ListParagraph', direction, list: { number, level } }, inlines(head, direction, parts)) +
            rest.map((child) => written(child, within, parts)).join('')
          );
        })
        .join('');
    }
    case 'code':
      return paragraph({ style: 'CodeBlock', direction: 'ltr', steps }, runs(block.text, 'ltr'));
    case 'rule':
      return paragraph({ style: 'Rule', direction: 'ltr' }, '');
  }
}

function line(children: readonly NoteInline[], { style, steps, align = null }: Place, parts: Parts): string {
  const direction = directionOf(lineWords(children));
  return paragraph({ style, direction, steps, align }, inlines(children, direction, parts));
}

function inlines(children: readonly NoteInline[], direction: Direction, parts: Parts, look: Look = {}): string {
  return children.map((one) => inline(one, direction, parts, look)).join('');
}

function inline(one: NoteInline, direction: Direction, parts: Parts, look: Look): string {
  switch (one.kind) {
    case 'text':
      return betweenMarks(one.text, parts.footnotes)
        .map((piece) => (typeof piece === 'string' ? runs(piece, direction, look) : parts.footnote(piece.footnote)))
        .join('');
    case 'code':
      return runs(one.text, direction, { ...look, style: 'CodeWords' });
    case 'break':
      return runs('\n', direction, look);
    case 'emphasis':
      return inlines(one.children, direction, parts, { ...look, isEmphasised: true });
    case 'strong':
      return inlines(one.children, direction, parts, { ...look, isStrong: true });
    case 'struck':
      return inlines(one.children, direction, parts, { ...look, isStruck: true });
    case 'link':
      return parts.links.around(one.address, inlines(one.children, direction, parts, { ...look, style: 'Hyperlink' }));
    case 'inside':
      // Outside the archive, what leads to another place of it is words.
      return inlines(one.children, direction, parts, look);
  }
}
