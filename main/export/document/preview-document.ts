import { plainOptions, type ExportPreview, type PreviewBlock } from '../../../preload/contract/exports.ts';
import type { NoteBlock, NoteInline } from '../../../preload/contract/notes.ts';
import { readNote } from '../../archive/notes/read-note.ts';
import { cleanText } from '../clean-text.ts';
import type { ExportArticle, ExportJob } from '../export-job.ts';
import { arrangedBlocks } from './arranged-blocks.ts';
import { noteNumbering, type Block, type DocumentToWrite, type NumberedNote } from './document.ts';
import { bracketed, worksCited } from './works-cited.ts';
import { titleOf } from './write-document.ts';

/** No more blocks of a document are shown. */
const shownBlocks = 60;

/** How the document of an export will read. */
export async function previewDocument(job: ExportJob): Promise<ExportPreview> {
  const { options = plainOptions } = job;
  const blocks: Block[] = [];
  for await (const some of arrangedBlocks(eachOf(job.items), options.grouping)) blocks.push(...some);
  return shownDocument({ title: titleOf(job), blocks });
}

/** How a document will read: the first of the blocks that its writers are given, its notes as they cite. */
export function shownDocument({ title, blocks }: DocumentToWrite): ExportPreview {
  const notes: string[] = [];
  const numbered = noteNumbering();
  const noteTo = (block: Block): number | null => {
    if (!('source' in block)) return null;
    const note = numbered(block.source);
    notes.push(noteWords(note));
    return note.number;
  };
  const works = worksCited();
  const first = blocks.slice(0, shownBlocks).flatMap((block) => {
    const work = bracketed(block);
    if (work === null) return shown(block, noteTo(block), '');
    works.add(work);
    return shown(block, null, ` ${work.listed.bracket.text}`);
  });
  const list = works.inOrder().map(({ listed }) => listed.entry.text);
  return { kind: 'document', title, blocks: first, notes, works: list, isCut: blocks.length > shownBlocks };
}

async function* eachOf(items: ExportJob['items']): AsyncGenerator<ExportArticle> {
  yield* items;
}

function noteWords({ number, first, source }: NumberedNote): string {
  return number === first ? source.citation.text : `${source.shortForm.text} See note ${first}.`;
}

function shown(block: Block, note: number | null, bracket: string): readonly PreviewBlock[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level: block.level, words: block.words }];
    case 'text':
      return [ownWords(block.markdown)];
    case 'note':
      return [ownWords(block.markdown), { kind: 'line', words: `On the article as a whole.${bracket}`, note }];
    case 'line':
      return [{ kind: 'line', words: `${block.words}${bracket}`, note }];
    case 'remark':
      return [{ kind: 'line', words: block.words, note: null }];
    case 'quote': {
      const { paragraphs, language } = block;
      const signed = [...paragraphs.slice(0, -1), `${paragraphs.at(-1) ?? ''}${bracket}`];
      return [{ kind: 'quote', paragraphs: signed, language, note }];
    }
  }
}

function ownWords(markdown: string): PreviewBlock {
  return { kind: 'own', blocks: readNote(cleanText(markdown)).map(withoutLinks) };
}

/** A preview leads nowhere: the words of links stand for them. */
function withoutLinks(block: NoteBlock): NoteBlock {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, children: block.children.flatMap(unlinked) };
    case 'quote':
      return { ...block, children: block.children.map(withoutLinks) };
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, children: item.children.map(withoutLinks) })),
      };
    default:
      return block;
  }
}

function unlinked(one: NoteInline): readonly NoteInline[] {
  if (one.kind === 'link' || one.kind === 'inside') return one.children.flatMap(unlinked);
  return 'children' in one ? [{ ...one, children: one.children.flatMap(unlinked) }] : [one];
}
