import type { Element, ElementContent, Root } from 'hast';
import type { ArticleBody, BodyElement } from '../../preload/contract/articles.ts';
import { element, type Draft, type DraftElement } from './draft.ts';
import { foldInline } from './fold-inline.ts';
import { bodyProperties } from './properties.ts';
import {
  bodyTagNames,
  brokenLines,
  deepest,
  inside,
  isInline,
  shapeInline,
  shapeLine,
  type Place,
} from './shape-inline.ts';

type Properties = BodyElement['properties'];

/**
 * A sanitised tree as the body of an article: text always in a block, blocks never in inline elements or paragraphs,
 * lists of items, tables of rows, containers unwrapped, nothing empty, white space folded.
 * @param base the page's own address, against which its links are resolved
 */
export function shapeBody(tree: Root, base: string | undefined): ArticleBody {
  const blocks = shapeFlow(contentOf(tree.children), { base, depth: 0, inherited: {} });
  return { type: 'root', children: withoutLooseRules(blocks) };
}

/** Children as a sequence of blocks: runs of inline content become paragraphs, containers are unwrapped. */
function shapeFlow(children: readonly ElementContent[], place: Place): DraftElement[] {
  const blocks: DraftElement[] = [];
  let run: ElementContent[] = [];
  const endRun = (): void => {
    if (run.length > 0) blocks.push(...paragraphs(shapeInline(run, place), place));
    run = [];
  };
  for (const child of children) {
    if (child.type !== 'element' || isInline(child)) {
      run.push(child);
      continue;
    }
    endRun();
    blocks.push(...shapeBlock(child, place));
  }
  endRun();
  return blocks;
}

/** The content of a list item or a table cell: bare inline content where one paragraph (and perhaps a list below it) is all there is. */
function shapeItem(node: Element, place: Place): Draft[] {
  const blocks = shapeFlow(node.children, place);
  const [first, ...rest] = blocks;
  if (first?.tagName !== 'p' || !rest.every((block) => block.tagName === 'ul' || block.tagName === 'ol')) return blocks;
  return Object.keys(first.properties).length > 0 ? blocks : [...first.children, ...rest];
}

/** The properties of a block: its own, and those of unwrapped containers around it. */
function blockProperties(node: Element, place: Place): Properties {
  const { href: _, ...own } = bodyProperties(node, undefined);
  return { ...place.inherited, ...own };
}

/** Children with unwrapped containers replaced by what they hold, for lists and tables that have them in between. */
function elementsOf(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child) =>
    child.type === 'element' && !bodyTagNames.has(child.tagName) ? elementsOf(child.children) : [child],
  );
}

/** Whether a node shows anything at all. */
function isBlank(node: ElementContent): boolean {
  return node.type === 'element' ? node.children.every(isBlank) : node.type !== 'text' || node.value.trim() === '';
}

function contentOf(children: Root['children']): ElementContent[] {
  return children.filter((child) => child.type !== 'doctype');
}

function shapeBlock(node: Element, place: Place): DraftElement[] {
  const unwrapped = (): DraftElement[] => shapeFlow(node.children, { ...place, inherited: direction(node, place) });
  if (place.depth >= deepest) return unwrapped();
  switch (node.tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return filled(element(node.tagName, shapeLine(node, place), blockProperties(node, place)));
    case 'pre':
      return filled(element('pre', shapeLine(brokenLines(node), place), blockProperties(node, place)));
    case 'blockquote':
      return filled(element('blockquote', shapeFlow(node.children, inside(place)), blockProperties(node, place)));
    case 'hr':
      return [element('hr', [])];
    case 'ul':
    case 'ol':
      return filled(element(node.tagName, shapeItems(node, place), blockProperties(node, place)));
    case 'dl':
      return filled(element('dl', shapeTerms(node, place), blockProperties(node, place)));
    case 'table':
      return shapeTable(node, place);
    default:
      return unwrapped();
  }
}

function filled(block: DraftElement): DraftElement[] {
  return block.children.length > 0 ? [block] : [];
}

function direction(node: Element, place: Place): Properties {
  const { dir, lang } = bodyProperties(node, undefined);
  return { ...place.inherited, ...(dir === undefined ? {} : { dir }), ...(lang === undefined ? {} : { lang }) };
}

function shapeItems(list: Element, place: Place): DraftElement[] {
  const items: DraftElement[] = [];
  for (const child of elementsOf(list.children)) {
    if (isBlank(child)) continue;
    if (child.type === 'element' && child.tagName === 'li') {
      items.push(
        ...filled(element('li', shapeItem(child, inside(inside(place))), blockProperties(child, inside(place)))),
      );
      continue;
    }
    // A list, or anything else, right inside a list belongs to the item before it.
    const stray = shapeFlow([child], inside(inside(place)));
    const before = items.at(-1);
    if (before === undefined) items.push(...filled(element('li', stray)));
    else before.children.push(...stray);
  }
  return items;
}

function shapeTerms(list: Element, place: Place): DraftElement[] {
  const parts: DraftElement[] = [];
  for (const child of elementsOf(list.children)) {
    if (isBlank(child)) continue;
    const within = inside(inside(place));
    if (child.type === 'element' && child.tagName === 'dt')
      parts.push(...filled(element('dt', shapeLine(child, within))));
    else if (child.type === 'element' && child.tagName === 'dd')
      parts.push(...filled(element('dd', shapeItem(child, within))));
    else parts.push(...filled(element('dd', shapeFlow([child], within))));
  }
  return parts;
}

/** A run of inline content as paragraphs: two line breaks in a row part them, as writers of old pages meant them to. */
function paragraphs(run: readonly Draft[], place: Place): DraftElement[] {
  const parts: Draft[][] = [[]];
  let breaks: Draft[] = [];
  for (const node of run) {
    if (node.type === 'element' && node.tagName === 'br') breaks.push(node);
    else if (breaks.length > 0 && node.type === 'text' && node.value.trim() === '') continue;
    else {
      if (breaks.length > 1) parts.push([]);
      else parts.at(-1)?.push(...breaks);
      breaks = [];
      parts.at(-1)?.push(node);
    }
  }
  return parts.flatMap((part) => filled(element('p', foldInline(part), place.inherited)));
}

function withoutLooseRules(blocks: readonly DraftElement[]): DraftElement[] {
  const isRule = (block: DraftElement | undefined): boolean => block === undefined || block.tagName === 'hr';
  return blocks.filter((block, index) => {
    if (block.tagName !== 'hr') return true;
    return !isRule(blocks[index - 1]) && blocks.slice(index + 1).some((later) => later.tagName !== 'hr');
  });
}

/**
 * A table of data as a table; a table that only lays out a page (one column, or tables inside) as the blocks in its cells.
 */
function shapeTable(table: Element, place: Place): DraftElement[] {
  const rows = rowsOf(table);
  const cells = rows.flatMap(cellsOf);
  const isData = rows.some((row) => cellsOf(row).length > 1) && !cells.some(holdsTable);
  if (!isData) return cells.flatMap((cell) => shapeFlow(cell.children, place));

  const parts = elementsOf(table.children).filter((child) => child.type === 'element');
  const sections = parts.flatMap((part): DraftElement[] => {
    switch (part.tagName) {
      case 'caption':
        return [element('caption', shapeLine(part, inside(place)))];
      case 'thead':
      case 'tbody':
      case 'tfoot':
        return [element(part.tagName, shapeRows(rowsOf(part), inside(place)))];
      case 'tr':
        return [element('tbody', shapeRows([part], inside(place)))];
      default:
        return [];
    }
  });
  const filled = sections.filter((section) => section.children.length > 0);
  return filled.length > 0 ? [element('table', filled, blockProperties(table, place))] : [];
}

/** Rows with their cells; a cell may be empty (it keeps the columns in line), a row may not. */
function shapeRows(rows: readonly Element[], place: Place): DraftElement[] {
  return rows.flatMap((row) => {
    const cells = cellsOf(row).map((cell) =>
      element(
        cell.tagName === 'th' ? 'th' : 'td',
        shapeItem(cell, inside(inside(place))),
        blockProperties(cell, inside(place)),
      ),
    );
    return cells.some((cell) => cell.children.length > 0) ? [element('tr', cells)] : [];
  });
}

function rowsOf(node: Element): Element[] {
  return elementsOf(node.children).flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.tagName === 'tr') return [child];
    return /^t(?:head|body|foot)$/.test(child.tagName) ? rowsOf(child) : [];
  });
}

function cellsOf(row: Element): Element[] {
  return elementsOf(row.children).filter(
    (child): child is Element => child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th'),
  );
}

function holdsTable(node: ElementContent): boolean {
  return (
    node.type === 'element' &&
    node.children.some((child) => (child.type === 'element' && child.tagName === 'table') || holdsTable(child))
  );
}
