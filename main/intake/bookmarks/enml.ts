import { markupWithin } from '../page/markup.ts';
import { parsePage } from '../page/parse.ts';
import { elementsBelow, PageElement } from '../page/tree.ts';
import type { MarkColour } from './lift-marks.ts';

/** A note's content (ENML 2.0) as HTML: its media as pictures, its boxes as signs, its highlights as `mark`. */
export interface NoteHtml {
  readonly html: string;
  readonly colours: readonly MarkColour[];
  /** Whether the note is a whole page that was clipped, rather than the article of one or something written. */
  readonly isWholePage: boolean;
  readonly hasEncrypted: boolean;
}

const highlight = /--en-highlight:\s*([a-z]+)|-evernote-highlight:\s*true/i;

/** Reads a note's content; it is XML, but what programs put there is read as leniently as a page is. */
export function noteHtml(enml: string): NoteHtml {
  const start = enml.search(/<en-note[\s>]/i);
  const content = start < 0 ? enml : enml.slice(start).replace(/^<en-note[^>]*>/i, '');
  const html = content
    .replace(/<\/en-note>[\s\S]*$/i, '')
    .replace(/<!\[CDATA\[|\]\]>/g, '')
    .replace(/<en-crypt[^<>]*>[^<]*/gi, '')
    .replace(/<\/en-(?:media|todo|crypt)\s*>/gi, '')
    .replace(/<([a-z][a-z\d-]*)(\s[^<>]*|\/)?>/gi, asHtml);
  return {
    ...(highlight.test(html) ? withMarks(html) : { html, colours: [] }),
    isWholePage: /--en-clipped-content:\s*fullPage/i.test(content),
    hasEncrypted: /<en-crypt[\s>]/i.test(content),
  };
}

const voids = /^(?:br|hr|img|col|wbr)$/i;

/** One tag of ENML as HTML has it. */
function asHtml(tag: string, name: string, attributes = ''): string {
  switch (name.toLowerCase()) {
    case 'en-media':
      return picture(attributes);
    case 'en-todo':
      return /checked\s*=\s*["']?true/i.test(attributes) ? '☑ ' : '☐ ';
    case 'li':
      return `${tag}${box(attributes)}`;
    default:
      // What XML closes at once, HTML would leave open.
      return attributes.endsWith('/') && !voids.test(name) ? `<${name}${attributes.slice(0, -1)}></${name}>` : tag;
  }
}

/** The box of an item of a checklist, as later versions write them. */
function box(written: string): string {
  const [, isTicked] = /--en-checked:\s*(true|false)/i.exec(written) ?? [];
  return isTicked === undefined ? '' : `<input type="checkbox"${/true/i.test(isTicked) ? ' checked' : ''}>`;
}

function picture(written: string): string {
  const [, hash] = /\bhash\s*=\s*["']?([\da-f]{32})/i.exec(written) ?? [];
  const isPicture = /\btype\s*=\s*["']?image\//i.test(written);
  return hash !== undefined && isPicture ? `<img src="en-media:${hash.toLowerCase()}" alt="">` : '';
}

/** Highlights are spans with a style, which a body does not keep; a `mark` around such a span is kept. */
function withMarks(html: string): Pick<NoteHtml, 'html' | 'colours'> {
  const page = parsePage(html);
  const colours: MarkColour[] = [];
  const spans = Array.from(elementsBelow(page.body)).filter(({ localName }) => localName === 'span');
  for (const span of spans) {
    const found = highlight.exec(span.getAttribute('style') ?? '');
    if (found === null) continue;
    const mark = new PageElement('mark');
    span.replaceWith(mark);
    mark.append(span);
    colours.push({ text: span.textContent, colour: found[1] ?? 'yellow' });
  }
  return { html: markupWithin(page.body), colours };
}
