import type { Detail } from '../../preload/contract/articles.ts';
import { AppError } from '../archive/app-error.ts';
import type { ReadArticle } from '../archive/read-article.ts';
import { assemble } from './assemble.ts';
import type { Resources } from './formats/format.ts';
import { webAddress } from './properties.ts';
import { readPage } from './read-page.ts';
import { stated, type PublishedFields } from './stated-fields.ts';

/** A page in a file that says of it what the page itself may not. */
export interface SavedPage {
  readonly html: string;
  readonly fileName: string;
  readonly part: number;
  readonly entry?: string | null;
  /** Where the file says the page was, as written there. */
  readonly address: string | null;
  /** When the file says it was saved, as written there. */
  readonly savedAt?: string | null;
  /** What the file calls it, for pages that do not say themselves. */
  readonly title?: string | null;
  readonly resources: Resources;
}

/** The article of a saved page. @throws {AppError} `no-article-text` */
export function readSavedPage(saved: SavedPage): ReadArticle {
  const { html, fileName, part, entry = null } = saved;
  const address = saved.address === null ? null : webAddress(saved.address);
  const { fields, body, images, warnings } = readPage(html, address, saved.resources);
  if (body.children.length === 0) throw new AppError('no-article-text', `no article on ${fileName}`);
  return assemble({
    part,
    fileName,
    entry,
    fields: withStated(fields, { url: address, title: saved.title ?? null }),
    body,
    images,
    warnings,
    details: savedDetail(saved.savedAt ?? null),
  });
}

/** The detail that tells when a page was saved, from a date as files write it; none where it is not a date. */
function savedDetail(written: string | null): Detail[] {
  const time = written === null ? Number.NaN : Date.parse(written);
  return Number.isNaN(time) ? [] : [{ name: 'saved', value: new Date(time).toISOString().replace(/\.\d+Z$/, 'Z') }];
}

function withStated(
  fields: PublishedFields,
  said: { readonly url: string | null; readonly title: string | null },
): PublishedFields {
  return { ...fields, url: fields.url ?? stated(said.url), title: fields.title ?? stated(said.title) };
}
