import type { ArticleBody, BodyNode } from '../../../preload/contract/articles.ts';
import { AppError } from '../../archive/app-error.ts';
import type { ReadArticle, ReadPart } from '../../archive/read-article.ts';
import { textOf } from '../body-text.ts';
import { declaredCharset, decodeText } from '../charset.ts';
import { heldResources, type Held } from '../pictures/held-resources.ts';
import { largestPicture } from '../pictures/largest-picture.ts';
import { readSavedPage } from '../saved-page.ts';
import { captures, type Capture } from './warc-records.ts';

/** Fewer characters of prose than this make no article worth a place of its own; Chinese and Japanese say as much in a third. */
const leastProse = 400;
const leastDenseProse = 140;
/** A line of less is a heading, a label, a link. */
const shortestParagraph = 60;
const shortestDenseParagraph = 20;
/** Less of a page's text in paragraphs than this share, and it is a list or a table. */
const leastShare = 0.3;
const dense = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** Pictures beyond this are left out, whatever the archive holds. */
const mostPictureBytes = 64 * 1024 * 1024;

/** What reads the captures of a file. */
type CapturesIn = (bytes: Uint8Array) => AsyncIterable<Capture>;

/**
 * The articles among the pages that a crawler has captured, in the order of its files, each address once. Lists, fragments and
 * frames are passed over; one that breaks off ends with an unread part.
 * @param capturesIn what knows the records of the files, a WARC's where nothing is said
 * @throws {AppError} `no-article-text` where no page is an article, `file-damaged` where nothing at all could be read
 */
export async function* readCaptures(
  fileName: string,
  files: readonly Uint8Array[],
  capturesIn: CapturesIn = captures,
): AsyncGenerator<ReadPart> {
  const held = await picturesIn(files, capturesIn);
  const seen = new Set<string>();
  let part = 0;
  let pages = 0;
  let broken: AppError | null = null;
  for (const file of files) {
    try {
      for await (const capture of capturesIn(file)) {
        if (!isPage(capture) || seen.has(capture.address)) continue;
        seen.add(capture.address);
        pages += 1;
        const article = await articleOf(capture, fileName, part + 1, held);
        if (article === null) continue;
        part += 1;
        yield article;
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      broken = error;
    }
  }
  if (broken !== null && part > 0) {
    yield { kind: 'unread', part: part + 1, entry: null, code: broken.code, message: broken.message };
  } else if (broken !== null) throw broken;
  else if (part === 0) throw new AppError('no-article-text', `${pages} pages in ${fileName}, none of them an article`);
}

const isPage = ({ type }: Capture): boolean => type === 'text/html' || type === 'application/xhtml+xml';

/** The pictures of all files together, before any page: a crawler fetches them after the page that shows them. */
async function picturesIn(files: readonly Uint8Array[], capturesIn: CapturesIn): Promise<Held> {
  const held = new Map<string, () => Uint8Array>();
  let total = 0;
  for (const file of files) {
    try {
      for await (const capture of capturesIn(file)) {
        if (!/^image\/(?:png|jpe?g|gif|webp|avif)$/.test(capture.type) || held.has(capture.address)) continue;
        const bytes = await capture.content();
        if (bytes === undefined || bytes.length > largestPicture) continue;
        total += bytes.length;
        if (total > mostPictureBytes) return held;
        held.set(capture.address, () => bytes);
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error; // Whoever reads the pages says what is wrong.
    }
  }
  return held;
}

async function articleOf(capture: Capture, fileName: string, part: number, held: Held): Promise<ReadArticle | null> {
  const bytes = await capture.content();
  if (bytes === undefined) return null;
  const html = decodeText(bytes, capture.charset ?? declaredCharset(bytes));
  if (!mayHoldProse(html)) return null;
  try {
    const article = readSavedPage({
      html,
      fileName,
      part,
      entry: capture.address.slice(0, 4000),
      address: capture.address,
      savedAt: capture.date,
      resources: heldResources(held, capture.address),
    });
    return isProse(article.body) ? article : null;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/** A quick look before the page is taken apart, which costs a hundred times as much. */
function mayHoldProse(html: string): boolean {
  let prose = 0;
  for (const [, run = ''] of html.matchAll(/>([^<>]{20,})(?=<)/g)) {
    if (/[{};]\s*$/.test(run)) continue;
    prose += run.trim().length;
    if (prose >= leastDenseProse) return true;
  }
  return false;
}

/** Whether a body reads as an article: enough sentences stand in it outside links, and they are not lost in lists and tables. */
function isProse(body: ArticleBody): boolean {
  let prose = 0;
  let all = 0;
  let isDense = false;
  for (const block of body.children) {
    const own = outsideLinks(block);
    all += textOf(block).length;
    const isDenseBlock = dense.test(own);
    isDense ||= isDenseBlock;
    const isParagraph = block.type === 'element' && /^(?:p|blockquote|pre)$/.test(block.tagName);
    if (isParagraph && own.length >= (isDenseBlock ? shortestDenseParagraph : shortestParagraph)) prose += own.length;
  }
  return prose >= (isDense ? leastDenseProse : leastProse) && prose >= all * leastShare;
}

function outsideLinks(node: BodyNode): string {
  if (node.type === 'text') return node.value;
  return node.tagName === 'a' ? '' : node.children.map(outsideLinks).join('');
}
