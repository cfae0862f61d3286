import type { ArticleBody } from '../../../preload/contract/articles.ts';
import { htmlBody } from '../html-body.ts';
import { bodyOf, paragraphsOf } from '../plain-prose.ts';
import { below, childrenOf, everyElement, xmlText, type XmlElement } from '../xml.ts';
import { xmlBody } from '../xml-body.ts';
import { nitfBody } from './nitf-story.ts';

const empty: ArticleBody = { type: 'root', children: [] };

/** The text an element of NewsML holds inside it: NITF, XHTML, HTML written as text, or plain text. */
export function inlineText(holder: XmlElement | undefined): ArticleBody {
  if (holder === undefined) return empty;
  const [nitf] = [...everyElement(holder, 'nitf')];
  if (nitf !== undefined) return nitfBody(nitf);
  const [html] = [...everyElement(holder, 'html')];
  const content = below(html, 'body') ?? below(holder, 'body') ?? holder;
  const [nitfContent] = [...everyElement(content, 'body.content')];
  if (nitfContent !== undefined) return xmlBody(nitfContent.children);
  if (childrenOf(content).length > 0) return xmlBody(content.children);
  return textBody(xmlText(content));
}

/** A text that may be HTML, as a body. */
export function textBody(text: string): ArticleBody {
  if (text.trim() === '') return empty;
  return /<(?:p|div|br|h[1-6]|ul|ol|table|blockquote|a|b|i|strong|em|span)\b[^<>]*>/i.test(text)
    ? htmlBody(preserved(text))
    : bodyOf(paragraphsOf(text));
}

/** Agencies put several paragraphs into one `p`: its lines begin at the margin, those that open a paragraph further in. */
function preserved(html: string): string {
  return /\n[^\s<]/.test(html) ? html.replaceAll(/\r?\n {2,8}(?=[^\s<])/g, '\n<p>') : html;
}
