import type { Heading, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { citedPhrasing } from '../citations/cited-nodes.ts';
import { markdownStyle } from '../markdown-style.ts';
import { distinctFootnotes } from '../own-footnotes.ts';
import { headingsBelow } from '../own-headings.ts';
import { researcherMarkdown } from '../researcher-markdown.ts';
import {
  noteNumbering,
  type Block,
  type DocumentToWrite,
  type DocumentWriter,
  type NumberedNote,
  type Source,
} from './document.ts';
import { bracketed, worksCited, worksHeading, type ListedSource } from './works-cited.ts';

/** A document as Markdown: the researcher's own text as it was written but for the levels of its headings, each quotation with its citation after it. */
export function markdownDocument({ title, blocks }: DocumentToWrite): string {
  const works = worksCited();
  const own = ownWords();
  const content = blocks.flatMap((block): readonly RootContent[] => {
    const work = bracketed(block);
    if (work !== null) works.add(work);
    if (work !== null && work.listed.bracket.text !== '') return written(block, own, ...inBrackets(work));
    return [...written(block, own), ...('source' in block ? [citedBelow(block.source)] : [])];
  });
  return markdown([heading(1, title), ...content, ...listOf(works.inOrder())]);
}

/** Writes a document as Markdown block by block, its citations as footnotes, and a block name after each annotation. */
export function markdownWriter(title: string): DocumentWriter<string> {
  const numbered = noteNumbering();
  const notes: NumberedNote[] = [];
  const works = worksCited();
  const own = ownWords();
  return {
    begin: () => markdown([heading(1, title)]),
    block(block) {
      if (!('source' in block)) return `\n${markdown(written(block, own))}`;
      const work = bracketed(block);
      if (work !== null) {
        works.add(work);
        return `\n${markdown(named(block, own, inBrackets(work)))}`;
      }
      const note = numbered(block.source);
      notes.push(note);
      const label = footnoteName(note.number);
      return `\n${markdown(named(block, own, [{ type: 'footnoteReference', identifier: label, label }]))}`;
    },
    *end() {
      for (const note of notes) yield `\n${markdown([footnote(note)])}`;
      const list = listOf(works.inOrder());
      if (list.length > 0) yield `\n${markdown(list)}`;
    },
  };
}

/** Gives the researcher's own Markdown as it stands in a document, its headings `under` the last of the document's, of that level. */
interface OwnWords {
  (markdown: string): readonly RootContent[];
  readonly under: (level: number) => void;
}

/** A block with its sign, and the name of its annotation where it has one: below a quotation, at the end of a line. */
function named(block: Block, own: OwnWords, sign: readonly PhrasingContent[]): readonly RootContent[] {
  const name = 'anchor' in block && block.anchor !== undefined ? `^${block.anchor}` : null;
  if (name === null) return written(block, own, ...sign);
  if (block.kind === 'quote') return [...written(block, own, ...sign), ...verbatim(name)];
  return written(block, own, ...sign, { type: 'html', value: ` ${name}` });
}

function markdown(children: readonly RootContent[]): string {
  return toMarkdown({ type: 'root', children: [...children] }, markdownStyle);
}

/** So that no footnote of the researcher's own has the same name. */
function footnoteName(number: number): string {
  return `source-${number}`;
}

function footnote({ number, first, source }: NumberedNote): RootContent {
  const name = footnoteName(number);
  const earlier = footnoteName(first);
  const content =
    number === first
      ? cited(source, '')
      : paragraph(
          ...citedPhrasing(source.shortForm, null),
          text(' See '),
          { type: 'footnoteReference', identifier: earlier, label: earlier },
          text('.'),
        );
  return { type: 'footnoteDefinition', identifier: name, label: name, children: [content] };
}

const depths = { 1: 2, 2: 3, 3: 4 } as const;

function written(block: Block, own: OwnWords, ...sign: readonly PhrasingContent[]): readonly RootContent[] {
  switch (block.kind) {
    case 'heading':
      own.under(depths[block.level]);
      return [heading(depths[block.level], block.words)];
    case 'text':
      return own(block.markdown);
    case 'note':
      return [
        ...own(block.markdown),
        ...(sign.length === 0 ? [] : [paragraph(text('On the article as a whole.'), ...sign)]),
      ];
    case 'line':
      return [paragraph(text(block.words), ...sign)];
    case 'remark':
      return [paragraph(text(block.words))];
    case 'quote': {
      const { paragraphs } = block;
      const lines = paragraphs.map((line, at) => paragraph(text(line), ...(at === paragraphs.length - 1 ? sign : [])));
      return [{ type: 'blockquote', children: lines }];
    }
  }
}

/** The one node that is written out as it is: the researcher's own words, which cannot reach beyond themselves, and names of ours. */
function verbatim(value: string): readonly RootContent[] {
  return value === '' ? [] : [{ type: 'html', value }];
}

/** The researcher's own words, for one document after the other. */
function ownWords(): OwnWords {
  const distinct = distinctFootnotes();
  let above = 1;
  const own = (words: string): readonly RootContent[] =>
    verbatim(headingsBelow(distinct(researcherMarkdown(words)), above));
  const under = (level: number): void => {
    above = level;
  };
  return Object.assign(own, { under });
}

function inBrackets({ listed }: ListedSource): readonly PhrasingContent[] {
  return [text(' '), ...citedPhrasing(listed.bracket, null)];
}

/** The works that are cited in brackets, each in a paragraph of its own. */
function listOf(works: readonly ListedSource[]): readonly RootContent[] {
  if (works.length === 0) return [];
  return [
    heading(2, worksHeading),
    ...works.map(({ listed, address }) => paragraph(...citedPhrasing(listed.entry, address))),
  ];
}

function citedBelow(source: Source): Paragraph {
  return cited(source, '— ');
}

function cited({ citation, address }: Source, dash: string): Paragraph {
  return paragraph(...(dash === '' ? [] : [text(dash)]), ...citedPhrasing(citation, address));
}

function heading(depth: Heading['depth'], words: string): Heading {
  return { type: 'heading', depth, children: [text(words)] };
}

function paragraph(...children: readonly PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children: [...children] };
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
