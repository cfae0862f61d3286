import { canonicalText } from '../../preload/contract/canonical-text.ts';
import { htmlBody } from './html-body.ts';
import { foldLine } from './white-space.ts';

const markup = /<(\/?)(i|b|em|strong|sup|sub|span|sc|a)((?:\s[^<>]*)?)>/gi;
const blockMarkup =
  /<\/?(?:jats:)?(?:p|div|br|ul|ol|li|h[1-6]|em|strong|italic|bold|sup|sub|title|sec|i|b|u)(?:\s[^<>]*)?\/?>/i;
const longestNote = 100_000;

/** A line of a reference without the few tags that reference managers allow in one (CSL rich text); other angle brackets stay. */
export function plainLine(written: string): string {
  const closed = new Set([...written.matchAll(/<\/(i|b|em|strong|sup|sub|span|sc|a)>/gi)].map(([, name]) => name));
  return foldLine(written.replace(markup, (tag, _slash, name: string) => (closed.has(name) ? '' : tag)));
}

/** Whether a text was written in HTML or JATS, so that its angle brackets are tags. */
export function isMarkedUp(written: string): boolean {
  return blockMarkup.test(written);
}

/** A text that may be HTML or JATS, as HTML. */
export function withoutJats(written: string): string {
  return written.replaceAll(/<(\/?)jats:/gi, '<$1');
}

/** A note or an abstract that may hold HTML, as plain text with a line for each paragraph. */
export function plainText(written: string): string {
  const text = isMarkedUp(written) ? canonicalText(htmlBody(withoutJats(written))).text : written;
  const lines = text.split(/\r\n?|[\n\u2028\u2029]/).map(foldLine);
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .slice(0, longestNote)
    .toWellFormed();
}
