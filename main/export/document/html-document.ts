import type { Element, ElementContent, Properties, RootContent } from 'hast';
import { citedElements } from '../citations/cited-nodes.ts';
import { numberedNotes, type Block, type DocumentToWrite, type NumberedNote } from './document.ts';
import { documentLook } from './html-look.ts';
import { htmlText } from './html-text.ts';
import { ownText } from './own-text.ts';

/** No page of ours fetches or runs anything, whoever opens it. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

/** A document as one HTML file that needs nothing else: citations are numbered notes at its end, in short after the first. */
export function htmlDocument({ title, blocks }: DocumentToWrite): string {
  const notes = numberedNotes(blocks);
  const head = element('head', {}, [
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, [text(title)]),
    element('style', {}, [text(documentLook)]),
  ]);
  const body = element('body', {}, [
    element('h1', { dir: 'auto' }, [text(title)]),
    ...blocks.flatMap((block, at) => written(block, at, notes.get(block))),
    ...endNotes([...notes.values()]),
  ]);
  return `<!doctype html>\n${htmlText(element('html', {}, [head, body]))}\n`;
}

function written(block: Block, at: number, note: NumberedNote | undefined): readonly ElementContent[] {
  const sign = note === undefined ? [] : [noteSign(note)];
  switch (block.kind) {
    case 'heading':
      return [element(`h${block.level + 1}`, { dir: 'auto' }, [text(block.words)])];
    case 'text':
      return own(ownText(block.markdown, `own-${at}-`));
    case 'note':
      return [
        ...own(ownText(block.markdown, `own-${at}-`)),
        element('p', {}, [text('On the article as a whole.'), ...sign]),
      ];
    default:
      return [
        element(
          'blockquote',
          { ...(block.language === null ? {} : { lang: block.language }), dir: 'auto' },
          block.paragraphs.map((line, index) =>
            element('p', { dir: 'auto' }, [text(line), ...(index === block.paragraphs.length - 1 ? sign : [])]),
          ),
        ),
      ];
  }
}

/** The doctype aside, which the researcher's own text has none of, a tree holds the same nodes at its root as within. */
function own(nodes: readonly RootContent[]): readonly ElementContent[] {
  return nodes.filter((node) => node.type !== 'doctype');
}

function noteSign({ number }: NumberedNote): Element {
  return element('sup', { id: `sign-${number}`, className: ['sign'] }, [
    element('a', { href: `#note-${number}` }, [text(String(number))]),
  ]);
}

function endNotes(notes: readonly NumberedNote[]): readonly Element[] {
  if (notes.length === 0) return [];
  const lines = notes.map((note) =>
    element('li', { id: `note-${note.number}`, dir: 'auto' }, [
      ...citing(note),
      text(' '),
      element('a', { href: `#sign-${note.number}`, className: ['back'] }, [text('↩')]),
    ]),
  );
  return [element('section', { className: ['notes'] }, [element('h2', {}, [text('Notes')]), element('ol', {}, lines)])];
}

function citing({ number, first, source }: NumberedNote): readonly ElementContent[] {
  if (number !== first) {
    const earlier = element('a', { href: `#note-${first}` }, [text(`note ${first}`)]);
    return [...citedElements(source.shortForm, null), text(' See '), earlier, text('.')];
  }
  return citedElements(source.citation, source.address);
}

function element(tagName: string, properties: Properties, children: readonly ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
