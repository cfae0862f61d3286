import { Parser } from 'htmlparser2';
import { isElement, nodesBelow, PageComment, PageElement, PageText, type PageNode } from './tree.ts';
import { selectOne } from './select.ts';

/** A document with one `head` and one `body`. */
export interface Page {
  readonly documentElement: PageElement;
  readonly head: PageElement;
  readonly body: PageElement;
  /** The comments before and after the document. */
  readonly outerComments: readonly PageComment[];
  /** Whether it was nested deeper than any page that is read, so that below that level only its text was kept. */
  readonly isLevelled: boolean;
}

/** Pages that people read stay below 60 levels; browsers stop at 512. */
const deepest = 100;

const headElement = /^(?:base|link|meta|noscript|script|style|template|title)$/;

/** A page parsed leniently. Nothing is looked up, run or fetched. */
export function parsePage(html: string): Page {
  const top = parseNodes(html);
  const root = top.children[0]?.localName === 'html' ? top.children[0] : new PageElement('html');
  root.remove();
  const head = root.children[0]?.localName === 'head' ? root.children[0] : new PageElement('head');
  head.remove();
  // A page keeps its words wherever they stand: beside the body, in the head, after one closing tag too many.
  const body = selectOne(root, 'body') ?? new PageElement('body');
  body.remove();
  body.appendAll(head.children.filter(({ localName }) => !headElement.test(localName)));
  body.appendAll(root.childNodes);
  const outerComments = top.childNodes.filter((node) => node instanceof PageComment);
  body.appendAll(top.childNodes.filter((node) => !(node instanceof PageComment)));
  root.appendAll([head, body]);
  return { documentElement: root, head, body, outerComments, isLevelled: levelDepths(body) };
}

function parseNodes(html: string): PageElement {
  const top = new PageElement('#document');
  let around = top;
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = new PageElement(name, attributes);
      around.append(element);
      around = element;
    },
    onclosetag() {
      around = around.parentNode ?? top;
    },
    ontext(text) {
      // Text comes in pieces, parted at every character reference.
      if (around.last instanceof PageText) around.last.text += text;
      else around.append(new PageText(text));
    },
    oncomment(text) {
      around.append(new PageComment(text));
    },
  });
  parser.write(html);
  parser.end();
  return top;
}

/** Whether anything lay below the deepest level, where only the text is kept, one paragraph for each run of it. */
function levelDepths(body: PageElement): boolean {
  let isLevelled = false;
  let depth = 0;
  let node: PageNode | null = body;
  while (node !== null) {
    if (depth === deepest && isElement(node)) {
      levelOut(node);
      isLevelled = true;
    } else if (node.firstChild !== null) {
      node = node.firstChild;
      depth++;
      continue;
    }
    while (node !== null && node !== body && node.nextSibling === null) {
      node = node.parentNode;
      depth--;
    }
    node = node === null || node === body ? null : node.nextSibling;
  }
  return isLevelled;
}

function levelOut(element: PageElement): void {
  const paragraphs: PageElement[] = [];
  for (const node of nodesBelow(element)) {
    const isProse = node instanceof PageText && !/^(?:script|style)$/.test(node.parentNode?.localName ?? '');
    const text = isProse ? node.text.trim() : '';
    if (text === '') continue;
    const paragraph = new PageElement('p');
    paragraph.append(new PageText(text));
    paragraphs.push(paragraph);
  }
  for (const node of element.childNodes) node.remove();
  element.appendAll(paragraphs);
}
