import type { RootContent } from 'mdast';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import type { Annotation, ColourNames } from '../../preload/contract/annotations.ts';
import { areaName, mediaFragment } from '../../preload/contract/areas.ts';
import { authorsOf } from '../archive/citation.ts';
import { itemCitation } from './item-citation.ts';
import { bodyMarkdown } from './body-markdown.ts';
import { cleanLine, cleanParagraphs } from './clean-text.ts';
import type { ExportArticle } from './export-job.ts';
import { ownProperty } from './kept-below.ts';
import { markdownStyle } from './markdown-style.ts';
import { distinctFootnotes } from './own-footnotes.ts';
import { researcherMarkdown } from './researcher-markdown.ts';

/** The property by which a page is known as one of ours. */
const idProperty = 'aide-id';

/** What Logseq would take for a macro or the place of a block is escaped as well. */
const logseqStyle: Options = {
  ...markdownStyle,
  unsafe: [
    ...(markdownStyle.unsafe ?? []),
    ...['{', '('].map((character) => ({ character, before: `\\${character}`, inConstruct: 'phrasing' as const })),
  ],
};

/**
 * An article as a page of Logseq: its fields as properties, each annotation a block with its note below, then the text, and a block
 * below which the researcher can write.
 */
export function logseqNote(item: ExportArticle): string {
  const { article, annotations, colourNames = {} } = item;
  const { fields } = article;
  const distinct = distinctFootnotes();
  const properties = [
    property('title', article.title),
    property('translation', article.translation ?? ''),
    property('source', fields.url?.value ?? ''),
    property('author', authorsOf(article.author).join(', ')),
    property('outlet', article.outlet ?? ''),
    property('published', article.published ?? ''),
    property('tags', tagList(article.tags)),
    property('citation', itemCitation(item).text),
    property(idProperty, article.id),
  ];
  const blocks = [
    ...annotations.flatMap((annotation) => annotationBlock(annotation, colourNames, distinct)),
    ...bullet(0, '**Text**'),
    ...bodyMarkdown(article.body).flatMap((node) => bullet(1, markdown([node]))),
    ...bullet(0, `**Your own notes**\n${ownProperty(article.id)}`),
  ];
  return `${[...properties.flat(), '', ...blocks].join('\n')}\n`;
}

/** The id among the properties a page begins with, or `null` for a text that is not one of our pages. */
export function logseqId(text: string): string | null {
  const head = text.split(/\r?\n\r?\n/u, 1)[0] ?? '';
  return new RegExp(`^${idProperty}:: (\\S+)$`, 'mu').exec(head)?.[1] ?? null;
}

function annotationBlock(
  annotation: Annotation,
  names: ColourNames,
  distinct: (note: string) => string,
): readonly string[] {
  const { colour, tags, note } = annotation;
  const own = distinct(researcherMarkdown(note));
  return [
    ...bullet(
      0,
      [
        ...property('colour', names[colour] ?? colour),
        ...property('tags', tagList(tags)),
        whatIsMarked(annotation),
      ].join('\n'),
    ),
    ...(own === '' ? [] : bullet(1, own)),
  ];
}

function whatIsMarked(annotation: Annotation): string {
  if (annotation.kind === 'area') {
    const { ground, rectangle } = annotation.area;
    return words(`${areaName(ground, annotation.caption)} (${mediaFragment(rectangle)})`);
  }
  const paragraphs = cleanParagraphs(annotation.selectors.quote.exact);
  if (paragraphs.length === 0) return 'On the article as a whole';
  return markdown([
    {
      type: 'blockquote',
      children: paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
    },
  ]);
}

function words(value: string): string {
  return markdown([{ type: 'paragraph', children: [{ type: 'text', value: cleanLine(value) }] }]);
}

function markdown(children: readonly RootContent[]): string {
  return toMarkdown({ type: 'root', children: [...children] }, logseqStyle).trimEnd();
}

/** A property on a line of its own; none where there is nothing to say. */
function property(name: string, value: string): readonly string[] {
  const line = withoutMarkup(cleanLine(value));
  return line === '' ? [] : [`${name}:: ${line}`];
}

/**
 * A value without what Logseq would draw as markup, a picture, a link or a macro: it knows no way to escape them in a property. Angle
 * brackets become the quotation marks that look like them; the rest is parted.
 */
function withoutMarkup(line: string): string {
  return line
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replace(/\](?=[([])/gu, '] ')
    .replace(/([{}])(?=\1)/gu, '$1 ');
}

/** Tags as links to their pages, so that a comma in one does not make it two. */
function tagList(tags: readonly string[]): string {
  return tags.map((tag) => `[[${cleanLine(tag).replace(/[[\]]/gu, '')}]]`).join(', ');
}

/** A block: everything after its first line stands below it, so that none of it begins another. */
function bullet(level: number, content: string): readonly string[] {
  const indent = '\t'.repeat(level);
  return content
    .split('\n')
    .map((line, at) => (at === 0 ? `${indent}- ${line}` : line === '' ? '' : `${indent}  ${line}`));
}
