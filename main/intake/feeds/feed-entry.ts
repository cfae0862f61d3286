import type { ArticleBody, Warning } from '../../../preload/contract/articles.ts';
import { canonicalText } from '../../../preload/contract/canonical-text.ts';
import { AppError } from '../../archive/app-error.ts';
import type { ReadPart } from '../../archive/read-article.ts';
import { assemble } from '../assemble.ts';
import { authorNames } from '../authors.ts';
import { dropClutter } from '../drop-clutter.ts';
import { publishedDate } from '../dates.ts';
import { namedLanguage } from '../language-names.ts';
import { bodyOf } from '../plain-prose.ts';
import { webAddress } from '../properties.ts';
import { plainText } from '../rich-text.ts';
import { detailsOf, stated, type DetailValues } from '../stated-fields.ts';
import { countWords } from '../words.ts';

/** What a feed says of itself. */
export interface Feed {
  readonly title: string;
  readonly language?: string;
  /** The site's own address, against which relative links are read. */
  readonly home?: string;
  readonly copyright?: string;
}

/** One entry of a feed, before anything in it is tidied. */
export interface FeedEntry {
  readonly title: string;
  /** The likeliest first. */
  readonly addresses: readonly string[];
  readonly authors: readonly string[];
  readonly dates: readonly string[];
  readonly updated?: string;
  readonly language?: string;
  readonly tags: readonly string[];
  /** The whole text, as far as the feed gives it. */
  readonly content: ArticleBody;
  /** A summary, as HTML or text. */
  readonly summary: ArticleBody;
  readonly externalId: string;
  /** Where an entry was taken from, when the feed gathers others. */
  readonly source?: string;
  readonly details?: DetailValues;
}

/** A feed often gives the first lines only; a text as short as this that has more behind its link is such a beginning. */
const fewWords = 100;
const breaksOff = /(?:\.{3}|…|\[(?:\.{3}|…|&hellip;)\]|(?:read|continue) (?:more|reading)\W*)$/i;

const empty: ArticleBody = { type: 'root', children: [] };

/** An entry as an article; its outlet is the feed. One that holds neither text nor title is unread. */
export function entryPart(
  entry: FeedEntry,
  feed: Feed,
  { part, fileName }: { part: number; fileName: string },
): ReadPart {
  const title = stated(plainText(entry.title));
  const author = stated(authorNames(entry.authors));
  const hasContent = entry.content.children.length > 0;
  const body = dropClutter(hasContent ? entry.content : entry.summary, { title, author });
  const text = canonicalText(body).text.trim();
  const summary = canonicalText(entry.summary).text.trim();
  const isShown =
    text === '' || !hasContent || summary === '' || text.startsWith(summary.slice(0, 200).replace(breaksOff, ''));
  if (title === null && text === '') {
    return {
      kind: 'unread',
      part,
      entry: null,
      code: 'no-article-text',
      message: `entry ${part} of ${fileName} is empty`,
    };
  }
  try {
    return assemble({
      part,
      fileName,
      fields: {
        title: title ?? stated(text.slice(0, 120), true),
        author,
        outlet: stated(plainText(entry.source ?? '') || plainText(feed.title)),
        published: stated(entry.dates.map((date) => publishedDate(date)).find((date) => date !== null)),
        language: stated(namedLanguage(entry.language ?? '') ?? namedLanguage(feed.language ?? '')),
        url: stated(
          entry.addresses.map((address) => webAddress(absolute(address, feed.home))).find((one) => one !== null),
        ),
      },
      body: countWords(text) === 0 ? empty : body,
      tags: entry.tags,
      externalId: entry.externalId.slice(0, 1000) || null,
      details: detailsOf({
        abstract: isShown ? null : summary,
        updated: publishedDate(entry.updated ?? ''),
        copyright: feed.copyright,
        ...entry.details,
      }),
      warnings: warningsOf(text, hasContent, entry.addresses.length > 0),
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { kind: 'unread', part, entry: null, code: error.code, message: error.message };
  }
}

function warningsOf(text: string, hasContent: boolean, hasLink: boolean): Warning[] {
  const words = countWords(text);
  if (words === 0) return [{ code: 'no-text', detail: null }];
  const isBeginning = !hasContent && hasLink && words < fewWords;
  return isBeginning || breaksOff.test(text) ? [{ code: 'cut-off', detail: null }] : [];
}

function absolute(address: string, home: string | undefined): string {
  return URL.parse(address.trim(), home)?.href ?? '';
}

/** One paragraph of text as a body. */
export function lineBody(text: string): ArticleBody {
  return bodyOf(text.trim() === '' ? [] : [text.trim()]);
}
