import type { ElementContent, Root } from 'hast';
import type { ReadAnnotation } from '../../archive/read-article.ts';
import { make, noteList, noteMark, styled, textNode } from '../hast-elements.ts';
import { childrenOf, xmlText, type XmlElement } from '../xml.ts';
import type { Style, Styles } from './styles.ts';

/** What an OpenDocument text holds: its content as an HTML tree, not yet sanitised, and the comments in it. */
export interface OdtContent {
  readonly tree: Root;
  readonly comments: readonly ReadAnnotation[];
}

/** Content that is none of the article's: lists of headings, what was deleted, descriptions, fields' settings. */
const skipped: ReadonlySet<string> = new Set([
  'alphabetical-index',
  'annotation-end',
  'bibliography',
  'desc',
  'event-listeners',
  'forms',
  'hidden-paragraph',
  'hidden-text',
  'illustration-index',
  'image',
  'note-citation',
  'object',
  'object-ole',
  'plugin',
  'ruby-text',
  'sequence-decls',
  'soft-page-break',
  'table-index',
  'table-of-content',
  'title',
  'tracked-changes',
  'user-field-decls',
  'user-index',
  'variable-decls',
]);
/** Elements that hold blocks, and stand for nothing themselves. */
const holders: ReadonlySet<string> = new Set(['section', 'text', 'index-body', 'numbered-paragraph', 'page']);
const longestComment = 50_000;
const drawing = /\.(?:svg|svm|wmf|emf)$/i;

interface OpenComment {
  readonly name: string;
  readonly note: string;
  readonly createdAt: number | null;
  quote: string;
}

/** The content of the `office:text` of an OpenDocument text (1.3). */
export function odtContent(text: XmlElement, styles: Styles): OdtContent {
  const reader = new OdtReader(styles);
  const children = reader.blocks(text);
  return { tree: { type: 'root', children: [...children, ...noteList(reader.notes)] }, comments: reader.comments() };
}

class OdtReader {
  readonly notes: ElementContent[][] = [];
  readonly #styles: Styles;
  readonly #comments: OpenComment[] = [];
  readonly #open = new Set<OpenComment>();

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  comments(): ReadAnnotation[] {
    return this.#comments.map(({ quote, note, createdAt }) => {
      return { quote: quote.trim(), prefix: '', suffix: '', note, colour: 'yellow', tags: [], createdAt };
    });
  }

  blocks(holder: XmlElement): ElementContent[] {
    return childrenOf(holder).flatMap((child) => this.#block(child));
  }

  #block(node: XmlElement): ElementContent[] {
    switch (node.name) {
      case 'p':
      case 'h':
        return this.#paragraph(node);
      case 'list':
        return [this.#list(node, node.attributes['style-name'], 1)];
      case 'table':
        return [make('table', [make('tbody', this.#rows(node))])];
      case 'frame':
        return this.#frame(node);
      case 'text-box':
        return this.blocks(node);
      default:
        return holders.has(node.name) ? this.blocks(node) : [];
    }
  }

  #paragraph(node: XmlElement): ElementContent[] {
    const style = this.#styles.named(node.attributes['style-name']);
    if (style.isHidden) return [];
    /** Boxes that hang in a paragraph stand before it. */
    const boxes: ElementContent[] = [];
    const isHeading = node.name === 'h' || style.kind === 'title';
    const look: Style = isHeading ? { ...style, isBold: false, isItalic: false } : style;
    const content = styled(this.#inline(node, boxes), look);
    this.#hear('\n');
    if (!isHeading) {
      const paragraph = make('p', content);
      return [...boxes, style.kind === 'quotation' ? make('blockquote', [paragraph]) : paragraph];
    }
    const level = style.kind === 'title' ? 1 : Number(node.attributes['outline-level'] ?? '1');
    return [...boxes, make(level >= 1 && level <= 6 ? `h${Math.trunc(level)}` : 'h6', content)];
  }

  #inline(node: XmlElement, boxes: ElementContent[]): ElementContent[] {
    return node.children.flatMap((child): ElementContent[] => {
      if (typeof child !== 'string') return this.#inlineElement(child, boxes);
      this.#hear(child);
      return [textNode(child)];
    });
  }

  #inlineElement(node: XmlElement, boxes: ElementContent[]): ElementContent[] {
    switch (node.name) {
      case 's':
      case 'tab':
        this.#hear(' ');
        return [textNode(' ')];
      case 'line-break':
        this.#hear(' ');
        return [make('br', [])];
      case 'a': {
        const href = node.attributes['href'] ?? '';
        return [make('a', this.#inline(node, boxes), { href })];
      }
      case 'span': {
        const style = this.#styles.named(node.attributes['style-name']);
        if (style.isHidden) return [];
        return styled(this.#inline(node, boxes), style);
      }
      case 'note':
        return this.#note(node);
      case 'annotation':
        this.#openComment(node);
        return [];
      case 'frame': {
        const content = this.#frame(node);
        if (content.every(isPicture)) return content;
        boxes.push(...content);
        return [];
      }
      case 'text-box':
        boxes.push(...this.blocks(node));
        return [];
      default:
        if (node.name === 'annotation-end') this.#closeComment(node.attributes['name'] ?? '');
        return skipped.has(node.name) ? [] : this.#inline(node, boxes);
    }
  }

  /** What is in a frame: a box of text, or a picture, which may come in several kinds of which one is enough. */
  #frame(frame: XmlElement): ElementContent[] {
    const words = xmlText(childrenOf(frame, 'title')[0]).trim() || xmlText(childrenOf(frame, 'desc')[0]).trim();
    const address = childrenOf(frame, 'image')
      .map(addressOf)
      .find((one) => one !== '' && !drawing.test(one));
    const picture = address === undefined ? [] : [make('img', [], { src: address, alt: words })];
    return [...this.blocks(frame), ...picture];
  }

  #note(node: XmlElement): ElementContent[] {
    const number = this.notes.push([]);
    const body = childrenOf(node, 'note-body')[0];
    const paragraphs = childrenOf(body).filter(({ name }) => name === 'p' || name === 'h');
    this.notes[number - 1] = paragraphs.flatMap((paragraph) => [...this.#inline(paragraph, []), textNode(' ')]);
    return [make('sup', [textNode(noteMark(number))])];
  }

  #list(node: XmlElement, styleName: string | undefined, depth: number): ElementContent {
    const items = childrenOf(node)
      .filter(({ name }) => name === 'list-item' || name === 'list-header')
      .map((item) => {
        const content = childrenOf(item).flatMap((child) =>
          child.name === 'list'
            ? [this.#list(child, child.attributes['style-name'] ?? styleName, depth + 1)]
            : this.#block(child),
        );
        return make('li', content);
      });
    return make(this.#styles.isOrdered(styleName, depth) ? 'ol' : 'ul', items);
  }

  #rows(node: XmlElement): ElementContent[] {
    return childrenOf(node).flatMap((child): ElementContent[] => {
      if (child.name !== 'table-row')
        return /^table-(?:header-)?row(?:s|-group)$/.test(child.name) ? this.#rows(child) : [];
      const cells = childrenOf(child).filter(({ name }) => name === 'table-cell');
      return [
        make(
          'tr',
          cells.map((cell) =>
            make('td', this.blocks(cell), {
              colSpan: Number(cell.attributes['number-columns-spanned'] ?? '1'),
              rowSpan: Number(cell.attributes['number-rows-spanned'] ?? '1'),
            }),
          ),
        ),
      ];
    });
  }

  /** Text that has been passed, which every open comment is about. */
  #hear(text: string): void {
    for (const comment of this.#open) if (comment.quote.length < longestComment) comment.quote += text;
  }

  #openComment(node: XmlElement): void {
    const paragraphs = childrenOf(node).filter(({ name }) => name === 'p' || name === 'list');
    const written = Date.parse(xmlText(childrenOf(node, 'date')[0]));
    const comment: OpenComment = {
      name: node.attributes['name'] ?? '',
      note: paragraphs.map(xmlText).join('\n').trim().slice(0, longestComment),
      createdAt: Number.isNaN(written) ? null : written,
      quote: '',
    };
    if (comment.note === '' || this.#comments.length >= 10_000) return;
    this.#comments.push(comment);
    // Without a name it has no end: it is about the place it stands at.
    if (comment.name !== '' && this.#open.size < 20) this.#open.add(comment);
  }

  #closeComment(name: string): void {
    for (const comment of this.#open) if (comment.name === name) this.#open.delete(comment);
  }
}

/** Where a picture lies in the file; one that is written out where it stands bears its bytes. */
function addressOf(image: XmlElement): string {
  const written = childrenOf(image, 'binary-data')[0];
  return written === undefined ? (image.attributes['href'] ?? '') : `data:image/*;base64,${xmlText(written)}`;
}

function isPicture(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'img';
}
