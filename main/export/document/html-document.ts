import type { Element, ElementContent, Properties, RootContent } from 'hast';
import type { Paper } from '../../../preload/contract/exports.ts';
import type { Cited } from '../citations/cited.ts';
import { citedElements } from '../citations/cited-nodes.ts';
import {
  noteNumbering,
  writtenPieces,
  type Block,
  type DocumentToWrite,
  type DocumentWriter,
  type NumberedNote,
} from './document.ts';
import { documentLook, paperLook } from './html-look.ts';
import { htmlText } from './html-text.ts';
import { ownText } from './own-text.ts';
import { citedReadingRuns } from './reading-runs.ts';
import { bracketed, worksCited, worksHeading, type ListedSource } from './works-cited.ts';

/** No page of ours fetches or runs anything, whoever opens it. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

/** A document as one HTML file that needs nothing else: citations are numbered notes at its end, in short after the first. */
export function htmlDocument({ title, blocks }: DocumentToWrite, paper?: Paper): string {
  return writtenPieces(htmlWriter(title, paper), blocks).join('');
}

/** Writes such a file block by block; only its notes are held until the end. Set for a paper, it is printed on that and no other. */
export function htmlWriter(title: string, paper?: Paper): DocumentWriter<string> {
  const numbered = noteNumbering();
  const notes: NumberedNote[] = [];
  let written = 0;
  /** The level of the heading above; that of the title is 1. */
  let above = 1;
  const works = worksCited();
  const signTo = (block: Block): readonly ElementContent[] => {
    const work = bracketed(block);
    if (work !== null) {
      works.add(work);
      return [text(' '), ...citing(work.listed.bracket, null)];
    }
    if (!('source' in block)) return [];
    const note = numbered(block.source);
    notes.push(note);
    return [noteSign(note)];
  };
  return {
    begin: () => `<!doctype html>\n<html lang="en">${htmlText(head(title, paper))}<body>${htmlText(titleOf(title))}`,
    block: (block) => {
      if (block.kind === 'heading') above = block.level + 1;
      const own = (markdown: string) => ownElements(ownText(markdown, `own-${written}-`, above));
      const elements = elementsOf(block, own, signTo(block));
      written += 1;
      return elements.map(htmlText).join('');
    },
    *end() {
      for (const node of [...endNotes(notes), ...listOf(works.inOrder())]) yield htmlText(node);
      yield '</body></html>\n';
    },
  };
}

function head(title: string, paper: Paper | undefined): Element {
  return element('head', {}, [
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, [text(title)]),
    element('style', {}, [text(paper === undefined ? documentLook : `${documentLook}${paperLook[paper]}`)]),
  ]);
}

function titleOf(title: string): Element {
  return element('h1', { dir: 'auto' }, [text(title)]);
}

function elementsOf(
  block: Block,
  own: (markdown: string) => readonly ElementContent[],
  sign: readonly ElementContent[],
): readonly ElementContent[] {
  switch (block.kind) {
    case 'heading':
      return [element(`h${block.level + 1}`, { ...langOf(block), dir: 'auto' }, [text(block.words)])];
    case 'text':
      return own(block.markdown);
    case 'note':
      return [...own(block.markdown), element('p', {}, [text('On the article as a whole.'), ...sign])];
    case 'line':
      return [element('p', { ...langOf(block), dir: 'auto' }, [text(block.words), ...sign])];
    case 'remark':
      return [element('p', { className: ['remark'], dir: 'auto' }, [text(block.words)])];
    case 'quote':
      return [
        element(
          'blockquote',
          { ...langOf(block), dir: 'auto' },
          block.paragraphs.map((line, index) =>
            element('p', { dir: 'auto' }, [text(line), ...(index === block.paragraphs.length - 1 ? sign : [])]),
          ),
        ),
      ];
  }
}

/** The language of what a source says: words of ours, and the researcher's, are in that of the document. */
function langOf({ language = null }: { readonly language?: string | null }): Properties {
  return language === null ? {} : { lang: language };
}

/** The doctype aside, which the researcher's own text has none of, a tree holds the same nodes at its root as within. */
function ownElements(nodes: readonly RootContent[]): readonly ElementContent[] {
  return nodes.filter((node) => node.type !== 'doctype').map(withNamedLinks);
}

/** Marks the links whose words are not their addresses: on paper, the address stands behind them. */
function withNamedLinks(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const children = node.children.map(withNamedLinks);
  const { href } = node.properties;
  const isNamed = node.tagName === 'a' && typeof href === 'string' && /^https?:/iu.test(href);
  const [only, ...others] = children;
  const saysItself = only?.type === 'text' && others.length === 0 && `${href}`.endsWith(only.value);
  return isNamed && !saysItself
    ? { ...node, properties: { ...node.properties, className: ['named'] }, children }
    : { ...node, children };
}

function noteSign({ number }: NumberedNote): Element {
  return element('sup', { id: `sign-${number}`, className: ['sign'] }, [
    element('a', { href: `#note-${number}` }, [text(String(number))]),
  ]);
}

function endNotes(notes: readonly NumberedNote[]): readonly Element[] {
  if (notes.length === 0) return [];
  const lines = notes.map((note) =>
    // A citation goes the way of its style, whatever the direction of the headline in it: its number stays where numbers are.
    element('li', { id: `note-${note.number}` }, [
      ...noteWords(note),
      text(' '),
      element('a', { href: `#sign-${note.number}`, className: ['back'] }, [text('↩')]),
    ]),
  );
  return [element('section', { className: ['notes'] }, [element('h2', {}, [text('Notes')]), element('ol', {}, lines)])];
}

/** The works that are cited in brackets, each with its address as a link. */
function listOf(works: readonly ListedSource[]): readonly Element[] {
  if (works.length === 0) return [];
  const lines = works.map(({ listed, address }) => element('p', {}, [...citing(listed.entry, address)]));
  return [element('section', { className: ['works'] }, [element('h2', {}, [text(worksHeading)]), ...lines])];
}

function noteWords({ number, first, source }: NumberedNote): readonly ElementContent[] {
  if (number !== first) {
    const earlier = element('a', { href: `#note-${first}` }, [text(`note ${first}`)]);
    return [...citing(source.shortForm, null), text(' See '), earlier, text('.')];
  }
  return citing(source.citation, source.address);
}

/** A citation in whose line what is read from right to left does not take along what stands beside it. */
function citing(cited: Cited, address: string | null): readonly ElementContent[] {
  return citedElements(cited, address).flatMap(isolated);
}

function isolated(node: ElementContent): readonly ElementContent[] {
  if (node.type === 'element') return [{ ...node, children: node.children.flatMap(isolated) }];
  if (node.type !== 'text') return [node];
  const pieces = citedReadingRuns(node.value);
  if (pieces.every(({ direction }) => direction === 'ltr')) return [node];
  return pieces.map(({ text: words, direction }) =>
    direction === 'rtl' ? element('bdi', {}, [text(words)]) : text(words),
  );
}

function element(tagName: string, properties: Properties, children: readonly ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
