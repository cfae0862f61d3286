import { AppError } from '../archive/app-error.ts';
import type { IntakeFile, ReadArticle } from '../archive/read-article.ts';
import { assemble } from './assemble.ts';
import { declaredCharset, decodeText } from './charset.ts';
import { elementBody } from './html-body.ts';
import { parsePage } from './page/parse.ts';
import { selectOne } from './page/select.ts';
import { bodyOf, readPlainText } from './plain-prose.ts';
import { prunePage } from './prune-page.ts';

/** Fewer of a file's characters than this are letters, digits and spaces, and it is no text a person would want. */
const leastLetters = 0.6;
const sampleLength = 100_000;

/**
 * Whatever words a file holds as one article: of a page all its text, without looking for the article in it.
 * @throws {AppError} `no-article-text` where the bytes are not writing
 */
export function readAsText({ fileName }: IntakeFile, bytes: Uint8Array): ReadArticle {
  const text = decodeText(bytes, declaredCharset(bytes));
  const sample = text.slice(0, sampleLength);
  if (/<(?:html|head|body|div|p|table|article)[\s>]/i.test(sample)) {
    const page = parsePage(text);
    const value = selectOne(page.head, 'title')?.textContent.trim() ?? '';
    const title = value === '' ? null : ({ value, origin: 'meta-tag', isGuess: true } as const);
    prunePage(page);
    return assemble({ part: 0, fileName, fields: { title }, body: elementBody(page.body) });
  }
  const letters = sample.match(/[\p{L}\p{M}\p{N}\s]/gu)?.length ?? 0;
  if (letters < sample.length * leastLetters) throw new AppError('no-article-text', `${fileName} holds no writing`);
  const { title, body } = readPlainText(text);
  const isOneLine = body.children.length === 0 && title !== null;
  return assemble({ part: 0, fileName, fields: { title }, body: isOneLine ? bodyOf([title.value]) : body });
}
