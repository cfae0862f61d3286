/** The public name of an article: eight characters of Crockford's base 32, in lower case, never reused. */
export type ArticleId = string & { readonly __brand: 'ArticleId' };

/** The fields of an article that can be wrong and can be corrected. */
export const fieldNames = ['title', 'translation', 'outlet', 'author', 'published', 'language', 'url'] as const;

/** One of the fields above. */
export type FieldName = (typeof fieldNames)[number];

/** Where a value was found: structured data (JSON-LD, microdata), a meta tag, text on the page, the file itself, or the researcher. */
export const origins = ['structured-data', 'meta-tag', 'visible-text', 'file', 'you'] as const;

/** One of the origins above. */
export type Origin = (typeof origins)[number];

/** A value with its origin. `isGuess` marks what was inferred from running text and may be wrong. */
export interface Sourced {
  readonly value: string;
  readonly origin: Origin;
  readonly isGuess: boolean;
}

/**
 * The fields of one article; `null` where nothing was found, never an invention. `title` is the headline as it was printed,
 * `translation` the same in the researcher's own language. `published` is `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or an RFC 3339 date-time;
 * `language` a BCP 47 tag; several authors are joined by `; `.
 */
export type ArticleFields = Readonly<Record<FieldName, Sourced | null>>;

/** Fields, each asked for by its name. */
export function fieldsBy(valueOf: (name: FieldName) => Sourced | null): ArticleFields {
  // -- made of exactly the names of the fields
  return Object.fromEntries(fieldNames.map((name) => [name, valueOf(name)])) as ArticleFields;
}

/** What a source may say of an article beyond its fields, by the name people know it under; a name may come several times. */
export const detailNames = [
  'section',
  'page',
  'edition',
  'place',
  'kind',
  'abstract',
  'subject',
  'region',
  'company',
  'person',
  'industry',
  'accession-number',
  'declared-words',
  'database',
  'layout',
  'copyright',
  'doi',
  'isbn',
  'issn',
  'volume',
  'issue',
  'updated',
  'saved',
  'publisher',
] as const;

/** One of the names above. */
export type DetailName = (typeof detailNames)[number];

/** One thing a source says of an article beyond its fields, as it is written there; `saved` and `updated` are dates as `published` is. */
export interface Detail {
  readonly name: DetailName;
  readonly value: string;
}

/**
 * Why a person should look at an article that was filed: a paywall's stub, a text that breaks off, a consent notice or a list in
 * place of an article, a PDF without a text layer, a mere reference, fields its source should have had, something that was left out.
 */
export const warningCodes = [
  'paywall',
  'cut-off',
  'consent-wall',
  'list-page',
  'no-text-layer',
  'no-text',
  'fields-missing',
  'left-out',
] as const;

/** One of the reasons above. */
export type WarningCode = (typeof warningCodes)[number];

/** A reason to look at an article, and what it is about: the fields that are missing, the thing left out. */
export interface Warning {
  readonly code: WarningCode;
  readonly detail: string | null;
}

/** What a list shows of an article. Times are milliseconds since 1970, UTC; `lead` is the first sentence of the text. */
export interface ArticleSummary {
  readonly id: ArticleId;
  readonly title: string;
  /** The headline in the researcher's own language. */
  readonly translation: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly filedAt: number;
  readonly words: number;
  readonly lead: string;
  readonly isUnread: boolean;
  readonly isStarred: boolean;
  readonly isSample: boolean;
  readonly annotations: number;
  readonly trashedAt: number | null;
  /** The name another program gave it, when it came with one. */
  readonly externalId: string | null;
}

/** The elements that stand inside a line of text. */
export const inlineTags = [
  'a',
  'em',
  'strong',
  'b',
  'i',
  'u',
  's',
  'sub',
  'sup',
  'code',
  'q',
  'cite',
  'abbr',
  'mark',
  'small',
] as const;

/** The elements a reading view may hold; the allow-list of the sanitiser is this list. */
export const bodyTags = [
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'pre',
  'hr',
  'br',
  'table',
  'caption',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'th',
  'td',
  'img',
  ...inlineTags,
] as const;

/** One of the elements above. */
export type BodyTag = (typeof bodyTags)[number];

/** Text of a body: white space already folded, NFC, never empty, never next to another text node. */
export interface BodyText {
  readonly type: 'text';
  readonly value: string;
}

/**
 * An element of a body. The only attributes are those named here; `href` is `http:`, `https:` or `mailto:`. An `img` has no
 * children, `image` is the SHA-256 of a picture kept with the article, `width` and `height` are its pixels.
 */
export interface BodyElement {
  readonly type: 'element';
  readonly tagName: BodyTag;
  readonly properties: {
    readonly href?: string;
    readonly dir?: 'ltr' | 'rtl' | 'auto';
    readonly lang?: string;
    readonly colSpan?: number;
    readonly rowSpan?: number;
    readonly start?: number;
    readonly image?: string;
    readonly alt?: string;
    readonly width?: number;
    readonly height?: number;
  };
  readonly children: readonly BodyNode[];
}

/** A node of a body. */
export type BodyNode = BodyText | BodyElement;

/** The body of an article: a hast tree of the elements above, never a string of HTML. */
export interface ArticleBody {
  readonly type: 'root';
  readonly children: readonly BodyNode[];
}

/**
 * One file the article was clipped from. `part` is 0 for a file that is one article, else its place in the file, from 1;
 * `entry` is then where it lay in it, as a path in a ZIP.
 */
export interface Clipping {
  readonly sha256: string;
  readonly part: number;
  readonly entry: string | null;
  readonly fileName: string;
  readonly bytes: number;
  readonly seenAt: number;
}

/** A name with the number of (untrashed) articles that bear it. */
export interface TagCount {
  readonly name: string;
  readonly articles: number;
}

/** The public name of a dossier, of the same shape as an article's. */
export type DossierId = string & { readonly __brand: 'DossierId' };

/** A dossier: a named pile of articles; an article may lie in several. */
export interface Dossier {
  readonly id: DossierId;
  readonly name: string;
  readonly articles: number;
}

/** Everything the reader shows of one article; annotations are asked for separately. */
export interface Article extends ArticleSummary {
  readonly fields: ArticleFields;
  readonly body: ArticleBody;
  readonly tags: readonly string[];
  readonly dossiers: readonly { readonly id: DossierId; readonly name: string }[];
  readonly clippings: readonly Clipping[];
  /** The SHA-256 of the PDF it was clipped from, whose pages can be shown; `null` where it was not. */
  readonly pdf: string | null;
  /** The SHA-256 of the saved web page it is, to be shown as it was saved; null where there is none. */
  readonly page: string | null;
  readonly details: readonly Detail[];
  readonly warnings: readonly Warning[];
}

/** How many articles each shelf of the library holds, and what waits for a decision. */
export interface LibraryCounts {
  readonly all: number;
  readonly unread: number;
  readonly starred: number;
  readonly annotated: number;
  readonly trash: number;
  readonly sample: number;
  /** Pairs of articles that may be one, which wait for a decision. */
  readonly openPairs: number;
  readonly dossiers: readonly Dossier[];
  readonly tags: readonly TagCount[];
}
