import type { FootnoteDefinition, Heading, Html, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Annotation } from '../../preload/contract/annotations.ts';
import { areaName, mediaFragment } from '../../preload/contract/areas.ts';
import { linkAddress, type LinkTarget } from '../../preload/contract/note-links.ts';
import { relink } from '../archive/notes/relink.ts';
import { citedPhrasing } from './citations/cited-nodes.ts';
import { itemCitation } from './item-citation.ts';
import { bodyMarkdown } from './body-markdown.ts';
import type { ExportArticle } from './export-job.ts';
import { frontMatter } from './front-matter.ts';
import { ownLine } from './kept-below.ts';
import { headlineWords } from './headline-words.ts';
import { markdownStyle } from './markdown-style.ts';
import { obsidianTags } from './obsidian-tag.ts';
import { distinctFootnotes } from './own-footnotes.ts';
import { printable } from './printable.ts';
import { researcherMarkdown } from './researcher-markdown.ts';

/** Where in the same export something is that notes link to, by its address in the archive. */
export type ExportedPlaces = ReadonlyMap<string, string>;

const nowhere: ExportedPlaces = new Map();

/**
 * An article as one Markdown note: front matter, headline, each annotation as a block quote that can be linked to, with
 * its note, the name its colour was given, tags and footnote, then the full text, and a line below which the researcher can write. Links
 * in notes lead to `places`, or stay as they are. Footnotes are named by annotation, so that notes can be joined in one document.
 */
export function markdownNote(item: ExportArticle, places: ExportedPlaces = nowhere): string {
  const placeOf = (target: LinkTarget): string | null => places.get(linkAddress(target)) ?? null;
  const { article, annotations, colourNames = {} } = item;
  // All footnotes say the same, which is written out once.
  const source = verbatim(toMarkdown(cited(item), markdownStyle).trim());
  const footnotes: FootnoteDefinition[] = [];
  const footnote = (name: string): PhrasingContent => {
    footnotes.push({ type: 'footnoteDefinition', identifier: name, label: name, children: [source] });
    return { type: 'footnoteReference', identifier: name, label: name };
  };
  const distinct = distinctFootnotes();
  const own = (written: string): string => relink(distinct(researcherMarkdown(written)), placeOf);
  const marks =
    annotations.length === 0
      ? [paragraph(article.lead, footnote(article.id))]
      : annotations.flatMap((annotation) =>
          quoteWithNote(annotation, colourNames[annotation.colour], footnote(annotation.id), own),
        );
  const children = [
    heading(1, headlineWords(article)),
    ...marks,
    heading(2, 'Text'),
    ...bodyMarkdown(article.body),
    ...footnotes,
    verbatim(ownLine(article.id)),
  ];
  return `${frontMatter(article)}\n${toMarkdown({ type: 'root', children }, markdownStyle)}`;
}

/** An annotation as a block quote, or as a mere note where it lies on an area or on the article as a whole. */
function quoteWithNote(
  annotation: Annotation,
  colourName: string | undefined,
  footnote: PhrasingContent,
  own: (note: string) => string,
): readonly RootContent[] {
  const { note, tags } = annotation;
  const written = own(note);
  const named = obsidianTags(tags).map((tag) => `#${tag}`);
  return [
    ...whatIsMarked(annotation, footnote),
    ...(written === '' ? [] : [verbatim(written)]),
    ...(colourName === undefined ? [] : [paragraph(`Marked as: ${oneLine(colourName)}`)]),
    ...(named.length === 0 ? [] : [verbatim(`Tags: ${named.join(' ')}`)]),
  ];
}

/** The words of a passage as a block quote; words of ours for what has none. A block is named below it, a paragraph at its end. */
function whatIsMarked(annotation: Annotation, footnote: PhrasingContent): readonly RootContent[] {
  const name = `^${annotation.id}`;
  if (annotation.kind === 'area') {
    const { ground, rectangle } = annotation.area;
    const words = `${oneLine(areaName(ground, annotation.caption))} (${mediaFragment(rectangle)})`;
    return [paragraph(words, footnote, verbatim(` ${name}`))];
  }
  if (annotation.state === 'whole') return [paragraph('On the article as a whole', footnote, verbatim(` ${name}`))];
  const lines = printable(annotation.selectors.quote.exact)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const quoted = lines.map((line, index) => paragraph(line, ...(index === lines.length - 1 ? [footnote] : [])));
  return [{ type: 'blockquote', children: quoted }, verbatim(name)];
}

/** The citation as a paragraph, with its address as a link where it is one of the web. */
function cited(item: ExportArticle): Paragraph {
  return {
    type: 'paragraph',
    children: [...citedPhrasing(itemCitation(item), item.article.fields.url?.value ?? null)],
  };
}

function heading(depth: Heading['depth'], text: string): Heading {
  return { type: 'heading', depth, children: [{ type: 'text', value: oneLine(text) }] };
}

function paragraph(text: string, ...after: readonly PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: printable(text) }, ...after] };
}

/** The one node that is written out as it is: for what is ours or the researcher's, never for a word of the article's. */
function verbatim(value: string): Html {
  return { type: 'html', value };
}

function oneLine(text: string): string {
  return printable(text.replace(/\s+/gu, ' ').trim());
}
