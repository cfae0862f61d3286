import type { Element, ElementContent, Root } from 'hast';
import type { ArticleBody } from '../../../preload/contract/articles.ts';
import { make, noteList, styled, textNode } from '../hast-elements.ts';
import type { PicturedPage } from '../pictures/find-pictures.ts';
import { numberedAddress, takePictures } from '../pictures/tree-pictures.ts';
import { sanitise } from '../sanitise.ts';
import { shapeBody } from '../shape-body.ts';
import type { RtfBlock, RtfDocument, RtfParagraph, RtfRun } from './document.ts';

/** The blocks of an RTF document as the body of an article, its footnotes as a list at the end, and where its pictures stand. */
export function rtfBody(
  blocks: readonly RtfBlock[],
  notes: RtfDocument['notes'] = [],
): { readonly body: ArticleBody; readonly pictures: PicturedPage | null } {
  const tree = rtfTree(blocks, notes);
  const pictures = takePictures(tree);
  return { body: shapeBody(sanitise(tree), undefined), pictures };
}

/** The same as an HTML tree, not yet sanitised or shaped. */
function rtfTree(blocks: readonly RtfBlock[], notes: RtfDocument['notes'] = []): Root {
  const children = flowOf(blocks);
  children.push(...noteList(notes.map(inlineOf)));
  return { type: 'root', children };
}

/** A footnote on one line: its paragraphs after each other. */
function inlineOf(blocks: readonly RtfBlock[]): ElementContent[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [...runsOf(block), textNode(' ')] : flowOf([block])));
}

function flowOf(blocks: readonly RtfBlock[]): ElementContent[] {
  const children: ElementContent[] = [];
  /** The lists that are open, the outermost first. */
  const lists: { readonly level: number; readonly element: Element }[] = [];
  for (const block of blocks) {
    if (block.kind === 'table') {
      lists.length = 0;
      children.push(tableOf(block.rows));
    } else if (block.list === null) {
      if (block.text === '') {
        (lastItem(lists) ?? children).push(...picturesOf(block));
        continue;
      }
      lists.length = 0;
      children.push(paragraphOf(block));
    } else {
      addItem(children, lists, block, block.list);
    }
  }
  return children;
}

/** What a picture between two items of a list stands in. */
function lastItem(lists: readonly { readonly element: Element }[]): ElementContent[] | undefined {
  const item = lists.at(-1)?.element.children.at(-1);
  return item?.type === 'element' ? item.children : undefined;
}

function addItem(
  children: ElementContent[],
  lists: { readonly level: number; readonly element: Element }[],
  paragraph: RtfParagraph,
  { level, isOrdered, start }: NonNullable<RtfParagraph['list']>,
): void {
  const tag = isOrdered ? 'ol' : 'ul';
  while ((lists.at(-1)?.level ?? -1) > level) lists.pop();
  const same = lists.at(-1);
  if (same?.level === level && same.element.tagName !== tag) lists.pop();
  let list = lists.at(-1);
  if (list?.level !== level) {
    const element = make(tag, []);
    if (isOrdered && start > 1) element.properties['start'] = start;
    const outer = list?.element.children.at(-1);
    if (outer?.type === 'element') outer.children.push(element);
    else children.push(element);
    list = { level, element };
    lists.push(list);
  }
  list.element.children.push(make('li', [make('p', runsOf(paragraph))]));
}

function tableOf(rows: readonly (readonly (readonly RtfBlock[])[])[]): Element {
  const body = rows.map((cells) =>
    make(
      'tr',
      cells.map((blocks) => make('td', flowOf(blocks))),
    ),
  );
  return make('table', [make('tbody', body)]);
}

function paragraphOf(paragraph: RtfParagraph): Element {
  const { headingLevel, isRightToLeft } = paragraph;
  const element = make(headingLevel === null ? 'p' : `h${Math.min(headingLevel, 6)}`, runsOf(paragraph));
  if (isRightToLeft) element.properties['dir'] = 'rtl';
  return element;
}

function runsOf(paragraph: RtfParagraph): ElementContent[] {
  const isHeading = paragraph.headingLevel !== null;
  return paragraph.runs.flatMap((run) => {
    if (run.picture !== null) return [pictureOf(run.picture)];
    if (run.text.trim() === '') return [textNode(run.text)];
    return styledRun(run, isHeading);
  });
}

function picturesOf({ runs }: RtfParagraph): ElementContent[] {
  return runs.flatMap(({ picture }) => (picture === null ? [] : [pictureOf(picture)]));
}

function pictureOf(picture: number): Element {
  return make('img', [], { src: numberedAddress(picture) });
}

function styledRun(run: RtfRun, isHeading: boolean): ElementContent[] {
  const lines = run.text
    .split('\n')
    .flatMap((line, index) => (index === 0 ? [textNode(line)] : [make('br', []), textNode(line)]));
  // A link is underlined because it is a link, a heading bold because it is a heading.
  const isUnderlined = run.isUnderlined && run.link === null;
  const nodes = styled(lines, { ...run, isUnderlined, isBold: run.isBold && !isHeading });
  return run.link === null ? nodes : [make('a', nodes, { href: run.link })];
}
