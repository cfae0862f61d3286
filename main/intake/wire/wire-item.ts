import type { ArticleBody } from '../../../preload/contract/articles.ts';
import type { ReadPart } from '../../archive/read-article.ts';
import { assemble } from '../assemble.ts';
import { authorNames } from '../authors.ts';
import { publishedDate } from '../dates.ts';
import { dropClutter } from '../drop-clutter.ts';
import { guessLanguage } from '../language.ts';
import { namedLanguage } from '../language-names.ts';
import { webAddress } from '../properties.ts';
import { detailsOf, stated, type DetailValues } from '../stated-fields.ts';
import { foldLine } from '../white-space.ts';

/** A story as a news agency sends it, in whatever format; nothing in it is tidied yet. */
export interface WireItem {
  /** The likeliest first; the first that is not blank is taken. */
  readonly headlines: readonly (string | null | undefined)[];
  readonly bylines: readonly string[];
  /** In the spelling of the source, the likeliest first. */
  readonly dates: readonly string[];
  readonly updated?: readonly string[];
  readonly language?: string | null | undefined;
  readonly providers: readonly (string | null | undefined)[];
  readonly addresses?: readonly string[];
  readonly keywords?: readonly string[];
  readonly body: ArticleBody;
  readonly externalId?: string | null | undefined;
  /** What its sender says may be done with it: "usable", or that it is withdrawn. */
  readonly status?: string | null | undefined;
  readonly details: DetailValues;
}

/** Which story of which file it is; `entry` names it where the file is one of several. */
export interface WirePlace {
  readonly part: number;
  readonly fileName: string;
}

/** A story as an article; an item of headline and summary alone is filed as a mere reference, one without a headline is unread. */
export function wirePart(item: WireItem, { part, fileName }: WirePlace): ReadPart {
  const headline = item.headlines.map((line) => foldLine(line ?? '')).find((line) => line !== '');
  const title = stated(headline);
  const hasText = item.body.children.length > 0;
  if (title === null && !hasText)
    return unreadItem(`item ${part} of ${fileName} has neither a headline nor a text`, part);
  const author = stated(authorNames(item.bylines.flatMap((byline) => byline.split(/\s*;\s*/))));
  const body = dropClutter(item.body, { title, author });
  const details = detailsOf({ ...item.details, updated: wireDate(item.updated ?? []), kind: kindsOf(item) });
  const named = namedLanguage(item.language ?? '');
  const abstract = details.find(({ name }) => name === 'abstract')?.value ?? '';
  return assemble({
    part,
    fileName,
    fields: {
      title,
      author,
      outlet: stated(item.providers.map((name) => foldLine(name ?? '')).find((name) => name !== '')),
      published: stated(wireDate(item.dates)),
      language: stated(named) ?? (hasText ? null : guessLanguage(`${headline ?? ''} ${abstract}`)),
      url: stated((item.addresses ?? []).map(webAddress).find((address) => address !== null)),
    },
    body,
    tags: item.keywords ?? [],
    externalId: item.externalId?.slice(0, 1000) || null,
    details,
    warnings: body.children.length > 0 ? [] : [{ code: 'no-text', detail: null }],
  });
}

/** An item that is no story, as a part that was not read. */
export function unreadItem(message: string, part: number): ReadPart {
  return { kind: 'unread', part, entry: null, code: 'no-article-text', message };
}

/** The first date of several that is one, also in the basic form of ISO 8601 that wires use (`20240531T101500+0200`). */
function wireDate(written: readonly string[]): string | null {
  for (const one of written) {
    const basic = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d)?$/.exec(one.trim());
    const [, year, month, day, hour, minute, second = '00', zone = ''] = basic ?? [];
    const date = publishedDate(basic === null ? one : `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
    if (date !== null) return date;
  }
  return null;
}

/** The kinds a story is said to be of, and its status where it is not to be used as any other. */
function kindsOf({ details, status }: WireItem): readonly (string | null | undefined)[] {
  const kinds = typeof details.kind === 'string' ? [details.kind] : (details.kind ?? []);
  return /^(?:|usable|stat:usable)$/i.test(status ?? '') ? kinds : [...kinds, (status ?? '').replace(/^stat:/i, '')];
}
