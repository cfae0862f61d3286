import type { ArticleBody, BodyElement, Sourced } from '../../preload/contract/articles.ts';
import { isClutterLine, isDoubledLabel, isRelatedLine } from './clutter-line.ts';
import { firstSentence, letters } from './headline.ts';
import { foldLine } from './white-space.ts';

const longestHeadline = 200;

/** The headline and paragraphs of a plain text; the first line is the headline when it looks like one. */
export function readPlainText(text: string): { readonly title: Sourced | null; readonly body: ArticleBody } {
  const [first, ...rest] = paragraphsOf(text);
  if (first === undefined) return { title: null, body: bodyOf([]) };
  if (!looksLikeHeadline(first, rest)) {
    return {
      title: { value: firstSentence(first), origin: 'visible-text', isGuess: true },
      body: bodyOf([first, ...rest]),
    };
  }
  const body = rest.filter((line, index) => index > 5 || letters(line) !== letters(first));
  return { title: { value: first, origin: 'visible-text', isGuess: false }, body: bodyOf(body) };
}

/** The body of paragraphs, as plain text gives them. */
export function bodyOf(paragraphs: readonly string[]): ArticleBody {
  const children = paragraphs.map((value): BodyElement => {
    return { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value }] };
  });
  return { type: 'root', children };
}

/** Paragraphs parted by blank lines, or by lines where none is blank; lines a program wrapped are joined; clutter is left out. */
export function paragraphsOf(text: string): string[] {
  const groups = text.replace(/\r\n?|[\u2028\u2029\f\v]/g, '\n').split(/\n(?:[^\S\n]*\n)+/);
  return groups.flatMap((group) => {
    const lines = group.split('\n').map(foldLine).filter(isArticleLine);
    return groups.length > 1 && isWrapped(lines) ? [lines.join(' ')] : lines;
  });
}

function isArticleLine(line: string): boolean {
  return line !== '' && !isClutterLine(line) && !isRelatedLine(line) && !isDoubledLabel(line);
}

/** Lines of about one length, all but the last, are one paragraph that a mail program or a terminal wrapped. */
function isWrapped(lines: readonly string[]): boolean {
  const full = lines.slice(0, -1);
  return full.length > 0 && full.every((line) => line.length >= 45 && line.length <= 100);
}

/** Whether the first line of a text is short, ends like a headline, and is followed by prose. */
export function looksLikeHeadline(line: string, rest: readonly string[]): boolean {
  const isShort = line.length <= longestHeadline && !/[.;,:。]$/.test(line);
  return isShort && rest.some((paragraph) => paragraph.length > line.length || /[.!?。！？؟]$/.test(paragraph));
}
