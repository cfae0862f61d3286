import { strToU8, Zip, ZipDeflate } from 'fflate';
import {
  noteNumbering,
  writtenPieces,
  type Block,
  type DocumentToWrite,
  type DocumentWriter,
  type NumberedNote,
} from '../document.ts';
import { bracketed, worksCited, worksHeading, type ListedSource } from '../works-cited.ts';
import { ownText } from './own-text.ts';
import { paragraph, type ParagraphStyle } from './paragraphs.ts';
import { directionOf } from '../reading-runs.ts';
import { webLinks, type WebLinks } from './web-links.ts';
import { corePart, namespaces, partsOfText, sameParts, sectionEnd } from './word-frame.ts';
import { wordLists } from './word-lists.ts';
import { citation, citedRuns, footnoteSign, footnotesPart, ownFootnote } from './word-notes.ts';
import { runs, type Look } from './word-runs.ts';
import { stylesPart } from './word-styles.ts';
import { xmlHead } from './word-xml.ts';

/** A document as a Word file (`.docx`) with real footnotes; `writtenAt` is milliseconds UTC. */
export function wordDocument({ title, blocks }: DocumentToWrite, writtenAt = Date.now()): Uint8Array {
  return Buffer.concat(writtenPieces(wordWriter(title, writtenAt), blocks));
}

/** Writes such a file block by block: its text is packed as it comes, and only notes, links and lists are held until the end. */
export function wordWriter(title: string, writtenAt = Date.now()): DocumentWriter<Uint8Array> {
  const packed = packing();
  const text = packed.open('word/document.xml');
  const numbered = noteNumbering();
  const links = webLinks();
  const linksOfNotes = webLinks();
  const lists = wordLists();
  const footnotes: string[] = [];
  const works = worksCited();
  const own = (markdown: string): string => ownText(markdown, { links, lists, footnote });
  const footnote = (markdown: string): string => {
    const number = numbered.own();
    const within = { links: linksOfNotes, lists, footnote: () => '' };
    const written = ownFootnote(number, ownText(markdown, within, 'FootnoteText'));
    footnotes.push(written.footnote);
    return written.sign;
  };
  const noted = (block: Block): string => {
    const work = bracketed(block);
    if (work !== null) {
      works.add(work);
      const { bracket } = work.listed;
      const direction = directionOf(signed(block));
      return `${runs(' ', direction)}${citedRuns(bracket, null, direction, links)}`;
    }
    if (!('source' in block)) return '';
    const note: NumberedNote = numbered(block.source);
    footnotes.push(citation(note, linksOfNotes));
    return footnoteSign(note);
  };
  return {
    begin() {
      for (const [name, content] of Object.entries(sameParts)) packed.whole(name, content);
      packed.whole('word/styles.xml', stylesPart);
      packed.whole('docProps/core.xml', corePart(title, writtenAt));
      text.write(`${xmlHead}<w:document ${namespaces}><w:body>${words('Title', title)}`);
      return packed.taken();
    },
    block(block) {
      text.write(written(block, () => noted(block), own));
      return packed.taken();
    },
    *end() {
      text.write(listOf(works.inOrder(), links));
      text.end(`${sectionEnd}</w:body></w:document>`);
      yield packed.taken();
      packed.whole('word/_rels/document.xml.rels', links.part(partsOfText));
      packed.whole('word/footnotes.xml', footnotesPart(footnotes.join(''), namespaces));
      yield packed.taken();
      packed.whole('word/_rels/footnotes.xml.rels', linksOfNotes.part());
      packed.whole('word/numbering.xml', lists.part());
      packed.end();
      yield packed.taken();
    },
  };
}

/** The words that a citation stands behind, which it is read in the direction of. */
function signed(block: Block): string {
  if (block.kind === 'quote') return block.paragraphs.at(-1) ?? '';
  return block.kind === 'line' ? block.words : '';
}

/** The works that are cited in brackets, under a heading of their own. */
function listOf(works: readonly ListedSource[], links: WebLinks): string {
  if (works.length === 0) return '';
  const lines = works.map(({ listed, address }) =>
    paragraph({ style: 'Bibliography', direction: 'ltr' }, citedRuns(listed.entry, address, 'ltr', links)),
  );
  return `${words('Heading1', worksHeading)}${lines.join('')}`;
}

const headings = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' } as const;

/** The sign is asked for where it stands, since notes are numbered in the order in which they are. */
function written(block: Block, signOf: () => string, own: (markdown: string) => string): string {
  switch (block.kind) {
    case 'heading':
      return words(headings[block.level], block.words, '', langOf(block));
    case 'text':
      return own(block.markdown);
    case 'note':
      return own(block.markdown) + words('Normal', 'On the article as a whole.', signOf());
    case 'line':
      return words('Normal', block.words, signOf(), langOf(block));
    case 'remark':
      return words('Remark', block.words);
    case 'quote': {
      const { paragraphs } = block;
      const last = paragraphs.length - 1;
      return paragraphs
        .map((line, at) => words('Quote', line, at === last ? signOf() : '', langOf(block), at < last))
        .join('');
    }
  }
}

/** The language of what a source says: words of ours, and the researcher's, are in that of the document. */
function langOf({ language = null }: { readonly language?: string | null }): Look {
  return { language };
}

function words(style: ParagraphStyle, line: string, after = '', look: Look = {}, goesOn = false): string {
  const direction = directionOf(line);
  return paragraph({ style, direction, goesOn }, `${runs(line, direction, look)}${after}`);
}

/** A file that is packed while it is written; `taken` gives what has been packed since it was last asked. */
function packing(): {
  readonly open: (name: string) => { readonly write: (xml: string) => void; readonly end: (xml: string) => void };
  readonly whole: (name: string, xml: string) => void;
  readonly end: () => void;
  readonly taken: () => Uint8Array;
} {
  let chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  const open = (name: string) => {
    const entry = new ZipDeflate(name, { level: 6 });
    let isAdded = false;
    const push = (xml: string, isLast: boolean): void => {
      if (!isAdded) zip.add(entry);
      isAdded = true;
      entry.push(strToU8(xml), isLast);
    };
    return { write: (xml: string) => push(xml, false), end: (xml: string) => push(xml, true) };
  };
  return {
    open,
    whole: (name, xml) => open(name).end(xml),
    end: () => zip.end(),
    taken() {
      const bytes = Buffer.concat(chunks);
      chunks = [];
      return bytes;
    },
  };
}
