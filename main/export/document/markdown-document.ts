import type { Heading, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { citedPhrasing } from '../citations/cited-nodes.ts';
import { markdownStyle } from '../markdown-style.ts';
import { researcherMarkdown } from '../researcher-markdown.ts';
import type { Block, DocumentToWrite, Source } from './document.ts';

/** A document as Markdown: the researcher's own text as it was written, each quotation with its citation after it. */
export function markdownDocument({ title, blocks }: DocumentToWrite): string {
  const children: RootContent[] = [heading(1, title), ...blocks.flatMap(written)];
  return toMarkdown({ type: 'root', children }, markdownStyle);
}

const depths = { 1: 2, 2: 3, 3: 4 } as const;

function written(block: Block): readonly RootContent[] {
  switch (block.kind) {
    case 'heading':
      return [heading(depths[block.level], block.words)];
    case 'text':
      return own(block.markdown);
    case 'note':
      return [...own(block.markdown), cited(block.source)];
    default:
      return [
        { type: 'blockquote', children: block.paragraphs.map((line) => paragraph(text(line))) },
        cited(block.source),
      ];
  }
}

/** The one node that is written out as it is: the researcher's own words, which cannot reach beyond themselves. */
function own(markdown: string): readonly RootContent[] {
  const value = researcherMarkdown(markdown);
  return value === '' ? [] : [{ type: 'html', value }];
}

function cited({ citation, address }: Source): Paragraph {
  return paragraph(text('— '), ...citedPhrasing(citation, address));
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
